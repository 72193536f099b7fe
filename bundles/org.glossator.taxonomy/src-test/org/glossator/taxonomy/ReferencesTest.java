package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.glossator.model.Problem;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What references mean, in one file and across files. */
class ReferencesTest {
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();
    private static final Path SAMPLES = Path.of("src-test/org/glossator/taxonomy/samples");
    private static final String TREE = """
            category error "Error" "D." { category fact "Fact" "D." { category wrong "Wrong" "D." } category style "Style" "D." }
            category praise "Praise" "D." { category fact "Fact" "D." category short "Short" "D." }
            scale grade 1..5
            attribute severity : grade
            relation supports : claim -> claim
            mapping coarse { values good praise -> good }
            """;

    static Stream<Path> samples() throws IOException {
        return Stream.of(SAMPLES, Path.of("libraries")).flatMap(folder -> {
            try {
                return Files.list(folder).filter(file -> file.toString().endsWith(".taxonomy")).sorted();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyReferenceOfTheSamplesMeansSomething(Path sample) throws IOException {
        assertThat(LANGUAGE.check(Files.readString(sample), sample.toString()))
                .filteredOn(problem -> !sample.endsWith("keywords.taxonomy"))
                .extracting(Problem::code).doesNotContain(TaxonomyProblems.UNRESOLVED, TaxonomyProblems.AMBIGUOUS,
                        TaxonomyProblems.UNKNOWN_IMPORT, TaxonomyProblems.IMPORT_VERSION, "org.eclipse.xtext.diagnostics.Diagnostic.Linking");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "see error.fact", "see wrong", "see fact.wrong", "see short", "see style",
            "applies to annotation of error.*, short, span" })
    void aCategoryIsFoundByItsWholePathOrItsEnd(String statement) {
        assertThat(codes("category a \"A\" \"D.\" " + statement)).isEmpty();
    }

    @Test
    void theEnclosingCategoriesAreAskedFirst() {
        assertThat(codes("category b \"B\" \"D.\" { category fact \"Fact\" \"D.\" category c \"C\" \"D.\" see fact }")).isEmpty();
    }

    @Test
    void twoCategoriesThatEndSoAreAProblemWithTheirPaths() {
        List<Problem> problems = problems("category a \"A\" \"D.\" see fact");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TaxonomyProblems.AMBIGUOUS);
            assertThat(problem.message()).contains("error.fact", "praise.fact");
            assertThat(problem.place().line()).isEqualTo(8);
            assertThat(problem.place().column()).isEqualTo(25);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "category a \"A\" \"D.\" see nowhere", "category a \"A\" \"D.\" see error.nowhere",
            "category a \"A\" \"D.\" level top", "attribute a : grad", "rule r forbid nothing_like_it", "rule r forbid severty > 3",
            "mapping m of coarser { praise -> error }", "mapping m { praise -> nowhere }", "extend base { }",
            "category a \"A\" \"D.\" see base:x" })
    void whatIsNotThereIsAProblem(String statement) {
        assertThat(codes(statement)).contains(TaxonomyProblems.UNRESOLVED);
    }

    @Test
    void anAttributeARelationAndACategoryCanStandInAConditionAlike() {
        assertThat(codes("rule r forbid severity > 3 and supports and not (praise.fact or style)")).isEmpty();
    }

    @Test
    void anImportThatIsNotThereIsOneProblem() {
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0 import other.base as base\ncategory a \"A\" \"D.\" see base:x, base:y", "f"))
                .extracting(Problem::code).containsExactly(TaxonomyProblems.UNKNOWN_IMPORT);
    }

    @Test
    void theHighestVersionInTheRangeIsTaken() {
        var sources = TaxonomySources.of(List.of("taxonomy o version 1.0.0 category x \"X\" \"D.\"",
                "taxonomy o version 1.5.0 category y \"Y\" \"D.\"", "taxonomy o version 2.0.0 category z \"Z\" \"D.\""));
        assertThat(importing("[1.0, 2.0)", "o:y", sources)).isEmpty();
        assertThat(importing("1.0.0", "o:x", sources)).isEmpty();
        assertThat(importing("", "o:z", sources)).isEmpty();
        assertThat(importing("[1.0, 2.0)", "o:z", sources)).containsExactly(TaxonomyProblems.UNRESOLVED);
        assertThat(importing("[3.0, 4.0)", "o:z", sources)).containsExactly(TaxonomyProblems.IMPORT_VERSION);
    }

    @Test
    void taxonomiesThatExtendEachOtherInACircleAreAProblemAndNotAnEndlessLoop() {
        String a = "taxonomy a version 1.0.0 import b extend b:y { category x \"X\" \"D.\" }";
        String b = "taxonomy b version 1.0.0 import a extend a:x { category y \"Y\" \"D.\" }";
        assertThat(LANGUAGE.check(a, "a", TaxonomySources.of(List.of(a, b)))).extracting(Problem::code)
                .contains(TaxonomyProblems.IMPORT_CYCLE);
    }

    private static List<String> importing(String range, String reference, TaxonomySources sources) {
        return LANGUAGE.check("taxonomy t version 1.0.0 import o " + range + "\ncategory a \"A\" \"D.\" see " + reference, "f", sources)
                .stream().map(Problem::code).toList();
    }

    private static List<Problem> problems(String statement) {
        return LANGUAGE.check(TaxonomyTexts.of(TREE + statement), "f").stream()
                .filter(problem -> problem.severity() == org.glossator.model.Severity.ERROR).toList();
    }

    private static List<String> codes(String statement) {
        return problems(statement).stream().map(Problem::code).toList();
    }
}
