package org.glossator.taxonomy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.glossator.model.Version;
import org.glossator.taxonomy.ReleaseChange;
import org.glossator.taxonomy.ReleaseChange.Kind;
import org.glossator.taxonomy.ReleaseComparison;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.taxonomy.internal.XtextReleases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseChangesTest {
    private static final TaxonomyReleases RELEASES = new XtextReleases();
    private static final String HEAD = "taxonomy t version 1.2.0\n";

    /** before, after, what is said: kind, ids that are touched, and words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "category a category b | category a | BREAKS b: “b” is gone, and no statement says what became of it.",
            "category a { category b category c } category d | category d | BREAKS a,a.b,a.c: “a” is gone with 2 below it, and no statement says what became of it.",
            "category a id x | category a id y | BREAKS x: “a” has another id: its annotations do not belong to it any more.",
            "category a | category a abstract { category b } | BREAKS a: “a” cannot be chosen any more.; ADDS : “a.b” is new.",
            "category a abstract { category b } | category a { category b } | ADDS : “a” can be chosen now.",
            "category a | category b id a | REREADS a: “a” is called “b” now; annotations stay with it.; REREADS a: “b” has another label: what was annotated is read otherwise.",
            "category a `A` | category b `A` id a renamed a to b since 1.2.0 | REREADS a: “a” is “b” now; annotations stay with it.",
            "category a | category b `a` renamed a to b since 1.2.0 | MIGRATES a: “a” is “b” now; it has another id, so that annotations are moved to it.",
            "category a category p { category q } | category p { category q category a id a } | REREADS a: “a” was moved to “p.a”; annotations stay with it.",
            "category p { category q { category r } } category s | category s { category q id p.q { category r id p.q.r } } category p | REREADS p.q: “p.q” was moved to “s.q”; annotations stay with it.",
            "category a category b | category c merged a, b into c since 1.2.0 | MIGRATES a,b: “a”, “b” become “c”.",
            "category a | category b category c split a into b, c since 1.2.0 by hand | MIGRATES a: “a” is split into “b”, “c”: each of its annotations is put before a person.",
            "category a { category b } | category a { category b } deprecated category a since 1.2.0 | REREADS a,a.b: “a” is offered no more; what was annotated with it stays.",
            "category a `A` `One.` | category a `B` `Two.` | REREADS a: “a” has another label and another definition: what was annotated is read otherwise.",
            "category a `A` key K | category a `A` key L colour #112233 | ",
            "category a { category b } | category a choose one { category b } | BREAKS a,a.b: Below “a” one can be chosen where several could.",
            "attribute x : text | attribute x : boolean | BREAKS : The attribute “x” has another type.",
            "attribute x : text | attribute y : text renamed attribute x to y since 1.2.0 | MIGRATES : The attribute “x” is “y” now; what was entered goes with it.",
            "category a { attribute x : text } | category a { attribute y : text } renamed attribute a.x to a.y since 1.2.0 | MIGRATES : The attribute “a.x” is “a.y” now; what was entered goes with it.",
            "relation r : claim -> claim | relation s : claim -> claim renamed relation r to s since 1.2.0 | MIGRATES : The relation “r” is “s” now; what was entered goes with it.",
            "relation r : claim -> claim | relation r : claim -> claim deprecated relation r since 1.2.0 | REREADS : The relation “r” is offered no more; what was entered stays.",
            "category a | category a renamed attribute x to y since 1.2.0 | " })
    void whatDiffersIsToldWithWhatItTouches(String before, String after, String told) {
        assertThat(compare(before, after).stream().map(ReleaseChangesTest::words).collect(Collectors.joining("; ")))
                .isEqualTo(told == null ? "" : told);
    }

    private static String words(ReleaseChange change) {
        return change.kind() + " " + change.stored().stream().sorted().collect(Collectors.joining(",")) + ": " + change.words();
    }

    private static List<ReleaseChange> compare(String before, String after) {
        return RELEASES.compare(HEAD + after.replace('`', '"'), HEAD.replace("1.2.0", "1.1.0") + before.replace('`', '"'))
                .orElseThrow().changes();
    }

    @Test
    void aStatementOfAnEarlierReleaseIsNotToldAgain() {
        String text = "category b id a renamed a to b since 1.1.0";
        assertThat(compare(text, text)).isEmpty();
    }

    @Test
    void aChangeIsSeenAtItsNameAndTheVersionAtItsPlace() {
        String text = HEAD + "category a \"Ä\" category b";
        ReleaseComparison comparison = RELEASES.compare(text, HEAD + "category a \"Ä\"").orElseThrow();
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDS);
            assertThat(text.substring(change.start(), change.end())).isEqualTo("b");
        });
        assertThat(text.substring(comparison.versionStart(), comparison.versionEnd())).isEqualTo("1.2.0");
        assertThat(comparison.least()).isEqualTo(new Version(1, 2, 1));
        assertThat(comparison.isRaisedEnough()).isFalse();
    }

    @Test
    void theSameTextNeedsNoOtherVersion() {
        assertThat(RELEASES.compare(HEAD + "category a", HEAD + "category a").orElseThrow().isRaisedEnough()).isTrue();
    }

    @Test
    void brokenTextsAreComparedAsFarAsTheyCanBeRead() {
        assertThat(RELEASES.compare("", HEAD)).isEmpty();
        assertThat(RELEASES.compare("taxonomy t", HEAD)).isEmpty();
        assertThat(compare("category a category b", "category a \"open\ncategory { } stray")).extracting(ReleaseChange::name)
                .contains("b");
        assertThat(RELEASES.name("/* t */ taxonomy some.name version")).isEmpty();
        assertThat(RELEASES.name("// t\n taxonomy some.name version")).contains("some.name");
    }
}
