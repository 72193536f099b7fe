package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check finds what it is for, at its place, and nothing else. */
class ChecksTest {
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();
    private static final String GOOD = " \"D.\" ";

    /** The place is that of « in the text; ; is the end of a line. A category without label takes its definition after a key. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ERROR | missingName | «category a key A \"D.\"",
            "ERROR | missingVersion | taxonomy «t category a key A \"D.\"",
            "ERROR | badVersion | taxonomy t version «1.0 category a key A \"D.\"",
            "ERROR | badVersion | taxonomy t version «1.0.0-beta category a key A \"D.\"",
            "ERROR | noCategory | taxonomy «t version 1.0.0",
            "ERROR | repeated | taxonomy t version 1.0.0 title \"a\" title «\"b\" category a key A \"D.\"",
            "ERROR | repeated | taxonomy t version 1.0.0 version «1 category a key A \"D.\"",
            "ERROR | stray | «foo bar; taxonomy t version 1.0.0 category a key A \"D.\"",
            "ERROR | stray | taxonomy t version 1.0.0; «titel \"T\"; category a key A \"D.\"",
            "ERROR | stray | taxonomy t version 1.0.0 category a key A \"D.\"; «}; category b key B \"D.\"" })
    void ofTheHeader(Severity severity, String code, String marked) {
        assertOnly(severity, code, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ERROR | duplicateName | category a key A \"D.\"; category «a key B \"D.\"",
            "ERROR | duplicateId | category a id x key A \"D.\"; category b id «x key B \"D.\"",
            "ERROR | duplicateId | category a id b key A \"D.\"; category «b key B \"D.\"",
            "WARNING | duplicateLabel | category a \"L\" key A \"D.\"; category b «\"L\" key B \"D.\"",
            "ERROR | duplicateKey | category a key k \"D.\"; { category b key «K \"D.\" }",
            "ERROR | badKey | category a key «KK \"D.\"",
            "ERROR | badKey | category a key «12 \"D.\"",
            "ERROR | badKey | category a key «\" \" \"D.\"",
            "ERROR | badKey | category a key «😀 \"D.\"",
            "WARNING | reservedKey | category a key «n \"D.\"",
            "ERROR | repeated | category a key A key «BB \"D.\"",
            "ERROR | badColour | category a colour «#12345 \"D.\"",
            "ERROR | badColour | category a colour «#12345g \"D.\"",
            "WARNING | missingDefinition | category «a",
            "WARNING | longLabel | category a «\"What is written here should be a definition.\"",
            "WARNING | emptyAbstract | category «a abstract \"D.\"",
            "ERROR | stray | category a key A «colou #123456; \"D.\"",
            "ERROR | stray | category a key A \"D.\" { category b key B \"D.\" } «key C",
            "ERROR | stray | category a key A \"D.\" { «\"a text\" category b key B \"D.\" }",
            "ERROR | openText | category a key A «\"D.",
            "ERROR | badEscape | category a key A «\"D\\x.\"",
            "ERROR | openComment | category a key A \"D.\" «/* never ends",
            "ERROR | openBlock | category a key A \"D.\" { category b key B \"D.«\"; category c key C \"D.\"",
            "ERROR | syntax | category a key A \"D.\" use when «category b key B \"D.\"",
            "ERROR | syntax | category a key A \"D.\" near miss «because \"y\"" })
    void ofCategories(Severity severity, String code, String marked) {
        assertOnly(severity, code, "taxonomy t version 1.0.0; " + marked);
    }

    @Test
    void theSameNameUnderTwoParentsIsFine() {
        assertThat(check("category a key A" + GOOD + "{ category x key X" + GOOD + "} category b key B" + GOOD + "{ category x key Y"
                + GOOD + "}")).isEmpty();
    }

    @Test
    void aMisspeltWordIsRecognised() {
        assertThat(check("category a key A" + GOOD + "exampel \"x\"")).extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains("did you mean “example”?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "a colour such as | colour red", "the word when is expected | use if \"x\"",
            "write \"An A\" | 'An A'", "write \"A\" | “A”",
            "rule my-rule require | rule require a when a", "Only a text has “max” | scale s 1..3 attribute x : s max 300",
            "it is no target either: write paper | applies to chapter", "write : and a type | attribute x boolean", "a value, such as 3 | attribute x : integer attribute y : text when x == 3",
            "it is no type either: write text, integer | attribute x : string",
            "without a word before it: take “definition” away | definition \"x\"" })
    void oneWordIsOneMistake(String told, String statement) {
        assertThat(check("category a key A" + GOOD + statement)).filteredOn(problem -> problem.severity() == Severity.ERROR)
                .singleElement().satisfies(problem -> assertThat(problem.message()).contains(told));
    }

    @ParameterizedTest
    @CsvSource({"weights, the word sum is expected", "weights sum, a number is expected"})
    void anUnfinishedSumOfWeightsIsNotTheEndOfTheTaxonomy(String unfinished, String told) {
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0 " + unfinished + "\ncategory a key A" + GOOD + "category b key BB" + GOOD, "f"))
                .extracting(Problem::message).satisfiesExactly(first -> assertThat(first).contains(told),
                        second -> assertThat(second).contains("BB"));
    }

    @Test
    void aMisspeltCategoryIsOneMistakeWithAllThatIsSaidOfIt() {
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0\ncategroy m \"M\" key M\n  \"D.\"\n  use when \"x\"\ncategory a key A" + GOOD, "f"))
                .singleElement().satisfies(problem -> assertThat(problem.message()).contains("did you mean “category”?"));
    }

    @Test
    void aCategoryWhoseNameHasBlanksIsToldSo() {
        assertThat(check("category my data \"Data\"" + GOOD)).filteredOn(problem -> problem.code().equals(TaxonomyProblems.STRAY))
                .singleElement().satisfies(problem -> assertThat(problem.message()).contains("write my-data or \"data\""));
    }

    /** The place is that of «. */
    @ParameterizedTest
    @ValueSource(strings = { "attribute x : boolean «foo", "attribute x : evidence span «1..n", "scale s 1..3 «foo { 1 \"x\" }",
            "scale s 1..3 { 1 \"x\" «bar }", "relation r : claim -> claim «foo", "rule r exclusive a, b «foo",
            "mapping m «foo { a -> b }", "facet f «foo \"D.\" { category x \"D.\" }", "limit f to f.x «foo when a",
            "cross c of f, g «foo", "cross c of f, g { cell f.x, g.z «foo }", "cross c of f, g { without f.x, g.z «foo }",
            "renamed old to a since 1.0.0 «foo", "deprecated attribute old since 0.1.0 «foo" })
    void aWordThatMeansNothingInAStatementIsSaid(String statement) {
        String text = "taxonomy t version 1.0.0\ncategory a" + GOOD + "category b" + GOOD + "facet f" + GOOD + "{ category x" + GOOD
                + "category y" + GOOD + "} facet g" + GOOD + "{ category z" + GOOD + "category w" + GOOD + "}\n";
        assertThat(LANGUAGE.check(text + statement.replace("«", ""), "f")).filteredOn(problem -> problem.code().equals(TaxonomyProblems.STRAY))
                .singleElement().satisfies(problem -> {
                    assertThat(problem.place().line()).isEqualTo(3);
                    assertThat(problem.place().column()).isEqualTo(statement.indexOf('«') + 1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = { "category c" + GOOD + "{ «rule r exclusive a, b }", "category c" + GOOD + "{ «scale s 1..3 }",
            "category c" + GOOD + "{ «deprecated category a use b since 0.1.0 }" })
    void aStatementOfTheWholeThatStandsInACategoryIsSaid(String statement) {
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0\ncategory a" + GOOD + "category b" + GOOD + "\n" + statement.replace("«", ""), "f"))
                .filteredOn(problem -> problem.code().equals(TaxonomyProblems.STRAY)).singleElement().satisfies(problem -> {
                    assertThat(problem.message()).contains("outside of all braces");
                    assertThat(problem.place().column()).isEqualTo(statement.indexOf('«') + 1);
                });
    }

    @Test
    void aCategoryThatIsNotClosedIsNamed() {
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0\ncategory a key A" + GOOD + "{ category b key B" + GOOD + "{", "f"))
                .extracting(Problem::message).anySatisfy(message -> assertThat(message).contains("the end of the category “b”"));
    }

    @Test
    void aNameWithBlanksIsToldToBeOne() {
        assertThat(LANGUAGE.check("taxonomy Claim Quality version 1.0.0\ncategory a key A" + GOOD, "f")).singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("A name has no blanks"));
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0 import x [1.0\ncategory a key A" + GOOD, "f"))
                .extracting(Problem::message).anySatisfy(message -> assertThat(message).startsWith("A range of versions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0..2.0.0", "1.0 to 2.0", ">=1.0.0", "^1.0.0"})
    void aRangeThatIsWrittenAsElsewhereIsToldHowItIsHere(String range) {
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0 import x " + range + "\ncategory a key A" + GOOD, "f"))
                .extracting(Problem::message).anySatisfy(message -> assertThat(message).startsWith("A range of versions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"category b", "facet b", "rule r exclusive a, a"})
    void aCategoryWithoutANameIsToldSoAndNotTheOneBehindIt(String next) {
        assertThat(LANGUAGE.check("taxonomy t version 1.0.0 category a key A" + GOOD + "category\n" + next, "f"))
                .extracting(Problem::message).anySatisfy(message -> assertThat(message).startsWith("A category has no name here"));
    }

    @Test
    void oneMistakeDoesNotHideTheNext() {
        assertThat(check("category a keyy K" + GOOD + "category b key BB" + GOOD + "category c colour #1" + GOOD))
                .extracting(Problem::code).containsExactly(TaxonomyProblems.STRAY, TaxonomyProblems.BAD_KEY,
                        TaxonomyProblems.BAD_COLOUR);
    }

    @Test
    void manyThreadsReadAtOnce() {
        List<Integer> counts = IntStream.range(0, 64).parallel()
                .mapToObj(i -> LANGUAGE.check(i % 2 == 0 ? TaxonomyTexts.feedback() : "category", "f").size()).distinct().toList();
        assertThat(counts).containsExactlyInAnyOrder(0, LANGUAGE.check("category", "f").size());
    }

    private static List<Problem> check(String categories) {
        return LANGUAGE.check(TaxonomyTexts.of(categories), "f");
    }

    private static void assertOnly(Severity severity, String code, String marked) {
        String text = marked.replace("; ", "\n");
        int place = text.indexOf('«');
        int line = (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
        int column = place - text.lastIndexOf('\n', place);
        assertThat(LANGUAGE.check(text.replace("«", ""), "f")).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(severity);
            assertThat(problem.code()).isEqualTo("taxonomy." + code);
            assertThat(problem.place().line()).as(problem.toString()).isEqualTo(line);
            assertThat(problem.place().column()).as(problem.toString()).isEqualTo(column);
        });
    }
}
