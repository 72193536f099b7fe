package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Outcome;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;

class CompileTest {
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();

    private final Taxonomy taxonomy = compile(TaxonomyTexts.EVERYTHING);

    @Test
    void aTextWithEveryConstructHasNoProblem() {
        assertThat(LANGUAGE.check(TaxonomyTexts.EVERYTHING, "all.taxonomy")).isEmpty();
    }

    @Test
    void theHeaderIsRead() {
        assertThat(taxonomy.name()).isEqualTo("study.first-round");
        assertThat(taxonomy.version()).isEqualTo(new Version(2, 10, 3));
        assertThat(taxonomy.title()).isEqualTo("Errors in \"long\" answers");
        assertThat(taxonomy.description()).isEqualTo("One type per span: the first that applies.");
    }

    @Test
    void theTitleIsTheNameWhereTheTextGivesNone() {
        assertThat(compile(TaxonomyTexts.of("category a")).title()).isEqualTo("t");
    }

    @Test
    void categoriesComeInTheOrderOfTheTextWithTheirPaths() {
        assertThat(taxonomy.all().map(Category::path)).containsExactly("error", "error.irrelevant", "error.example",
                "größe-2");
    }

    @Test
    void aCategorysIdIsWhatIsWrittenElseItsPath() {
        assertThat(taxonomy.all().map(category -> category.id().value())).containsExactly("error", "error.old-name",
                "error.example", "größe-2");
    }

    @Test
    void aLabelIsTheNameWhereTheTextGivesNone() {
        assertThat(taxonomy.all().map(Category::label)).containsExactly("Error", "Irrelevant", "example", "Größe");
    }

    @Test
    void aColourIsInheritedUntilAnotherIsGiven() {
        Optional<Colour> brown = Colour.parse("#b5651d");
        assertThat(taxonomy.all().map(Category::colour)).containsExactly(brown, brown, Colour.parse("#00ff00"),
                Optional.empty());
    }

    @Test
    void keysAreUpperCase() {
        assertThat(taxonomy.all().map(Category::key)).containsExactly(Optional.empty(), Optional.of('I'), Optional.of('?'),
                Optional.of('7'));
    }

    @Test
    void onlyTheCategoryThatSaysSoIsAbstract() {
        assertThat(taxonomy.all().filter(Category::isAbstract).map(Category::path)).containsExactly("error");
    }

    @Test
    void guidanceIsReadInItsOrder() {
        assertThat(taxonomy.category(new CategoryId("error.old-name")).orElseThrow().notes()).containsExactly(
                new ScopeNote(ScopeNote.Kind.USE_WHEN, "the reader could skip it", ""),
                new ScopeNote(ScopeNote.Kind.AVOID_WHEN, "it is wrong as well", ""),
                new ScopeNote(ScopeNote.Kind.EXAMPLE, "The park has a café.", ""),
                new ScopeNote(ScopeNote.Kind.NEAR_MISS, "error feedback", "no one gives it"),
                new ScopeNote(ScopeNote.Kind.NEAR_MISS, "a near miss without a reason", ""));
    }

    @Test
    void aDefinitionMayGoOnInSeveralTextsAndStandAnywhere() {
        Taxonomy read = compile(TaxonomyTexts.of("category a \"A\" \"One.\" \"Two.\" key K"));
        assertThat(read.categories().getFirst().definition()).isEqualTo("One. Two.");
        assertThat(read.categories().getFirst().key()).contains('K');
    }

    @Test
    void everyKeywordIsAlsoAName() {
        for (String word : List.of("taxonomy", "version", "title", "description", "category", "id", "key", "colour", "abstract",
                "use", "when", "avoid", "example", "near", "miss", "because")) {
            String text = "taxonomy my." + word + " version 1.0.0 category " + word + " \"Label\" key K id x." + word;
            assertThat(compile(text).categories().getFirst().path()).isEqualTo(word);
        }
    }

    @Test
    void lineEndsOfEverySystemAndAByteOrderMarkAreFine() {
        for (String text : List.of(TaxonomyTexts.EVERYTHING.replace("\n", "\r\n"), TaxonomyTexts.EVERYTHING.replace("\n", "\r\r"),
                "\uFEFF" + TaxonomyTexts.EVERYTHING)) {
            assertThat(LANGUAGE.check(text.replace("// a comment to the line's end", ""), "")).isEmpty();
        }
    }

    @Test
    void warningsDoNotKeepATaxonomyFromBeingUsed() {
        Outcome<Taxonomy> outcome = LANGUAGE.compile(TaxonomyTexts.of("category a"), "");
        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.problems()).extracting("code").containsExactly(TaxonomyProblems.MISSING_DEFINITION);
    }

    @Test
    void aTextWithAnErrorIsRefusedWithAllProblems() {
        Outcome<Taxonomy> outcome = LANGUAGE.compile(TaxonomyTexts.of("category a key KK"), "f");
        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.problems()).extracting("code").containsExactly(TaxonomyProblems.MISSING_DEFINITION,
                TaxonomyProblems.BAD_KEY);
    }

    private static Taxonomy compile(String text) {
        return LANGUAGE.compile(text, "test.taxonomy").orThrow();
    }
}
