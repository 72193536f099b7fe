package org.glossator.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.CorpusLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArgumentsTest {

    @Test
    void optionsAndOperandsMayComeInAnyOrder() {
        Arguments arguments = parse(Verb.IMPORT, "a.txt", "--corpus", "study", "b.txt", "--dry-run", "--format=jsonl")
                .orThrow();
        assertThat(arguments.operands()).containsExactly("a.txt", "b.txt");
        assertThat(arguments.has("dry-run")).isTrue();
        assertThat(arguments.has("json")).isFalse();
        assertThat(arguments.value("format")).contains("jsonl");
        assertThat(arguments.value("encoding")).isEmpty();
        assertThat(arguments.corpus()).isEqualTo(CorpusLocation.folder(Path.of("study")));
    }

    @Test
    void aPostgresAddressIsACorpusToo() {
        assertThat(parse(Verb.LIST, "papers", "--corpus", "jdbc:postgresql://h/d").orThrow().corpus().address())
                .isEqualTo("jdbc:postgresql://h/d");
    }

    @Test
    void behindTwoHyphensAllAreOperands() {
        assertThat(parse(Verb.CHECK, "--", "--strange-name").orThrow().operands()).containsExactly("--strange-name");
    }

    @ParameterizedTest
    @CsvSource({ "a.txt, --corpus is missing", "--corpus d, FILE… is missing", "a --corpus, --corpus needs a value",
            "a --corpus=, --corpus needs a value", "a --corpus d --colour, no option --colour",
            "a --corpus d --dry-run=yes, --dry-run takes no value",
            "a --corpus d --corpus e, --corpus stands there twice" })
    void whatIsWrongIsSaidWithTheUsage(String typed, String said) {
        Outcome<Arguments> outcome = parse(Verb.IMPORT, typed.split(" "));
        assertThat(outcome.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("cli.usage");
            assertThat(p.message()).contains(said).endsWith("Usage: " + Verb.IMPORT.usage());
        });
    }

    @Test
    void tooManyOperandsAreRefused() {
        assertThat(parse(Verb.VERSION, "now").problems()).extracting(Problem::message).first().asString()
                .contains("\"now\" is too much");
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbHasAUsageThatBeginsWithIt(Verb verb) {
        assertThat(verb.usage()).startsWith(verb.word()).endsWith("[--json]");
        assertThat(Verb.named(verb.word())).contains(verb);
    }

    private static Outcome<Arguments> parse(Verb verb, String... words) {
        return Arguments.parse(verb, List.of(words));
    }

    @Test
    void verbsAreSortedForHelp() {
        List<String> words = Stream.of(Verb.values()).map(Verb::word).toList();
        assertThat(words).isSorted();
    }
}
