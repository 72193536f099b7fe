package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.glossator.taxonomy.services.TaxonomyGrammarAccess;
import org.junit.jupiter.api.Test;

class TaxonomyTokensTest {

    @Test
    void theKeywordsAreThoseOfTheGrammar() {
        var grammar = new TaxonomyIdeSetup().createInjectorAndDoEMFRegistration().getInstance(TaxonomyGrammarAccess.class);
        assertThat(GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(word -> word.chars().allMatch(Character::isLetter))
                .collect(Collectors.toSet())).isEqualTo(TaxonomyTokens.KEYWORDS);
    }

    @Test
    void everyKindIsFound() {
        assertThat(shown("category a \"A \\\" b\" key K colour #12ab34 // c\n/* d\n */ version 1.2.3")).containsExactly(
                "KEYWORD category", "TEXT \"A \\\" b\"", "KEYWORD key", "KEYWORD colour", "COLOUR #12ab34", "COMMENT // c",
                "COMMENT /* d\n */", "KEYWORD version", "NUMBER 1", "NUMBER 2", "NUMBER 3");
    }

    @Test
    void aKeywordAsANameIsAName() {
        assertThat(shown("category key key when id a.use use when")).containsExactly("KEYWORD category", "KEYWORD key",
                "KEYWORD id", "KEYWORD use", "KEYWORD when");
    }

    @Test
    void anOpenTextEndsWithItsLine() {
        assertThat(shown("title \"open\\\nkey \"x")).containsExactly("KEYWORD title", "TEXT \"open\\", "KEYWORD key", "TEXT \"x");
    }

    /** As the language reads it: the rest of the text is what it was. */
    @Test
    void aCommentThatNeverEndsEndsWithItsLine() {
        assertThat(shown("title /* a\nkey // b */\ntitle /* c\nid")).containsExactly("KEYWORD title", "COMMENT /* a\nkey // b */", "KEYWORD title",
                "COMMENT /* c", "KEYWORD id");
        assertThat(TaxonomyTokens.read("key /* a\nkey", 0, 12, () -> true)).extracting(TaxonomyTokens.Token::end).containsExactly(3, 12);
    }

    @Test
    void whetherAPlaceIsInACommentMayDependOnWhatIsBehind() {
        assertThat(TaxonomyTokens.outsideOfComments("key\n/* a\n", 9, () -> true)).isEqualTo(4);
        assertThat(TaxonomyTokens.outsideOfComments("key\n/* a\n", 9, () -> false)).isEqualTo(9);
    }

    @Test
    void anAddressIsNoComment() {
        assertThat(shown("author \"A\" <https://example.org/a> key K when a < 3 // c")).containsExactly("KEYWORD author", "TEXT \"A\"",
                "TEXT <https://example.org/a>", "KEYWORD key", "KEYWORD when", "NUMBER 3", "COMMENT // c");
        assertThat(shown("uri <https://example.org\nkey K")).containsExactly("KEYWORD uri", "TEXT <https://example.org", "KEYWORD key");
    }

    @Test
    void aPlaceInACommentIsMovedToItsStart() {
        String text = "key /* a\nb\n */ key";
        assertThat(TaxonomyTokens.outsideOfComments(text, text.indexOf('b'))).isEqualTo(4);
        assertThat(TaxonomyTokens.outsideOfComments(text, 2)).isEqualTo(2);
    }

    /** All of it would be gone through with each key: a comment that begins farther away than any does is not looked for. */
    @Test
    void inALongTextCommentsAreLookedForNotTooFarAway() {
        String start = "category a \"A\"\n".repeat(40_000);
        String text = start + "/* a\n" + "b\n".repeat(60_000);
        assertThat(TaxonomyTokens.outsideOfComments(text, start.length() + 50_000, () -> true)).isEqualTo(start.length());
        assertThat(TaxonomyTokens.outsideOfComments(text, start.length() - 1, () -> true)).isEqualTo(start.length() - 1);
        assertThat(TaxonomyTokens.outsideOfComments(text, text.length() - 1, () -> true)).isEqualTo(text.length() - 1);
    }

    @Test
    void anyPlaceInACommentIsMovedAsWhenAllIsReadFromTheStart() {
        var random = new Random("comments".hashCode());
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(60, 0, 10).mapToObj(c -> "\"/*/*\n\\a{".substring(c % 9, c % 9 + 1)).collect(Collectors.joining());
            int place = random.nextInt(text.length());
            int expected = TaxonomyTokens.read(text, 0, place).stream().filter(token -> token.kind() == TaxonomyTokens.Kind.COMMENT)
                    .filter(token -> token.end() >= place).mapToInt(TaxonomyTokens.Token::start).findFirst().orElse(place);
            assertThat(TaxonomyTokens.outsideOfComments(text, place)).as("%s in %s", place, text).isEqualTo(expected);
            assertThat(TaxonomyTokens.comments(text)).as(text).isEqualTo(TaxonomyTokens.read(text, 0, text.length()).stream()
                    .filter(token -> token.kind() == TaxonomyTokens.Kind.COMMENT && text.startsWith("/*", token.start())).toList());
        }
    }

    @Test
    void anyTextIsCutIntoTokensInItsOrder() {
        var random = new Random("tokens".hashCode());
        for (int i = 0; i < 200; i++) {
            String text = random.ints(80, 0, 12).mapToObj(c -> "\"/*#\n\\a1. {}".substring(c, c + 1)).collect(Collectors.joining());
            int last = 0;
            for (TaxonomyTokens.Token token : TaxonomyTokens.read(text, 0, text.length())) {
                assertThat(token.start()).isGreaterThanOrEqualTo(last).isLessThan(token.end());
                last = token.end();
            }
            assertThat(last).isLessThanOrEqualTo(text.length());
        }
    }

    private static List<String> shown(String text) {
        return TaxonomyTokens.read(text, 0, text.length()).stream()
                .map(token -> token.kind() + " " + text.substring(token.start(), token.end())).toList();
    }
}
