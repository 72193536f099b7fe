package org.glossator.taxonomy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.model.Problem;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.taxonomy.internal.XtextReleases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {
    private static final TaxonomyReleases RELEASES = new XtextReleases();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "the category “b” is gone | category a category b | category a",
            "the category “a.b” is gone | category a { category b } | category a",
            "the category “a” has another id | category a id x | category a id y",
            "the category “a” cannot be chosen | category a | category a abstract",
            "below “a” one can be chosen | category a { category b } | category a choose one { category b }",
            "“a” must be given now | facet a { category b } | facet a required { category b }",
            "“x” must be given now | attribute x : text | attribute x : text required",
            "“a.x” must be given now | category a | category a { attribute x : text required }",
            "the attribute “x” is gone | attribute x : text | category a",
            "the attribute “x” has another type | attribute x : text | attribute x : boolean",
            "values of “x” | attribute x : one of p, q | attribute x : one of p, r",
            "values of “x” | attribute x : integer 0..10 | attribute x : integer 0..9",
            "values of “s” | scale s 1..5 | scale s 2..5",
            "values of “s” | scale s 1..5 or n/a | scale s 1..5",
            "the relation “r” is gone | relation r : claim -> claim | category a",
            "the attribute “x” is gone | attribute x : text | category y renamed x to y since 1.9.9",
            "values of “x” | attribute x : integer 0..10 | attribute y : integer 0..9 renamed attribute x to y since 1.9.9",
            "values of “a.x” | category a { attribute x : integer 0..10 } | category b id a { attribute x : integer 0..9 } renamed a to b since 1.9.9",
            "“y” must be given now | attribute x : text | attribute y : text required renamed attribute x to y since 1.9.9",
            "the relation “r” is gone | relation r : claim -> claim | attribute s : text renamed attribute r to s since 1.9.9" })
    void whatBreaksNeedsAnotherFirstNumber(String words, String before, String after) {
        assertThat(check("1.9.9", after, "1.2.3", before)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TaxonomyProblems.VERSION_NOT_RAISED);
            assertThat(problem.message()).contains(words).contains("raise the version to 2.0.0");
            assertThat(problem.place().line()).isEqualTo(1);
            assertThat(problem.place().column()).isEqualTo(20);
        });
        assertThat(check("2.0.0", after, "1.2.3", before)).isEmpty();
        assertThat(check("0.3.0", after, "0.2.3", before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "category a | category a category b",
            "category a | category b id a renamed a to b since 1.3.0",
            "category a category b | category a merged b into a since 1.3.0",
            "category a { category b } | deprecated category a since 1.3.0",
            "category a | category x { category a id a }",
            "attribute x : one of p, q | attribute x : one of p, q, r",
            "attribute x : text | attribute x : text deprecated attribute x since 1.3.0",
            "attribute x : text required | attribute y : text required renamed attribute x to y since 1.2.4",
            "attribute x : text | attribute z : text renamed attribute x to y since 1.2.3 renamed attribute y to z since 1.2.4",
            "category a { attribute x : text } | category a { attribute y : text } renamed attribute a.x to a.y since 1.2.4",
            "category a { attribute x : text } | category a { attribute y : text } renamed attribute x to y since 1.2.4",
            "category a { attribute x : text required } | category b id a { attribute y : text required } renamed a to b since 1.2.4 renamed attribute a.x to a.y since 1.2.4",
            "relation r : claim -> claim | relation s : claim -> claim renamed relation r to s since 1.2.4",
            "scale s 1..5 | scale s 0..5 or n/a" })
    void whatDoesNotBreakNeedsAnyHigherVersion(String before, String after) {
        assertThat(check("1.2.4", after, "1.2.3", before)).isEmpty();
        assertThat(check("1.2.3", after, "1.2.3", before)).extracting(Problem::message).singleElement().asString()
                .contains("published with another text already");
    }

    @Test
    void theSameTextNeedsNoOtherVersion() {
        assertThat(check("1.0.0", "category a", "1.0.0", "category a")).isEmpty();
        assertThat(RELEASES.check("", "f", "category")).isEmpty();
    }

    private static List<Problem> check(String version, String text, String formerVersion, String former) {
        return RELEASES.check("taxonomy t version " + version + "\n" + text, "f", "taxonomy t version " + formerVersion + "\n" + former);
    }
}
