package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.taxonomy.format.Mutations;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text is, it gives problems with places in it, never an exception. */
class BrokenTextTest {
    private static final String SAMPLES = "src-test/org/glossator/taxonomy/samples";
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n\n", "{", "}", "\"", "\\", "\"\\", "/*", "#", ".", "taxonomy", "taxonomy .", "version",
            "category", "category {", "category a {", "category a { category", "taxonomy t version", "taxonomy t version 1.",
            "taxonomy t version 1.0.0 category a key", "near miss because", "\u0000", "\uD800", "😀", "category 😀 😀",
            "{{{{}}}}", "}}}}{{{{", "category a } category b {", "taxonomy t version 1.0.0 category a \"\\" })
    void fragmentsGiveProblems(String text) {
        assertThat(LANGUAGE.check(text, "f")).isNotEmpty();
        assertPlaced(LANGUAGE.check(text, "f"), text);
        assertThat(LANGUAGE.compile(text, "f").isDone()).isFalse();
    }

    @Test
    void mutatedTextsGiveProblemsWithPlacesInThem() {
        var random = new Random("mutated".hashCode());
        for (int i = 0; i < 400; i++) {
            String text = mutated(i % 4 == 0 ? TaxonomyTexts.feedback() : TaxonomyTexts.EVERYTHING, random);
            assertPlaced(LANGUAGE.check(text, "f"), text);
        }
    }

    /** So many as -Dglossator.mutations says; releng/checks/long/mutations asks for 10,000. */
    @Test
    void mutatedSamplesOfTheWholeLanguageGiveProblemsWithPlacesInThemWithinASecond() throws IOException {
        var texts = new ArrayList<String>(texts("libraries"));
        texts.addAll(texts(SAMPLES));
        var random = new Random(System.getProperty("glossator.seed", "samples").hashCode());
        var clock = ManagementFactory.getThreadMXBean(); // of the processor, as others may use the machine too
        for (int i = 0; i < Integer.getInteger("glossator.mutations", 200); i++) {
            String text = Mutations.of(texts.get(random.nextInt(texts.size())), random);
            String damaged = i % 5 == 0 ? withRandomBytes(text, random) : text;
            long start = clock.getCurrentThreadCpuTime();
            List<Problem> problems = LANGUAGE.check(damaged, "f");
            assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).as(damaged).isLessThan(Duration.ofSeconds(i == 0 ? 20 : 1));
            assertPlaced(problems, damaged);
        }
    }

    /** @return the taxonomies in a folder, in the order of their names */
    private static List<String> texts(String folder) throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".taxonomy")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** As while one is typing: what has no name yet is not called "null" in any sentence. */
    @Test
    void whateverLosesItsNameOrItsLastWordsIsNeverNull() throws IOException {
        Pattern named = Pattern.compile("\\b(category|facet|attribute|rule|relation|scale|mapping|cross|taxonomy) [\\p{L}\\d_-]+");
        for (String text : texts(SAMPLES)) {
            for (MatchResult name : named.matcher(text).results().toList()) {
                String without = text.substring(0, name.end(1)) + text.substring(name.end());
                assertPlaced(LANGUAGE.check(without, "f"), without);
                int end = text.indexOf('\n', name.start());
                String cut = text.substring(0, name.end(1)) + text.substring(end < 0 ? text.length() : end);
                assertPlaced(LANGUAGE.check(cut, "f"), cut);
            }
        }
    }

    @Test
    void anOrderOfACategoryWithoutANameIsNotThatOfNull() {
        String text = TaxonomyTexts.of("category other \"O\" \"O.\" category \"A\" \"A.\" priority other { category b \"B\" \"B.\" }");
        assertPlaced(LANGUAGE.check(text, "f"), text);
    }

    /** A word that cannot be a name, at each place where a statement of one line names something. */
    @Test
    void whateverHasNoNameInAStatementIsNeverNull() throws IOException {
        Pattern statement = Pattern.compile("(?m)^ *(split|merged|renamed|moved|deprecated|rule|limit|relation|cross|priority|import) .*$");
        for (String text : texts(SAMPLES)) {
            for (MatchResult line : statement.matcher(text).results().toList()) {
                for (MatchResult word : Pattern.compile("[\\p{L}\\d_.-]+").matcher(line.group()).results().toList()) {
                    String broken = text.substring(0, line.start() + word.start()) + "5x" + text.substring(line.start() + word.end());
                    assertPlaced(LANGUAGE.check(broken, "f"), broken);
                }
            }
        }
    }

    @Test
    void theCasesOfASplitIntoWhatHasNoNameAreNotComparedWithIt() {
        String text = TaxonomyTexts.of("category x \"X\" \"X.\" split old into 5x since 1.0.0 { x when x y otherwise }");
        assertPlaced(LANGUAGE.check(text, "f"), text);
    }

    private static String withRandomBytes(String text, Random random) {
        var bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1)
                + text.substring(at);
    }

    @Test
    void randomCharactersGiveProblems() {
        var random = new Random("random".hashCode());
        for (int i = 0; i < 100; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(2_000), 0, i % 2 == 0 ? 128 : 65_536).forEach(c -> text.append((char) c));
            assertPlaced(LANGUAGE.check(text.toString(), "f"), text.toString());
        }
    }

    @Test
    void fiveThousandBracesAreOneProblemAndNotAStackOverflow() {
        String open = TaxonomyTexts.of("category a \"A\" \"Deep.\" {".repeat(5_000));
        assertThat(LANGUAGE.check(open, "f")).extracting(Problem::code).contains(TaxonomyProblems.TOO_DEEP);
        String closed = open + "}".repeat(5_000);
        assertThat(LANGUAGE.check(closed, "f")).filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Problem::code).containsExactly(TaxonomyProblems.TOO_DEEP);
        assertThat(LANGUAGE.check("{".repeat(5_000), "f")).isNotEmpty();
        assertThat(LANGUAGE.check("}".repeat(5_000), "f")).isNotEmpty();
    }

    @Test
    void aHundredLevelsAreRead() {
        String text = TaxonomyTexts.of("category a \"A\" \"Deep.\" {".repeat(100) + "}".repeat(100));
        assertThat(LANGUAGE.compile(text, "f").orThrow().all()).hasSize(100);
    }

    @Test
    void tenMillionCharactersOfAnotherFileAreOneProblemAtItsFirstByte() {
        String text = "PK\u0003\u0004" + "\u0000\u0017ab\uFFFD{\"".repeat(1_500_000);
        assertThat(LANGUAGE.check(text, "f")).extracting(Problem::code).contains(TaxonomyProblems.NOT_TEXT).hasSizeLessThan(4);
    }

    @Test
    void tenMillionCharactersOfProseAreAThousandProblemsAtMost() {
        String text = "the park has a small café, and nobody goes there\n".repeat(200_000);
        assertThat(LANGUAGE.check(text, "f")).hasSizeBetween(1, 1_001);
    }

    @Test
    void twentyThousandOpenTextsAreAThousandProblemsAtMost() {
        assertThat(LANGUAGE.check("category a \"\n".repeat(20_000), "f")).hasSize(1_001);
    }

    private static String mutated(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> changed.delete(from, to);
                case 1 -> changed.insert(random.nextInt(changed.length()), changed.substring(from, to));
                case 2 -> changed.setCharAt(from, (char) random.nextInt(256));
                case 3 -> changed.insert(from, List.of("{", "}", "\"", "/*", "category ", "key ", "#", "\\").get(random.nextInt(8)));
                default -> changed.setLength(Math.max(from, 1));
            }
        }
        return changed.toString();
    }

    private static void assertPlaced(List<Problem> problems, String text) {
        int lines = (int) text.lines().count() + 1;
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.code()).startsWith("taxonomy.");
            assertThat(problem.message()).matches("(?s).*[.?]").doesNotContain("RULE_").doesNotContain("null");
            assertThat(problem.place().line()).isBetween(1, lines);
            assertThat(problem.place().column()).isBetween(1, text.length() + 1);
        });
    }
}
