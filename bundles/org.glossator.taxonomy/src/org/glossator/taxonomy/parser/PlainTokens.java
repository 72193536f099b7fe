package org.glossator.taxonomy.parser;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyLexer;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyParser;

/**
 * Reads the tokens that are written in one way only, which is nearly all of a text: names, keywords, numbers, texts, colours,
 * blanks and most marks. It leaves the rest to the generated lexer, which asks a decision table at each character and needs half
 * of the time of a whole reading for it. What it reads is what the generated lexer would have read, but for a comment that never ends:
 * as a text that is not closed, it ends with its line, so that what follows is read. One for each text.
 */
final class PlainTokens {
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte MORE = 4; // goes on with a name, and begins none
    private static final byte HYPHEN = 8;
    private static final byte BLANK = 16;
    private static final byte[] KINDS = kinds(); // of the characters below 128
    private static final int[] MARKS = new int[128]; // of the characters that are a token, else 0
    private static final String[] LONGER = new String[128]; // what follows such a character if it only begins a longer token
    private static final String NOT_APPLICABLE = "n/a";
    private static final String[] WORDS = new String[1024]; // the keywords by their hash code, else the next free place
    private static final int[] WORD_TYPES = new int[WORDS.length];

    static {
        String[] names = InternalTaxonomyParser.tokenNames;
        for (int type = 0; type < names.length; type++) {
            if (!names[type].startsWith("'")) {
                continue;
            }
            String word = names[type].substring(1, names[type].length() - 1);
            if (word.length() == 1) {
                MARKS[word.charAt(0)] = type;
                LONGER[word.charAt(0)] = Arrays.stream(names).filter(name -> name.startsWith("'" + word) && name.length() > 3)
                        .map(name -> name.substring(2, 3)).collect(Collectors.joining());
            } else if (isLetter(word.charAt(0))) {
                int place = word.hashCode() & WORDS.length - 1;
                while (WORDS[place] != null) {
                    place = place + 1 & WORDS.length - 1;
                }
                WORDS[place] = word;
                WORD_TYPES[place] = type;
            }
        }
    }

    private final TextStream stream;
    private final char[] text;
    private final int end;
    private int never = Integer.MAX_VALUE; // from where on no comment ends

    PlainTokens(TextStream stream) {
        this.stream = stream;
        this.text = stream.characters();
        this.end = stream.size();
    }

    /** @return the token at the stream's place, which is now behind it; null where the generated lexer is to read one */
    @Nullable CommonToken next() {
        int start = stream.index();
        if (start >= end) {
            return null;
        }
        char first = text[start];
        int kind = kind(first);
        if ((kind & LETTER) != 0) {
            return name(start);
        } else if ((kind & BLANK) != 0) {
            return blanks(start);
        } else if (first == '"') {
            return quoted(start);
        } else if ((kind & DIGIT) != 0) {
            return token(InternalTaxonomyLexer.RULE_NUMBER, start, run(start, LETTER | DIGIT | HYPHEN));
        } else if (first == '#') {
            return token(InternalTaxonomyLexer.RULE_COLOUR, start, run(start + 1, LETTER | DIGIT));
        } else if (first == '@' && start + 1 < end && (kind(text[start + 1]) & LETTER) != 0) {
            return token(InternalTaxonomyLexer.RULE_TAG, start, run(start + 1, LETTER | DIGIT | HYPHEN));
        } else if (first == '/' && start + 1 < end && text[start + 1] == '/') {
            return lineComment(start);
        } else if (first == '/' && start + 1 < end && text[start + 1] == '*') {
            return comment(start);
        }
        return isAlone(start, first) ? token(MARKS[first], start, start + 1) : null;
    }

    private CommonToken blanks(int start) {
        int stop = run(start, BLANK);
        CommonToken token = made(InternalTaxonomyLexer.RULE_WS, start, stop);
        stream.jumpLines(stop);
        return token;
    }

    /** What begins with {@code <} may be an address. */
    private boolean isAlone(int start, char mark) {
        return mark < MARKS.length && MARKS[mark] != 0 && mark != '<'
                && (LONGER[mark].isEmpty() || start + 1 == end || LONGER[mark].indexOf(text[start + 1]) < 0);
    }

    private @Nullable CommonToken name(int start) {
        int at = start;
        int hash = 0;
        while (at < end) {
            char c = text[at];
            if ((kind(c) & (LETTER | DIGIT | MORE | HYPHEN)) == 0) {
                break;
            }
            hash = 31 * hash + c;
            at++;
        }
        if (at - start == 1 && end - start >= NOT_APPLICABLE.length() && isAt(start, NOT_APPLICABLE)) {
            at = start + NOT_APPLICABLE.length();
            hash = NOT_APPLICABLE.hashCode();
        }
        return token(typeOf(start, at, hash), start, at);
    }

    /** @param hash that of the characters from start to stop */
    private int typeOf(int start, int stop, int hash) {
        for (int place = hash & WORDS.length - 1; WORDS[place] != null; place = place + 1 & WORDS.length - 1) {
            String word = WORDS[place];
            if (word.length() == stop - start && word.hashCode() == hash && isAt(start, word)) {
                return WORD_TYPES[place];
            }
        }
        return InternalTaxonomyLexer.RULE_ID;
    }

    private boolean isAt(int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Ends with its line at the latest, as the grammar says. */
    private CommonToken quoted(int start) {
        int at = start + 1;
        boolean plain = true;
        boolean closed = false;
        while (at < end && !closed) {
            char c = text[at];
            if (c == '\n' || c == '\r') {
                break;
            }
            at++;
            closed = c == '"';
            if (c == '\\') {
                plain = false;
                if (at == end || text[at] == '\n' || text[at] == '\r') {
                    break;
                }
                at++;
            }
        }
        CommonToken token = plain && closed ? placed(new Quoted(stream, start, at))
                : made(InternalTaxonomyLexer.RULE_STRING, start, at);
        stream.jump(at);
        return token;
    }

    /** A text that says what stands between its quotation marks; nearly all do. */
    static final class Quoted extends CommonToken {
        private static final long serialVersionUID = 1L;

        /** @param stop exclusive */
        Quoted(TextStream stream, int start, int stop) {
            super(stream, InternalTaxonomyLexer.RULE_STRING, 0, start, stop - 1);
        }

        /** @return without the quotation marks; not kept */
        String said() {
            return getInputStream().substring(getStartIndex() + 1, getStopIndex() - 1);
        }
    }

    private CommonToken lineComment(int start) {
        return token(InternalTaxonomyLexer.RULE_SL_COMMENT, start, endOfLine(start));
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < end && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }

    private CommonToken comment(int start) {
        int stop = endOfComment(start + 2);
        if (stop < 0) {
            int line = endOfLine(start);
            CommonToken open = placed(new OpenComment(stream, start, line));
            stream.jump(line);
            return open;
        }
        CommonToken token = made(InternalTaxonomyLexer.RULE_ML_COMMENT, start, stop);
        stream.jumpLines(stop);
        return token;
    }

    /** @return behind the mark that ends it; -1 where it never ends */
    private int endOfComment(int from) {
        for (int i = from; i < Math.min(never, end) - 1; i++) {
            if (text[i] == '*' && text[i + 1] == '/') {
                return i + 2;
            }
        }
        never = Math.min(never, from);
        return -1;
    }

    /** Is hidden, and said to be wrong. */
    static final class OpenComment extends CommonToken {
        private static final long serialVersionUID = 1L;

        /** @param stop exclusive */
        OpenComment(TextStream stream, int start, int stop) {
            super(stream, Token.INVALID_TOKEN_TYPE, Token.HIDDEN_CHANNEL, start, stop - 1);
        }
    }

    private int run(int from, int kinds) {
        int at = from;
        while (at < end && (kind(text[at]) & kinds) != 0) {
            at++;
        }
        return at;
    }

    /** @param stop exclusive */
    private CommonToken token(int type, int start, int stop) {
        CommonToken token = made(type, start, stop);
        stream.jump(stop);
        return token;
    }

    private CommonToken made(int type, int start, int stop) {
        return placed(new CommonToken(stream, type, 0, start, stop - 1));
    }

    /** Of a token that begins where the stream is. */
    private CommonToken placed(CommonToken token) {
        token.setLine(stream.getLine());
        token.setCharPositionInLine(stream.getCharPositionInLine());
        return token;
    }

    private static boolean isLetter(char c) {
        return (kind(c) & LETTER) != 0;
    }

    private static int kind(char c) {
        return c < KINDS.length ? KINDS[c] : kindBeyond(c);
    }

    private static byte[] kinds() {
        var kinds = new byte[128];
        Arrays.fill(kinds, 'a', 'z' + 1, LETTER);
        Arrays.fill(kinds, 'A', 'Z' + 1, LETTER);
        Arrays.fill(kinds, '0', '9' + 1, DIGIT);
        kinds['_'] = LETTER;
        kinds['-'] = HYPHEN;
        for (char blank : " \t\r\n\f".toCharArray()) {
            kinds[blank] = BLANK;
        }
        return kinds;
    }

    /** As LETTER and ID in the grammar. */
    private static int kindBeyond(char c) {
        if (c == '\u00A0' || c == '\uFEFF') {
            return BLANK;
        } else if (c == '\u00B7' || c >= '\u0300' && c <= '\u036F' || c == '\u203F' || c == '\u2040') {
            return MORE;
        }
        boolean letter = c >= '\u00C0' && c <= '\u02FF' && c != '\u00D7' && c != '\u00F7'
                || c >= '\u0370' && c <= '\u1FFF' && c != '\u037E' || c == '\u200C' || c == '\u200D'
                || c >= '\u2070' && c <= '\u218F' || c >= '\u2C00' && c <= '\u2FEF' || c >= '\u3001' && c <= '\uD7FF'
                || c >= '\uF900' && c <= '\uFDCF' || c >= '\uFDF0' && c <= '\uFEFE' || c >= '\uFF00' && c <= '\uFFEF';
        return letter ? LETTER : 0;
    }
}
