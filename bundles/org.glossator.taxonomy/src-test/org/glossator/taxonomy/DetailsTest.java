package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ScopeNote;
import org.glossator.model.Severity;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Applicability.Kind;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Choice;
import org.glossator.model.taxonomy.Condition;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.Polarity;
import org.glossator.model.taxonomy.Rule;
import org.glossator.model.taxonomy.Scale;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.model.taxonomy.TaxonomyDetails.Cited;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every construct of the language becomes. */
public class DetailsTest {
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();
    private static final Path SAMPLES = Path.of("src-test/org/glossator/taxonomy/samples");

    public static Stream<Path> everything() {
        return Stream.of(SAMPLES, Path.of("libraries")).flatMap(folder -> {
            try {
                return Files.list(folder).filter(file -> file.toString().endsWith(".taxonomy")).sorted();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everything")
    void samplesAndLibrariesCompile(Path file) throws IOException {
        assertThat(LANGUAGE.compile(Files.readString(file), file.toString()).problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR && !file.endsWith("keywords.taxonomy")).isEmpty();
    }

    @Test
    void theHeaderIsKept() {
        var details = sample("header").details();
        assertThat(details.titles()).isEqualTo(Map.of("de", "Fehler in langen Antworten"));
        assertThat(details.authors()).containsExactly(new Cited("Mia Berg", Optional.of("https://orcid.org/0000-0000-0000-0001")),
                new Cited("Ola Nordmann", Optional.empty()));
        assertThat(details.sources()).contains(new Cited("Wu et al. 2023", Optional.of("doi:10.48550/arXiv.2306.01693")));
        assertThat(details.licence()).contains("CC-BY-4.0");
        assertThat(details.languages()).containsExactly("de", "pt-BR");
        assertThat(details.defaultLanguage()).isEqualTo("en");
        assertThat(details.uri()).contains("https://example.org/feedback/span");
        assertThat(details.levels()).extracting(level -> level.label().in("de")).containsExactly("", "Punkt");
        assertThat(details.weightSum()).contains(100.0);
    }

    @Test
    void aCategoryKeepsAllThatIsSaidOfIt() {
        Taxonomy taxonomy = sample("categories");
        Category error = taxonomy.categories().getFirst();
        CategoryDetails details = error.details();
        assertThat(error.id()).isEqualTo(new CategoryId("old.error"));
        assertThat(error.definition()).isEqualTo("Definition, that goes on.");
        assertThat(details.labels()).isEqualTo(Map.of("de", "Fehler"));
        assertThat(details.definitions()).isEqualTo(Map.of("de", "Bestimmung."));
        assertThat(details.synonyms()).containsExactly(new LocalText("mistake", Map.of("de", "Irrtum")), new LocalText("slip"));
        assertThat(details.notation()).contains("4.1");
        assertThat(details.polarity()).contains(Polarity.BAD);
        assertThat(details.weight()).contains(12.5);
        assertThat(details.weightSum()).contains(10.0);
        assertThat(details.level()).contains("area");
        assertThat(details.related()).containsExactly(ref("praise"));
        assertThat(details.since()).contains(new Version(1, 2, 0));
        assertThat(details.choice()).contains(Choice.FIRST);
        assertThat(details.priority()).containsExactly(new CategoryId("error.unclear"), new CategoryId("error.wrong"));
        assertThat(error.notes()).contains(
                new ScopeNote(ScopeNote.Kind.NEAR_MISS, "Nearly one.", "of this", Map.of("de", "Fast eins."), Map.of("de", "deswegen")),
                new ScopeNote(ScopeNote.Kind.NEGATIVE, "Another.", ""),
                new ScopeNote(ScopeNote.Kind.NOTE, "For designers, not shown while annotating.", ""));
    }

    @Test
    void whatACategoryAppliesToIsInheritedUntilItSaysItsOwn() {
        Taxonomy taxonomy = sample("categories");
        var error = taxonomy.categories().getFirst().details().applicability();
        assertThat(error.targets()).extracting(Applicability.Target::kind).containsExactly(Kind.SPAN, Kind.CLAIM);
        assertThat(error.borders()).isEqualTo(Applicability.Borders.WORD);
        assertThat(category(taxonomy, "error.wrong").details().applicability()).isEqualTo(error);
        assertThat(category(taxonomy, "error.unclear").details().applicability().targets()).hasSize(7);
        var praise = category(taxonomy, "praise").details().applicability().targets();
        assertThat(praise).extracting(Applicability.Target::kind).containsExactly(Kind.ANNOTATION, Kind.PAIR, Kind.LIST, Kind.LIST);
        assertThat(praise.getFirst().of()).containsExactly(ref("old.error"), ref("error.wrong"));
        assertThat(praise.getLast().number()).isEqualTo(new Cardinality(2, 10));
        assertThat(praise.get(2).number()).isEqualTo(new Cardinality(2, Integer.MAX_VALUE));
    }

    @Test
    void aCategoryMayHaveFurtherParents() {
        assertThat(category(sample("categories"), "praise.kind").details().otherParents()).containsExactly(
                new CategoryId("old.error"), new CategoryId("praise"));
    }

    @Test
    void aFacetGroupsAndLimitsOthers() {
        Taxonomy taxonomy = sample("facets");
        Category intent = taxonomy.categories().getFirst();
        assertThat(intent.isAbstract()).isTrue();
        assertThat(intent.details().facet()).isTrue();
        assertThat(intent.details().required()).isTrue();
        assertThat(intent.details().choice()).contains(Choice.ONE);
        assertThat(taxonomy.details().limits()).singleElement().satisfies(limit -> {
            assertThat(limit.facet()).isEqualTo(new CategoryId("knowledge"));
            assertThat(limit.values()).containsExactly(ref("knowledge.grounded"));
            assertThat(limit.when()).contains(new Condition.Chosen(ref("intent.malicious")));
        });
        assertThat(taxonomy.details().crosses()).singleElement().satisfies(cross -> {
            assertThat(cross.cells()).hasSize(2);
            assertThat(cross.without()).containsExactly(List.of(new CategoryId("intent.constructive"),
                    new CategoryId("knowledge.parametric")));
        });
    }

    @Test
    void aScaleHasItsStepsAndWhatIsNotApplicable() {
        Scale scale = sample("attributes").details().scales().getFirst();
        assertThat(scale.least()).isEqualTo(1);
        assertThat(scale.most()).isEqualTo(5);
        assertThat(scale.notApplicable().orElseThrow().in("de")).isEqualTo("kreatives Schreiben");
        assertThat(scale.steps().getFirst().label()).isEqualTo(new LocalText("not at all", Map.of("de", "gar nicht")));
        assertThat(scale.steps().getFirst().definition().value()).isEqualTo("Nobody is helped.");
    }

    @Test
    void attributesKnowTheirTypesAndWhoTakesThem() {
        Taxonomy taxonomy = sample("attributes");
        assertThat(category(taxonomy, "error.fact").details().attributes()).contains("severity", "rating", "conflict", "goal");
        assertThat(category(taxonomy, "error").details().attributes()).contains("severity", "conflict").doesNotContain("rating");
        assertThat(attribute(taxonomy, "rating").type()).isEqualTo(
                new Attribute.Type.Number(true, Optional.of(0.0), Optional.of(10.0)));
        assertThat(attribute(taxonomy, "rating").defaults()).containsExactly(new AttributeValue.Number(3));
        assertThat(attribute(taxonomy, "severity").type()).isEqualTo(new Attribute.Type.OfScale("helpfulness"));
        assertThat(attribute(taxonomy, "goal").type()).isEqualTo(new Attribute.Type.Text("The goal is to", Optional.of(500)));
        assertThat(attribute(taxonomy, "proof").type()).isEqualTo(
                new Attribute.Type.Evidence(Kind.SENTENCE, new Cardinality(1, Integer.MAX_VALUE)));
    }

    @Test
    void aConditionIsEvaluated() {
        Condition shown = attribute(sample("attributes"), "severity").shown().orElseThrow();
        assertThat(shown.holds(situation(List.of("error.fact"), Map.of("perfect", new AttributeValue.YesNo(false))))).isTrue();
        assertThat(shown.holds(situation(List.of(), Map.of("perfect", new AttributeValue.YesNo(false), "rating",
                new AttributeValue.Number(2))))).isTrue();
        assertThat(shown.holds(situation(List.of(), Map.of("perfect", new AttributeValue.YesNo(false), "rating",
                new AttributeValue.Number(3))))).isFalse();
        assertThat(shown.holds(situation(List.of("error.fact"), Map.of("perfect", new AttributeValue.YesNo(true))))).isFalse();
        assertThat(shown.holds(situation(List.of("error.fact"), Map.of()))).isFalse();
    }

    @Test
    void relationsAndRulesAreKept() {
        var details = sample("rules").details();
        assertThat(details.relations().getFirst().transitive()).isTrue();
        assertThat(details.relations().getFirst().inverse()).contains("supported_by");
        assertThat(details.relations().getFirst().sources()).isEmpty();
        assertThat(details.relations().get(1).symmetric()).isTrue();
        assertThat(details.rules()).hasSize(7).extracting(Rule::severity).containsExactly(Severity.ERROR, Severity.ERROR, Severity.ERROR,
                Severity.WARNING, Severity.INFO, Severity.ERROR, Severity.ERROR);
        assertThat(details.rules().get(3).constraint()).isEqualTo(new Rule.Constraint.Forbid(new Condition.And(List.of(
                new Condition.Chosen(ref("aspect.fact.contradicted")), new Condition.Linked("supports")))));
        assertThat(details.rules().get(5).constraint()).isEqualTo(
                new Rule.Constraint.Count(false, 1, List.of(ref("aspect"), ref("verdict")), Rule.Unit.PAPER));
    }

    @Test
    void mappingsGoToTheirValuesAndToOtherTaxonomies() {
        var mappings = sample("mappings").details().mappings();
        assertThat(mappings.getFirst().entries().getLast().sources()).containsExactly(new Mapping.End.Nothing());
        assertThat(mappings.get(1).base()).contains("three");
        assertThat(mappings.get(1).entries().getFirst().sources()).containsExactly(new Mapping.End.OfValue("positive"),
                new Mapping.End.OfValue("negative"));
        assertThat(mappings.get(2).taxonomy()).contains("sample.base");
        assertThat(mappings.get(2).entries().getFirst()).isEqualTo(new Mapping.Entry(List.of(new Mapping.End.OfCategory(ref("praise"))),
                new Mapping.End.OfCategory(ref("sample.base:quality.relevance")), Mapping.Match.CLOSE));
    }

    @Test
    void anExtendedTaxonomyBecomesPartOfThisOne() {
        Taxonomy taxonomy = sample("extension");
        assertThat(taxonomy.all().map(Category::path)).containsExactly("quality", "quality.relevance", "source", "source.expert",
                "source.expert.physician", "tone", "tone.rude");
        assertThat(taxonomy.all().map(category -> category.id().value())).containsExactly("sample.base:quality",
                "sample.base:quality.relevance", "sample.base:source", "sample.base:src.expert", "source.expert.physician", "tone",
                "tone.rude");
        assertThat(category(taxonomy, "source.expert.physician").details().attributes()).contains("years");
        assertThat(taxonomy.details().scales()).hasSize(1);
    }

    @Test
    void changesAreKept() {
        var changes = sample("changes").details().changes();
        assertThat(changes).hasSize(11);
        assertThat(changes.subList(3, 7)).extracting(change -> TaxonomyChange.kind(change) + " " + TaxonomyChange.origins(change)
                + TaxonomyChange.results(change)).containsExactly("CATEGORY [error.wrong][error.fact]", "ATTRIBUTE [why][reason]",
                        "ATTRIBUTE [error.fact.data][error.fact.basis]", "RELATION [opposes][contradicts]");
        assertThat(changes.getFirst()).isEqualTo(new TaxonomyChange.Deprecated(TaxonomyChange.Kind.CATEGORY, "repetition",
                Optional.of("irrelevant"), Optional.of(new Version(2, 0, 0)), new LocalText("It was never used.")));
        assertThat(category(sample("changes"), "repetition").details().deprecated()).isTrue();
        assertThat(changes.get(8)).isInstanceOfSatisfying(TaxonomyChange.Merged.class,
                merged -> assertThat(merged.old()).containsExactly("error.a", "error.b"));
        assertThat(changes.get(9)).isInstanceOfSatisfying(TaxonomyChange.Split.class, split -> assertThat(split.cases())
                .extracting(one -> one.when().isPresent()).containsExactly(true, false));
    }

    private static Condition.Situation situation(List<String> chosen, Map<String, AttributeValue> values) {
        return new Condition.Situation() {
            @Override
            public boolean isChosen(CategoryRef category) {
                return chosen.contains(category.id().value());
            }

            @Override
            public List<AttributeValue> values(String attribute) {
                return Stream.ofNullable(values.get(attribute)).toList();
            }

            @Override
            public boolean isLinked(String relation) {
                return false;
            }
        };
    }

    private static CategoryRef ref(String id) {
        return new CategoryRef(new CategoryId(id), false);
    }

    private static Category category(Taxonomy taxonomy, String path) {
        return taxonomy.all().filter(category -> category.path().equals(path)).findFirst().orElseThrow();
    }

    private static Attribute attribute(Taxonomy taxonomy, String name) {
        return taxonomy.details().attributes().stream().filter(attribute -> attribute.name().equals(name)).findFirst().orElseThrow();
    }

    private static Taxonomy sample(String name) {
        Path file = SAMPLES.resolve(name + ".taxonomy");
        try {
            return LANGUAGE.compile(Files.readString(file), file.toString()).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
