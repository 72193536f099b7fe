package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.taxonomy.spi.TaxonomyInput;

/** Turtle and RDF/XML, through the parsers of RDF4J. Nothing is fetched, and no entity is expanded. */
final class Rdf4jFiles {

    private Rdf4jFiles() {
    }

    static Outcome<Graph> turtle(TaxonomyInput input) throws IOException {
        return switch (input.text()) {
            case Outcome.Refused<String>(var problems) -> new Outcome.Refused<>(problems);
            case Outcome.Done<String>(var text, var none) -> parse(new TurtleParser(), input,
                    parser -> parser.parse(new StringReader(text), base(input)));
        };
    }

    /** Hands a parser what it is to read. */
    private interface Source {
        void into(RDFParser parser) throws IOException;
    }

    static Outcome<Graph> rdfXml(TaxonomyInput input) throws IOException {
        var declared = documentType(input);
        if (!declared.isDone()) {
            return declared;
        }
        var parser = new RDFXMLParser();
        parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
        parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
        parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
        return parse(parser, input, reader -> {
            try (InputStream in = input.open()) {
                reader.parse(in, base(input));
            }
        });
    }

    /** What stands before the first element, read without expanding anything. */
    private static Outcome<Graph> documentType(TaxonomyInput input) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = input.open()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext() && xml.next() != XMLStreamReader.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamReader.DTD) {
                    return Outcome.refused(Problem.error("convert.doctype", "The file declares a document type (DOCTYPE), whose entities"
                            + " could make it fetch or swell; nothing was converted. Write the entities out and take the declaration"
                            + " away, for example by saving the file as Turtle.",
                            new Place(input.file(), xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber())));
                }
            }
            return Outcome.done(new Graph());
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharacterCodingException)) {
                throw io;
            }
            return Outcome.refused(syntax("The file is no well-formed XML. Mend it, or say its format with --from.", e.getLocation() == null
                    ? Place.file(input.file())
                    : new Place(input.file(), e.getLocation().getLineNumber(), e.getLocation().getColumnNumber())));
        }
    }

    private static Outcome<Graph> parse(RDFParser parser, TaxonomyInput input, Source source) throws IOException {
        var graph = new Graph();
        int[] line = { 1 };
        parser.setParseLocationListener((lineNumber, column) -> line[0] = Math.toIntExact(Math.max(1, lineNumber)));
        parser.setParseErrorListener(new SilentErrors()); // what is fatal comes as an exception, the rest does not matter here
        parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        parser.set(BasicParserSettings.VERIFY_RELATIVE_URIS, false);
        parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            @NonNullByDefault({}) // as the library does not say what may be null
            public void handleStatement(Statement statement) {
                graph.add(term(statement.getSubject(), graph), statement.getPredicate().stringValue(), term(statement.getObject(), graph),
                        line[0]);
            }
        });
        try {
            source.into(parser);
            return Outcome.done(graph);
        } catch (RDFParseException e) {
            return Outcome.refused(syntax("The file cannot be read as RDF from here on: " + reason(e) + " Mend it, or say its format with"
                    + " --from.", place(e, input)));
        } catch (RDFHandlerException e) {
            throw new IOException(e);
        }
    }

    /** @return for addresses that are written without their beginning */
    static String base(TaxonomyInput input) {
        String file = input.file().replace('\\', '/');
        return "file:///" + file.substring(file.lastIndexOf('/') + 1).replace(" ", "%20");
    }

    private static Place place(RDFParseException e, TaxonomyInput input) {
        return e.getLineNumber() < 0 ? Place.file(input.file())
                : new Place(input.file(), Math.toIntExact(e.getLineNumber()), Math.toIntExact(Math.max(0, e.getColumnNumber())));
    }

    private static String reason(RDFParseException e) {
        String bare = String.valueOf(e.getMessage()).replaceAll("\\s*\\[line [^\\]]*\\]", "").replaceAll("\\s+", " ").strip();
        return bare.endsWith(".") ? bare : bare + ".";
    }

    static Problem syntax(String message, Place place) {
        return Problem.error("convert.syntax", message, place);
    }

    private static Term term(Value value, Graph graph) {
        return switch (value) {
            case BNode blank -> new Term.Blank(blank.getID());
            case Literal literal -> graph.literal(literal.getLabel(), literal.getLanguage().orElse(""),
                    literal.getDatatype().stringValue());
            default -> graph.iri(value.stringValue());
        };
    }
}
