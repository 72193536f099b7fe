package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** Turtle and RDF/XML, through the writers of RDF4J. */
final class Rdf4jSink implements Sink {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final RDFWriter writer;

    private Rdf4jSink(RDFWriter writer) {
        this.writer = writer;
        writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
    }

    static Sink turtle(OutputStream out) {
        return new Rdf4jSink(new TurtleWriter(out));
    }

    static Sink rdfXml(OutputStream out) {
        return new Rdf4jSink(new RDFXMLWriter(out));
    }

    @Override
    public void begin(Map<String, String> prefixes) throws IOException {
        guarded(() -> {
            writer.startRDF();
            prefixes.forEach(writer::handleNamespace);
        });
    }

    @Override
    public void say(Term subject, String property, Term object) throws IOException {
        guarded(() -> writer.handleStatement(VALUES.createStatement((Resource) value(subject), VALUES.createIRI(property), value(object))));
    }

    @Override
    public void end() throws IOException {
        guarded(writer::endRDF);
    }

    private static Value value(Term term) {
        return switch (term) {
            case Term.Iri(var value) -> VALUES.createIRI(value);
            case Term.Blank(var label) -> VALUES.createBNode(label);
            case Term.Literal(var text, var language, var datatype) -> !language.isEmpty() ? VALUES.createLiteral(text, language)
                    : datatype.isEmpty() ? VALUES.createLiteral(text) : VALUES.createLiteral(text, VALUES.createIRI(datatype));
        };
    }

    private static void guarded(Runnable step) throws IOException {
        try {
            step.run();
        } catch (RDFHandlerException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }
}
