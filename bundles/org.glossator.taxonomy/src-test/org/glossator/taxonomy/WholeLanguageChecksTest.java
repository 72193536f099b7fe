package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check finds what it is for, at its place, and nothing else; and is silent where all is well. */
class WholeLanguageChecksTest {
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();
    private static final String HEADER = "taxonomy t version 2.0.0\n";

    /** The place is that of « in the text; ; is the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ERROR | badIri | author \"Mia\" «<https://example.org; category a \"A\" \"D.\"",
            "ERROR | badIri | uri «<x:^y>; category a \"A\" \"D.\"",
            "ERROR | badLanguage | title \"T\" \"T\"«@qq; category a \"A\" \"D.\"",
            "ERROR | badLanguage | language «qq; category a \"A\" \"D.\"",
            "ERROR | badLanguage | translations de default «fr; category a \"A\" \"A\"@de \"D.\" \"D.\"@de",
            "WARNING | missingTranslation | translations de, fr; category «a \"A\" \"A\"@de \"A\"@fr \"D.\" \"D.\"@de",
            "ERROR | badWeights | weights «sum 100; category a \"A\" weight 60 \"D.\"; category b \"B\" weight 30 \"D.\"",
            "ERROR | badWeights | category a \"A\" weight «-1 \"D.\"",
            "WARNING | tooManyLevels | levels one, two; category a \"A\" \"D.\" { category b \"B\" \"D.\" { category «c \"C\" \"D.\" } }" })
    void ofTheHeader(Severity severity, String code, String marked) {
        assertOnly(severity, code, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "INFO | singleChild | category «a \"A\" abstract \"D.\" { category b \"B\" \"D.\" }",
            "WARNING | emptyAbstract | facet «f \"F\" choose one \"D.\"",
            "ERROR | exampleConflict | category a \"A\" \"D.\" example \"So it is.\" near miss «\"so  it is\" because \"no\"",
            "ERROR | exampleConflict | category a \"A\" \"D.\" negative «\"x\" example \"x\"",
            "WARNING | alikeColours | category a \"A\" colour #0072b2 \"D.\"; category b \"B\" colour «#0073b3 \"D.\"",
            "WARNING | alikeColours | category a \"A\" colour #a03030 \"D.\"; category b \"B\" colour «#5a5a30 \"D.\"",
            "ERROR | cycle | category a \"A\" \"D.\" also under «b; category b \"B\" \"D.\" also under «a",
            "ERROR | cycle | category a \"A\" \"D.\" also under «a.b { category b \"B\" \"D.\"; category c \"C\" \"D.\" }",
            "ERROR | badWord | category a \"A\" polarity «nice \"D.\"",
            "ERROR | badWord | category a \"A\" choose «some \"D.\" { category b \"B\" \"D.\"; category c \"C\" \"D.\" }",
            "ERROR | badWord | category a \"A\" \"D.\" applies to span (borders «letter)",
            "ERROR | badTarget | category a \"A\" \"D.\" applies to paper («borders word)",
            "ERROR | badCardinality | category a \"A\" \"D.\" applies to list of claim [«3..2]",
            "ERROR | changeVersion | category a \"A\" \"D.\" since «2.0.1",
            "WARNING | unreachable | category a \"A\" \"D.\" priority «b { category b \"B\" \"D.\"; category c \"C\" \"D.\" }",
            "ERROR | badTarget | category a \"A\" \"D.\" priority b, c, «d { category b \"B\" \"D.\"; category c \"C\" \"D.\" }; category d \"D\" \"D.\"" })
    void ofCategories(Severity severity, String code, String marked) {
        assertOnly(severity, code, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ERROR | badRange | scale s «5..1",
            "ERROR | badRange | scale «s",
            "ERROR | badRange | scale s «1-3 or n/a \"no\" { 1 \"one\" }",
            "ERROR | badRange | scale s «1 to 3",
            "ERROR | badRange | attribute b : integer «1-3",
            "ERROR | badStep | scale s 0..1 step «0.3",
            "ERROR | badStep | scale s 0..1 step «0",
            "ERROR | badStep | scale s 1..5 { 1 \"one\"; «6 \"six\" }",
            "ERROR | badStep | scale s 1..5 { 2 \"two\"; «2 \"one\" }",
            "ERROR | badStep | scale s 1..5 { «1.5 \"x\" }",
            "ERROR | badType | attribute «b required",
            "ERROR | duplicateAttribute | attribute b : boolean; attribute «b : text",
            "ERROR | badRange | attribute b : integer «10..0",
            "ERROR | badRange | attribute b : text opening \"The goal is\" max «5",
            "ERROR | badDefault | attribute b : integer 0..10 default «11",
            "ERROR | badDefault | attribute b : integer 0..10 default «1.5",
            "ERROR | badDefault | attribute b : boolean default «maybe",
            "ERROR | badDefault | attribute b : one of x, y default «z",
            "ERROR | badDefault | attribute b : text opening \"The\" default «\"An\"",
            "ERROR | badDefault | attribute b : s default «n/a; scale s 1..5",
            "ERROR | duplicateName | attribute b : one of x, y, «x",
            "ERROR | badTarget | attribute b : evidence «link",
            "ERROR | badCardinality | attribute b : evidence span «0..0",
            "WARNING | unsatisfiable | attribute b : integer 0..10; attribute c : text when «b > 3 and b < 4",
            "WARNING | unsatisfiable | attribute b : integer 0..10; attribute c : text when «b = 3 and (b = 4 or b > 5)",
            "WARNING | unsatisfiable | attribute b : integer 0..10; attribute c : text when a or «b = 1 and b = 2",
            "WARNING | unsatisfiable | attribute b : one of x, y; attribute c : text when b = «z",
            "WARNING | unsatisfiable | attribute b : one of x, y; attribute c : text when «b = x and b = y",
            "WARNING | unsatisfiable | attribute b : boolean; attribute c : text when «b and b = no",
            "WARNING | unsatisfiable | attribute c : text when «a and not a" })
    void ofScalesAndAttributes(Severity severity, String code, String marked) {
        assertOnly(severity, code, "category a \"A\" \"D.\"; " + marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ERROR | badRule | rule «r",
            "ERROR | duplicateRule | rule r exclusive a, b; rule «r exclusive a, c",
            "ERROR | badRule | rule r exclusive «a",
            "ERROR | contradictoryRules | rule r exclusive «f.x, f",
            "ERROR | contradictoryRules | rule «r require b when a; rule s exclusive a, b",
            "ERROR | contradictoryRules | rule «r imply b when a; rule q imply c when b; rule s forbid a and c",
            "ERROR | contradictoryRules | rule m at most 2 of f per paper; rule l at least «3 of f per paper",
            "WARNING | unreachable | rule «r forbid a",
            "ERROR | badRule | rule r at least «0 of f per paper",
            "ERROR | badWord | rule r at most 2 of f per «page",
            "ERROR | badWord | rule r exclusive a, b as «fatal",
            "ERROR | prerequisiteCycle | rule r prerequisite a for «b; rule s prerequisite b for «a",
            "WARNING | unsatisfiable | rule r require b when «f.x and f.y",
            "ERROR | badTarget | limit f to «a when b",
            "ERROR | badTarget | limit «f when b",
            "ERROR | badRelation | relation «r",
            "ERROR | badRelation | relation r : a -> claim «symmetric",
            "ERROR | badRelation | relation r : claim -> claim inverse «s; relation s : claim -> claim inverse q; relation q : claim -> claim",
            "ERROR | duplicateName | relation r : claim -> claim; relation «r : claim -> claim" })
    void ofRulesAndRelations(Severity severity, String code, String marked) {
        assertOnly(severity, code, FOUR + marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "WARNING | mappingIncomplete | mapping «m { values v, w; f.x -> v; a -> w }",
            "WARNING | mappingIncomplete | mapping m { values v, «w; f -> v }",
            "WARNING | mappingIncomplete | mapping «m { values v, «w; f.x -> v }",
            "WARNING | changeUnknownTarget | split old into «a since 1.0.0 by hand",
            "ERROR | mappingDouble | mapping m { values v, w; a -> v; «a -> w }",
            "ERROR | duplicateName | mapping m { values v, «v; a -> v }",
            "ERROR | badWord | mapping m { a -> b as «same }",
            "ERROR | changeUnknownTarget | renamed old to «new since 1.0.0",
            "ERROR | changeUnknownTarget | merged old, older into «new since 1.0.0",
            "WARNING | changeUnknownTarget | renamed «a to b since 1.0.0",
            "ERROR | changeUnknownTarget | attribute b : boolean; renamed attribute old to «a since 1.0.0",
            "ERROR | changeUnknownTarget | attribute b : boolean; renamed attribute b to «b since 1.0.0",
            "ERROR | changeUnknownTarget | relation r : claim -> claim; renamed relation old to «a since 1.0.0",
            "ERROR | changeUnknownTarget | attribute z : boolean; renamed old to «z since 1.0.0",
            "ERROR | changeUnknownTarget | attribute b : boolean; renamed attribute old to «a.b since 1.0.0",
            "WARNING | changeUnknownTarget | attribute b : boolean; attribute c : boolean; renamed attribute «b to c since 1.0.0",
            "ERROR | changeUnknownTarget | renamed attribute old to «older since 1.0.0; renamed older to a since 1.0.0",
            "ERROR | changeVersion | renamed «old to a",
            "ERROR | changeVersion | renamed old to a since «2.1.0",
            "ERROR | badVersion | renamed old to a since «2",
            "WARNING | changeUnknownTarget | split «old into a, b since 1.0.0 { a when b }",
            "WARNING | changeUnknownTarget | deprecated category «d use a since 2.0.0",
            "WARNING | changeUnknownTarget | deprecated relation «d since 2.0.0",
            "WARNING | deprecatedUse | deprecated category c use a since 2.0.0; rule r exclusive «c, b" })
    void ofMappingsAndChanges(Severity severity, String code, String marked) {
        assertOnly(severity, code, FOUR + marked);
    }

    private static final String FOUR = "category a \"A\" \"D.\"; category b \"B\" \"D.\"; category c \"C\" \"D.\"; "
            + "facet f \"F\" choose one \"D.\" { category x \"X\" \"D.\"; category y \"Y\" \"D.\" }; ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "author \"Mia\" <https://orcid.org/0000-0000-0000-0001>; source <doi:10.1000/xyz>; " + "category a \"A\" \"D.\"",
            "translations de default en; title \"T\" \"T\"@de; category a \"A\" \"A\"@de \"D.\" \"D.\"@de",
            "weights sum 100; category a \"A\" weight 33.3 \"D.\"; category b \"B\" weight 66.7 \"D.\"",
            "category a \"A\" colour #0072b2 \"D.\"; category b \"B\" colour #d55e00 \"D.\"; category c \"C\" colour #009e73 \"D.\"",
            "category a \"A\" \"D.\" also under b; category b \"B\" \"D.\"",
            "category a \"A\" \"D.\" applies to span, list of claim [2..*] (borders word, overlap none, piece shortest)",
            "category a \"A\" \"D.\"; scale s 0..1 step 0.25 or n/a { 0 \"no\"; 0.5..1 \"high\" }; attribute b : s default n/a",
            "category a \"A\" \"D.\"; attribute b : integer 0..10; attribute c : text when b > 3 and b < 5",
            "category a \"A\" \"D.\"; attribute b : any of x, y; attribute c : text when b = x and b = y",
            "category a \"A\" \"D.\"; attribute b : one of x, y; attribute c : text when not b = x and not b = y",
            FOUR + "rule r require b when a; rule s exclusive b, c; rule q at most 2 of f per paper; rule p at least 1 of f per paper",
            FOUR + "rule r prerequisite a for b; rule s prerequisite b for c",
            FOUR + "relation r : claim -> claim inverse s; relation s : claim -> claim inverse r",
            FOUR + "mapping m { values v, w; f.x -> v; f.y -> w; nothing -> w }",
            "category a \"A\" \"D.\"; attribute d : decimal default 2.25; attribute i : integer",
            FOUR + "deprecated category d use a since 1.0.0",
            FOUR + "attribute b : boolean; relation r : claim -> claim; renamed attribute a to b since 1.0.0; renamed relation s to r since 1.0.0",
            "category a \"A\" \"D.\" { attribute b : boolean }; renamed attribute a.old to a.b since 1.0.0; renamed attribute older to old since 1.0.0; "
                    + "renamed attribute old to b since 1.0.0",
            FOUR + "renamed old to new since 1.0.0; renamed new to a since 2.0.0; deprecated category c use a since 2.0.0" })
    void nothingIsSaidWhereAllIsWell(String text) {
        assertThat(LANGUAGE.check(HEADER + text.replace("; ", "\n"), "f")).isEmpty();
    }

    @Test
    void ofAValueThatNothingBecomesALineIsProposed() {
        assertThat(LANGUAGE.check(HEADER + (FOUR + "mapping m { values v, w; f.x -> v }").replace("; ", "\n"), "f")).last()
                .extracting(Problem::message).asString().contains("a line such as f.y -> w");
    }

    private static void assertOnly(Severity severity, String code, String marked) {
        String text = HEADER + marked.replace("; ", "\n");
        String bare = text.replace("«", "");
        List<String> expected = new ArrayList<>();
        for (int at = text.indexOf('«'); at >= 0; at = text.indexOf('«', at + 1)) {
            String before = text.substring(0, at).replace("«", "");
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            expected.add(severity + " taxonomy." + code + " " + line + ":" + (before.length() - before.lastIndexOf('\n')));
        }
        List<Problem> problems = LANGUAGE.check(bare, "f");
        assertThat(problems).as(problems.toString()).extracting(problem -> problem.severity() + " " + problem.code() + " "
                + problem.place().line() + ":" + problem.place().column()).containsExactlyElementsOf(expected);
        assertThat(problems).extracting(Problem::message).allMatch(message -> message.endsWith("."));
    }
}
