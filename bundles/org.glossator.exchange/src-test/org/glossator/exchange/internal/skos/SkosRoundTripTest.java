package org.glossator.exchange.internal.skos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.TaxonomyConversion;
import org.glossator.exchange.TaxonomyConversion.Reading;
import org.glossator.exchange.internal.TestTaxonomyFormats;
import org.glossator.exchange.internal.taxonomy.FileInput;
import org.glossator.model.Taxonomy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a foreign vocabulary says of its concepts is there again after it was a taxonomy. */
class SkosRoundTripTest {
    private static final List<String> KEPT = List.of(Skos.PREF_LABEL, Skos.ALT_LABEL, Skos.NOTATION, Skos.DEFINITION, Skos.SCOPE_NOTE,
            Skos.EXAMPLE, Skos.EDITORIAL_NOTE, Skos.NOTE, Skos.CORE + "historyNote", Skos.CORE + "changeNote", Skos.RELATED,
            Skos.CORE + "exactMatch", Skos.CORE + "closeMatch", Skos.CORE + "broadMatch", Skos.CORE + "narrowMatch",
            Skos.CORE + "relatedMatch", Skos.DEPRECATED, Skos.REPLACED_BY);

    private static final String VOCABULARY = """
            @prefix : <http://example.org/voc/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            :scheme a skos:ConceptScheme ; dct:title "Things"@en, "Dinge"@de ; skos:hasTopConcept :1, :t ;
               dct:creator "Mia Berg", <http://example.org/people/3> ; dct:license <http://example.org/licence> .
            :1 a skos:Concept ; skos:prefLabel "Thing"@en, "Ding"@de, "thing"@en-GB ; skos:altLabel "object"@en, "stuff"@en, "Zeug"@de ;
               skos:notation "1" ; skos:definition "Anything."@en, "Irgendwas."@de ; skos:scopeNote "one"@en, "two"@en, "eins"@de ;
               skos:narrower :2, :3 ; skos:inScheme :scheme ; skos:exactMatch <http://other.org/thing?q=1&r=2>, <http://third.org/x#y> .
            :2 a skos:Concept ; skos:prefLabel "Pferd"@de, "Häst"@sv ; skos:example "eines"@de ; skos:historyNote "Since 2001."@en ;
               skos:changeNote "Split."@en, "Geteilt."@de ; skos:note "plain" ; skos:related :3 ; skos:broadMatch <http://other.org/animal> .
            :3 a skos:Concept ; skos:prefLabel "no language" ; skos:altLabel "none either", "one"@en ; skos:broader :1, :t ;
               skos:editorialNote "to do"@en ; skos:closeMatch <http://other.org/c> ; skos:narrowMatch <http://other.org/n> .
            :a%20b a skos:Concept ; skos:broader :3 ; skos:relatedMatch <http://other.org/r> ; skos:scopeNote "nur das"@de .
            :t a skos:Concept ; skos:prefLabel "Top"@en, "Top"@de ; skos:topConceptOf :scheme .
            :old a skos:Concept ; skos:prefLabel "Old \\"quoted\\" \\\\ thing\\nin two lines"@en ; skos:broader :t ; owl:deprecated true ;
               dct:isReplacedBy :2 .
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = { "ttl", "rdf", "jsonld" })
    void nothingIsLostOnTheWay(String ending) throws IOException {
        Path in = Files.writeString(folder.resolve("in.ttl"), VOCABULARY);
        Path out = folder.resolve("out." + ending);
        var conversion = new TaxonomyConversion(new TestTaxonomyFormats());
        Taxonomy taxonomy = conversion.read(in, Reading.USUAL, new NullProgressMonitor()).orThrow();
        conversion.write(taxonomy, out, Optional.empty(), false, new NullProgressMonitor()).orThrow();
        assertThat(statements(out, ending)).isEqualTo(statements(in, "ttl"));
    }

    private static Set<String> statements(Path file, String ending) throws IOException {
        FileInput input = FileInput.of(file, Reading.USUAL, new NullProgressMonitor()).orThrow();
        Graph graph = (switch (ending) {
            case "ttl" -> Rdf4jFiles.turtle(input);
            case "rdf" -> Rdf4jFiles.rdfXml(input);
            default -> JsonLdFiles.read(input);
        }).orThrow();
        var statements = new TreeSet<String>();
        for (Graph.Node node : graph.nodes()) {
            for (String property : List.of("creator", "license")) {
                node.all(Skos.DCT + property).forEach(said -> statements.add(node.id + " " + property + " " + said));
            }
            if (!node.isA(Skos.CONCEPT)) {
                continue;
            }
            statements.add(node.id + " is a concept");
            for (Graph.Arc arc : node.arcs()) {
                var edges = new ArrayList<String>();
                if (arc.property().equals(Skos.NARROWER)) {
                    edges.add(arc.object() + " " + Skos.BROADER + " " + node.id);
                } else if (arc.property().equals(Skos.BROADER) || KEPT.contains(arc.property())) {
                    edges.add(node.id + " " + arc.property() + " " + arc.object());
                }
                statements.addAll(edges);
            }
        }
        return statements;
    }
}
