package org.glossator.taxonomy.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyLexer;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyParser;
import org.junit.jupiter.api.Test;

class PlainTokensTest {
    private static final String[] PIECES = {"a", "n", "/", "/a", "n/a", "n/b", "-", "->", ">", ">=", "=", "!=", "!", "<", "<=", "<http:a>",
            "<x", ".", "..", ".*", "*", "\"", "\\", "\"b\"", "\\\"", "\n", "\r", "\r\n", " ", "\t", "\f", "\u00A0", "\uFEFF", "#", "#ff0000",
            "@", "@de", "@de-AT", "@1", "1", "12nd", "1.5", "//", "/*", "*/", "//x", "{", "}", "(", ")", "[", "]", ",", ":", "\uFFFE\uFFFE\"",
            "\uFFFE\uFFFE:", "\uFFFE", "\u00B7", "\u0301", "\u00E9", "\u05D0", "\uD83D\uDE00", "\uD83D", "category", "categorys", "categor",
            "facet", "in", "inn", "_", "\u0000", "\u2028", "\u2040", "id-", "$"};

    private static final Pattern NOT_QUITE = Pattern.compile("n/(?!a)"); // the generated lexer expects n/a, and goes on with an error

    /** As the generated lexer reads it, without its guard. */
    private static List<String> generated(String text) {
        return read(new InternalTaxonomyLexer(new ANTLRStringStream(text)));
    }

    private static List<String> plain(String text) {
        var stream = new TextStream(text);
        var quick = new PlainTokens(stream);
        return read(new InternalTaxonomyLexer(stream) {
            @Override
            public Token nextToken() {
                CommonToken token = quick.next();
                return token == null ? super.nextToken() : token;
            }
        });
    }

    private static List<String> read(InternalTaxonomyLexer lexer) {
        var all = new ArrayList<String>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            CommonToken found = (CommonToken) token;
            all.add(found.getType() + " " + found.getChannel() + " " + found.getStartIndex() + "-" + found.getStopIndex() + " "
                    + found.getLine() + ":" + found.getCharPositionInLine() + " " + found.getText());
        }
        return all;
    }

    @Test
    void everyCharacterIsReadAsTheGeneratedLexerReadsIt() {
        var text = new StringBuilder();
        for (int c = 0; c < Character.MAX_VALUE; c++) {
            text.append("\na").append((char) c).append("b ").append((char) c).append(" 1").append((char) c);
        }
        assertEquals(generated(text.toString()), plain(text.toString()));
    }

    @Test
    void everyWordOfTheLanguageIsReadAsTheGeneratedLexerReadsIt() {
        var text = new StringBuilder();
        for (String name : InternalTaxonomyParser.tokenNames) {
            String word = name.replace("'", "");
            text.append(word).append(' ').append(word).append("x ").append(word).append("- x").append(word).append('\n');
        }
        assertEquals(generated(text.toString()), plain(text.toString()));
    }

    @Test
    void piecesInAnyOrderAreReadAsTheGeneratedLexerReadsThem() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            int length = 1 + random.nextInt(7);
            for (int j = 0; j < length; j++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            if (NOT_QUITE.matcher(text).find()) {
                continue;
            }
            text.append("\n*/"); // which ends what does not end
            assertEquals(generated(text.toString()), plain(text.toString()), () -> text.toString().replace("\n", "\\n"));
        }
    }

    @Test
    void aCommentThatNeverEndsEndsWithItsLineAsOneToTheEndOfTheLine() {
        var random = new Random(12);
        int open = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String never = text.toString().replace("*/", "* ").replace("n/", "m/");
            List<String> read = plain(never);
            String lines = never;
            for (String token : read) {
                if (token.startsWith(Token.INVALID_TOKEN_TYPE + " ") && token.contains(" /*")) {
                    int start = Integer.parseInt(token.split("[ -]")[2]);
                    lines = lines.substring(0, start) + "//" + lines.substring(start + 2);
                    open++;
                }
            }
            assertEquals(generated(lines).size(), read.size(), never);
            assertEquals(generated(lines).stream().map(PlainTokensTest::place).toList(), read.stream().map(PlainTokensTest::place).toList(), never);
        }
        assertTrue(open > 1_000);
    }

    /** @return without what it is */
    private static String place(String token) {
        return token.split(" ")[2] + " " + token.split(" ")[3];
    }

    @Test
    void whatOnlyBeginsAsNotApplicableIsAName() {
        assertEquals(plain("m / b"), plain("n / b").stream().map(token -> token.replace('n', 'm')).toList());
        assertEquals(plain("m/").stream().map(token -> token.replace('m', 'n')).toList(), plain("n/"));
        assertEquals(plain("m/b").stream().map(token -> token.replace('m', 'n')).toList(), plain("n/b"));
        assertEquals(generated("n/ab n/a"), plain("n/ab n/a"));
    }

    @Test
    void nearlyEverythingIsPlain() {
        String text = "category fact \"Wrong fact\" key f // a comment\n /* more */  example \"He said \\\"2\\\".\" since 1.2, also under base:a.b\n";
        var stream = new TextStream(text);
        var quick = new PlainTokens(stream);
        while (quick.next() != null) {
            assertTrue(stream.index() > 0);
        }
        assertEquals(CharStream.EOF, stream.LA(1));
    }
}
