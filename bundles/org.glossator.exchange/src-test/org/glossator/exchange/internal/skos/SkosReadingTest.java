package org.glossator.exchange.internal.skos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.TaxonomyConversion;
import org.glossator.exchange.TaxonomyConversion.Reading;
import org.glossator.exchange.internal.TestTaxonomyFormats;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vocabularies as they are found, with all that is odd about them. */
class SkosReadingTest {
    private static final String PREFIXES = """
            @prefix : <http://example.org/voc/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSchemeIsTheTaxonomy() throws IOException {
        Taxonomy taxonomy = turtle("""
                :s a skos:ConceptScheme ; dct:title "Birds"@en, "Vögel"@de ; dct:description "All of them."@en ; owl:versionInfo "2.1" ;
                   dct:creator "Mia Berg" ; dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ; skos:hasTopConcept :b .
                :b a skos:Concept ; skos:prefLabel "Bird"@en, "Vogel"@de ; skos:notation "1.2" ; skos:definition "It flies."@en ;
                   skos:altLabel "fowl"@en ; skos:example "an owl"@en ; skos:scopeNote "most of them"@en ;
                   skos:exactMatch <http://other.org/Q5> ; skos:historyNote "New in 2."@en .
                :o a skos:Concept ; skos:prefLabel "Owl"@en ; skos:broader :b ; owl:deprecated true ; dct:isReplacedBy :b .
                """).orThrow();
        assertThat(taxonomy.title()).isEqualTo("Birds");
        assertThat(taxonomy.details().titles()).isEqualTo(Map.of("de", "Vögel"));
        assertThat(taxonomy.version()).isEqualTo(new Version(2, 1, 0));
        assertThat(taxonomy.details().uri()).contains("http://example.org/voc/s");
        assertThat(taxonomy.details().licence()).contains("https://creativecommons.org/publicdomain/zero/1.0/");
        Category bird = category(taxonomy, "bird");
        assertThat(bird.id()).isEqualTo(new CategoryId("b"));
        assertThat(bird.details().uri()).contains("http://example.org/voc/b");
        assertThat(bird.details().labels()).isEqualTo(Map.of("de", "Vogel"));
        assertThat(bird.details().notation()).contains("1.2");
        assertThat(bird.definition()).isEqualTo("It flies.");
        assertThat(bird.details().synonyms()).containsExactly(new LocalText("fowl"));
        assertThat(bird.notes()).extracting(note -> note.kind() + " " + note.text()).containsExactly("USE_WHEN most of them",
                "EXAMPLE an owl", "NOTE History: New in 2.", "NOTE Exact match: http://other.org/Q5");
        assertThat(category(taxonomy, "bird.owl").details().deprecated()).isTrue();
        assertThat(taxonomy.details().changes()).containsExactly(new TaxonomyChange.Deprecated(TaxonomyChange.Kind.CATEGORY, "bird.owl",
                Optional.of("bird"), Optional.of(new Version(2, 1, 0)), LocalText.EMPTY));
    }

    @Test
    void severalSchemesAreFacets() throws IOException {
        Taxonomy taxonomy = turtle("""
                :s1 a skos:ConceptScheme ; rdfs:label "Colours"@en . :s2 a skos:ConceptScheme ; rdfs:label "Sizes"@en .
                :red a skos:Concept ; skos:prefLabel "Red"@en ; skos:inScheme :s1 .
                :dark a skos:Concept ; skos:prefLabel "Dark red"@en ; skos:broader :red ; skos:inScheme :s1, :s2 .
                :big a skos:Concept ; skos:prefLabel "Big"@en ; skos:topConceptOf :s2 .
                :free a skos:Concept ; skos:prefLabel "Free"@en .
                """).orThrow();
        assertThat(paths(taxonomy)).containsExactlyInAnyOrder("colours", "colours.red", "colours.red.dark-red", "sizes", "sizes.big",
                "free");
        assertThat(category(taxonomy, "colours").details().facet()).isTrue();
        assertThat(category(taxonomy, "free").details().facet()).isFalse();
    }

    @Test
    void aSchemeThatHoldsAllIsTheOnlyOne() throws IOException {
        Outcome<Taxonomy> outcome = turtle("""
                :s1 a skos:ConceptScheme . :s2 a skos:ConceptScheme .
                :red a skos:Concept ; skos:prefLabel "Red"@en ; skos:inScheme :s1, :s2 .
                :big a skos:Concept ; skos:prefLabel "Big"@en ; skos:inScheme :s1 .
                """);
        assertThat(paths(outcome.orThrow())).containsExactly("red", "big");
        assertThat(codes(outcome)).contains("skos.schemes");
    }

    @Test
    void conceptsAreFoundByTheirClassOrTheirPlace() throws IOException {
        Taxonomy taxonomy = turtle("""
                :Kind rdfs:subClassOf :Sort . :Sort rdfs:subClassOf skos:Concept .
                :a a :Kind ; skos:prefLabel "A"@en ; skos:narrower :b .
                :b skos:prefLabel "B"@en .
                """).orThrow();
        assertThat(paths(taxonomy)).containsExactly("a", "a.b");
    }

    @Test
    void labelsInTheirLanguagesOrNone() throws IOException {
        Outcome<Taxonomy> outcome = turtle("""
                :a a skos:Concept ; skos:prefLabel "A"@en, "Ä"@de .
                :b a skos:Concept ; skos:prefLabel "Be"@fi .
                :c a skos:Concept ; skos:prefLabel "See" .
                :d a skos:Concept .
                :e a skos:Concept ; xl:prefLabel [ xl:literalForm "E"@en ] .
                :f a skos:Concept ; skos:prefLabel "F"@en, "F two"@en ; skos:hiddenLabel "eff"@en .
                :g a skos:Concept ; skos:prefLabel "G"@en, "Gee"@jp .
                """);
        Taxonomy taxonomy = outcome.orThrow();
        assertThat(taxonomy.details().language()).isEqualTo("en");
        assertThat(taxonomy.all().map(Category::label)).containsExactly("A", "Be", "See", "d", "E", "F", "G");
        assertThat(category(taxonomy, "be").details().labels()).isEqualTo(Map.of("en", "", "fi", "Be"));
        assertThat(category(taxonomy, "see").details().labels()).isEqualTo(Map.of("en", "", "und", "See"));
        assertThat(category(taxonomy, "d").details().labels()).isEqualTo(Map.of("en", ""));
        assertThat(category(taxonomy, "g").details().labels()).isEqualTo(Map.of("und-x-jp", "Gee"));
        assertThat(category(taxonomy, "f").details().synonyms()).extracting(LocalText::value).containsExactly("F two", "eff");
        assertThat(codes(outcome)).contains("skos.twoLabels", "skos.hiddenLabel");
    }

    @Test
    void thePersonSaysWhichLanguageStandsFirst() throws IOException {
        Path file = Files.writeString(folder.resolve("v.ttl"),
                PREFIXES + ":a a skos:Concept ; skos:prefLabel \"Owl\"@en, \"Eule\"@de .");
        Taxonomy taxonomy = read(file, new Reading(Optional.empty(), Optional.of("my.owls"), Optional.of("de"))).orThrow();
        assertThat(taxonomy.name()).isEqualTo("my.owls");
        assertThat(taxonomy.details().language()).isEqualTo("de");
        assertThat(category(taxonomy, "eule").details().labels()).isEqualTo(Map.of("en", "Owl"));
    }

    @Test
    void severalParentsAndCircles() throws IOException {
        Outcome<Taxonomy> outcome = turtle("""
                :a a skos:Concept ; skos:prefLabel "A"@en ; skos:broader :c .
                :b a skos:Concept ; skos:prefLabel "B"@en ; skos:broader :a .
                :c a skos:Concept ; skos:prefLabel "C"@en ; skos:broader :b, :c, :missing .
                :d a skos:Concept ; skos:prefLabel "D"@en ; skos:broader :a, :b ; skos:related :a .
                """);
        Taxonomy taxonomy = outcome.orThrow();
        assertThat(taxonomy.all()).hasSize(4);
        Category d = taxonomy.all().filter(category -> category.label().equals("D")).findFirst().orElseThrow();
        assertThat(d.details().otherParents()).containsExactly(new CategoryId("b"));
        assertThat(d.details().related()).extracting(ref -> ref.id().value()).containsExactly("a");
        assertThat(codes(outcome)).contains("convert.circle", "skos.unknownConcept");
    }

    @Test
    void collectionsGroupCategories() throws IOException {
        Outcome<Taxonomy> outcome = turtle("""
                :a a skos:Concept ; skos:prefLabel "A"@en . :b a skos:Concept ; skos:prefLabel "B"@en .
                :x a skos:OrderedCollection ; skos:prefLabel "Sizes"@en ; skos:memberList ( :b :a ) .
                :y a skos:Collection ; skos:prefLabel "Both"@en ; skos:member :z1, :z2 .
                :z1 a skos:Collection ; skos:prefLabel "One"@en ; skos:member :a .
                :z2 a skos:Collection ; skos:prefLabel "Two"@en ; skos:member :b .
                """);
        List<Mapping> mappings = outcome.orThrow().details().mappings();
        assertThat(mappings).extracting(Mapping::name).containsExactly("both", "sizes");
        assertThat(mappings.getFirst().values()).extracting(value -> value.name()).containsExactly("one", "two");
        assertThat(mappings.getLast().entries().getFirst().sources()).extracting(Object::toString)
                .satisfies(sources -> assertThat(sources.getFirst()).contains("id=b,"));
        assertThat(codes(outcome)).contains("skos.collection", "skos.ordered");
    }

    @Test
    void blankNodesAndNotesThatAreThings() throws IOException {
        Outcome<Taxonomy> outcome = turtle("""
                [] a skos:Concept ; skos:prefLabel "Nameless"@en ; skos:broader :a .
                :a a skos:Concept ; skos:prefLabel "A"@en ; skos:definition [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "It is."@en ] ;
                   skos:scopeNote "one"@en, "two"@en, "eins"@de ; skos:note <http://nowhere.org/x> .
                """);
        Taxonomy taxonomy = outcome.orThrow();
        assertThat(paths(taxonomy)).containsExactly("a", "a.nameless");
        assertThat(category(taxonomy, "a").definition()).isEqualTo("It is.");
        assertThat(category(taxonomy, "a").notes()).hasSize(3).allMatch(note -> note.kind() == ScopeNote.Kind.USE_WHEN);
        assertThat(codes(outcome)).contains("skos.noAddress", "skos.noteAddress");
    }

    @Test
    void brokenTurtleIsRefusedWithItsLine() throws IOException {
        Problem problem = turtle(":a a skos:Concept ;\n skos:prefLabel \"open .\n").problems().getFirst();
        assertThat(problem.code()).isEqualTo("convert.syntax");
        assertThat(problem.place().line()).isEqualTo(PREFIXES.lines().count() + 2);
    }

    @Test
    void rdfWithoutConceptsIsRefused() throws IOException {
        assertThat(codes(turtle(":a rdfs:label \"A\" ."))).containsExactly("skos.noConcept");
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        Outcome<Taxonomy> outcome = file("a.rdf", """
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [<!ENTITY skos "http://www.w3.org/2004/02/skos/core#">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>
                """);
        assertThat(codes(outcome)).containsExactly("convert.doctype");
        assertThat(outcome.problems().getFirst().place().line()).isEqualTo(2);
    }

    @Test
    void brokenXmlIsRefusedWithItsLine() throws IOException {
        Outcome<Taxonomy> outcome = file("a.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="http://example.org/a">
                </rdf:RDF>
                """);
        assertThat(codes(outcome)).containsExactly("convert.syntax");
        assertThat(outcome.problems().getFirst().place().line()).isEqualTo(3);
    }

    @Test
    void contextsOnTheWebAreNeverFetched() throws IOException {
        for (String context : List.of("\"https://example.org/context.jsonld\"", "[{}, \"https://example.org/context.jsonld\"]",
                "{\"@import\": \"https://example.org/context.jsonld\"}")) {
            Outcome<Taxonomy> outcome = file("a.jsonld", "{\n\"@context\": " + context + ",\n\"@graph\": []}");
            assertThat(codes(outcome)).as(context).containsExactly("convert.remoteContext");
            assertThat(outcome.problems().getFirst().message()).contains("https://example.org/context.jsonld");
            assertThat(outcome.problems().getFirst().place().line()).isEqualTo(2);
        }
    }

    @Test
    void aNameOfTheTopReturnsBelowUnlessPathsAreWritten() throws IOException {
        String concepts = ":top a skos:Concept ; skos:prefLabel \"Top\"@en . :mid a skos:Concept ; skos:prefLabel \"Mid\"@en ;"
                + " skos:broader :top . :low a skos:Concept ; skos:prefLabel \"Top\"@en ; skos:broader :mid .";
        assertThat(paths(file("a.ttl", PREFIXES + concepts).orThrow())).containsExactly("top", "top.mid", "top.mid.top");
        assertThat(paths(file("b.ttl", PREFIXES + concepts + " :low skos:related :top .").orThrow()))
                .containsExactly("top", "top.mid", "top.mid.top-2");
    }

    @Test
    void jsonLdWithItsContextInIt() throws IOException {
        Taxonomy taxonomy = file("a.json", """
                {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "ex": "http://example.org/",
                  "label": {"@id": "skos:prefLabel", "@container": "@language"}, "broader": {"@id": "skos:broader", "@type": "@id"}},
                 "@graph": [
                  {"@id": "ex:z", "@type": "skos:Concept", "label": {"en": "Top", "pt-BR": "Topo"}},
                  {"@id": "ex:a", "@type": "skos:Concept", "label": {"en": "Below"}, "broader": "ex:z",
                   "skos:definition": {"@id": "_:n"}},
                  {"@id": "_:n", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value": {"@value": "Said.", "@language": "en"}}]}
                """).orThrow();
        assertThat(paths(taxonomy)).containsExactly("top", "top.below");
        assertThat(category(taxonomy, "top").details().labels()).isEqualTo(Map.of("pt-BR", "Topo"));
        assertThat(category(taxonomy, "top.below").definition()).isEqualTo("Said.");
    }

    @Test
    void brokenJsonLdIsRefusedWithItsLine() throws IOException {
        Outcome<Taxonomy> outcome = file("a.jsonld", "{\"@graph\": [\n {\"@id\": 3 4}]}");
        assertThat(codes(outcome)).containsExactly("convert.syntax");
        assertThat(outcome.problems().getFirst().place().line()).isEqualTo(2);
    }

    @Test
    void wrongEncodingsAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("l.ttl"),
                (PREFIXES + ":a a skos:Concept ; skos:prefLabel \"Grün\"@de .").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(codes(read(file, Reading.USUAL))).containsExactly("convert.encoding");
    }

    private Outcome<Taxonomy> turtle(String text) throws IOException {
        return file("voc.ttl", PREFIXES + text);
    }

    private Outcome<Taxonomy> file(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text), Reading.USUAL);
    }

    private static Outcome<Taxonomy> read(Path file, Reading reading) {
        return new TaxonomyConversion(new TestTaxonomyFormats()).read(file, reading, new NullProgressMonitor());
    }

    private static List<String> codes(Outcome<Taxonomy> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private static List<String> paths(Taxonomy taxonomy) {
        return taxonomy.all().map(Category::path).toList();
    }

    private static Category category(Taxonomy taxonomy, String path) {
        return taxonomy.all().filter(category -> category.path().equals(path)).findFirst().orElseThrow();
    }
}
