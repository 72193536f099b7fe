package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.TaxonomyInput;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;

/** SKOS as RDF/XML. */
public final class RdfXml implements TaxonomyReader, TaxonomyWriter {

    @Override
    public Outcome<Taxonomy> read(TaxonomyInput input) throws IOException {
        return Rdf4jFiles.rdfXml(input).then(graph -> SkosImport.read(graph, input));
    }

    @Override
    public Set<TaxonomyFeature> says() {
        return SkosExport.says();
    }

    @Override
    public List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException {
        return new SkosExport(taxonomy, Rdf4jSink.rdfXml(out)).write();
    }
}
