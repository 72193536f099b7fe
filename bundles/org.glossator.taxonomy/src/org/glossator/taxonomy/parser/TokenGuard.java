package org.glossator.taxonomy.parser;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Stands between lexer and parser. Tells the parser which keywords are names, which texts are translations and which colons
 * begin a type, and keeps from it what would overflow its stack or its memory: braces within braces beyond {@link #MAX_DEPTH}, and
 * whatever follows a character that
 * no text has or {@link #MAX_WORDS} words without a statement. Each such stretch becomes one invalid token, which the parser
 * skips and reports. One guard for each lexer and text.
 */
public final class TokenGuard {
    /** How many levels of braces are read. The deepest published scheme known to us has 6 levels, WordNet has 20. */
    public static final int MAX_DEPTH = 100;

    /** How many words outside of quotation marks are read without a word that begins a statement. */
    public static final int MAX_WORDS = 10_000;

    private final Map<Token, LexicalTrouble> troubles = new IdentityHashMap<>();
    private final @Nullable String[] spellings = new @Nullable String[256]; // by type of token; the language has half as many
    private final int idType;
    private final int textType;
    private final int translatedType;
    private final int typedType;
    private final Set<Integer> varied;
    private @Nullable KeywordNames names;
    private int depth;
    private int parentheses;
    private int words;

    /**
     * @param idType of the lexer's tokens that are names
     * @param textType of its texts
     * @param translatedType of texts with a language behind them
     * @param typedType of colons that begin the type of an attribute
     * @param varied types of the other tokens that are spelled in more ways than one: addresses and what is nothing else
     */
    public TokenGuard(int idType, int textType, int translatedType, int typedType, int... varied) {
        this.idType = idType;
        this.textType = textType;
        this.translatedType = translatedType;
        this.typedType = typedType;
        this.varied = Arrays.stream(varied).boxed().collect(Collectors.toUnmodifiableSet());
    }

    /** @param next the lexer's own next token */
    public Token next(Supplier<Token> next, CharStream text) {
        return next(next.get(), next, text);
    }

    /**
     * @param token the lexer's own, just read
     * @param next those behind it
     */
    Token next(Token token, Supplier<Token> next, CharStream text) {
        if (!(token instanceof CommonToken found) || found.getType() == Token.EOF
                || found.getChannel() != Token.DEFAULT_CHANNEL) {
            return token;
        }
        char first = at(text, found.getStartIndex());
        if (isHidden(found, first)) {
            return token;
        } else if (words++ > MAX_WORDS) {
            return invalid(found, skipAll(text), LexicalTrouble.NOT_A_TAXONOMY, text);
        }
        KeywordNames keywords = names(text);
        if (found.getType() == textType && KeywordNames.tagFollows(text)) {
            found.setType(translatedType);
        }
        if (found.getType() == idType || first == '"' || first == '#' || first == '@') {
            keywords.other(found);
            return token;
        } else if (Character.isLetterOrDigit(first)) {
            word(found, first, keywords);
            return token;
        }
        boolean alone = found.getStartIndex() == found.getStopIndex();
        if (alone && Character.isISOControl(first) && !Character.isWhitespace(first)) {
            return invalid(found, skipAll(text), LexicalTrouble.NOT_TEXT, text);
        }
        boolean typed = first == ':' && keywords.beginsType(found);
        keywords.mark(found, spelling(found));
        if (typed) {
            found.setType(typedType);
        }
        return alone ? bracket(found, first, next, text) : token;
    }

    /** Blanks and comments: the lexer hides them later. */
    private static boolean isHidden(CommonToken token, char first) {
        return Character.isWhitespace(first) || first == '\u00A0' || first == '\uFEFF'
                || first == '/' && token.getStartIndex() < token.getStopIndex();
    }

    private void word(CommonToken found, char first, KeywordNames keywords) {
        if (Character.isDigit(first)) {
            keywords.other(found);
            return;
        }
        String word = spelling(found);
        if (word.indexOf('/') > 0) {
            keywords.other(found);
        } else if (keywords.isName(found, word)) {
            found.setType(idType);
        } else if (KeywordNames.beginsStatement(word)) {
            words = 0;
            parentheses = 0;
        }
    }

    /** @return of a keyword or mark, which every token of its type has; each is read once */
    private String spelling(CommonToken token) {
        int type = token.getType();
        @Nullable String known = type > 0 && type < spellings.length ? spellings[type] : null;
        if (known != null) {
            return known;
        }
        String spelled = token.getText();
        if (type > 0 && type < spellings.length && !varied.contains(type)) {
            spellings[type] = spelled;
        }
        return spelled;
    }

    /** @param index of a character that was just read */
    private static char at(CharStream text, int index) {
        return (char) text.LA(index - text.index());
    }

    private Token bracket(CommonToken found, char only, Supplier<Token> next, CharStream text) {
        switch (only) {
            case '{' -> {
                depth++;
                return depth > MAX_DEPTH ? skipBraces(found, next, text) : found;
            }
            case '}' -> depth = Math.max(0, depth - 1);
            case '(' -> {
                parentheses++;
                return parentheses > MAX_DEPTH ? invalid(found, found.getStopIndex(), LexicalTrouble.TOO_DEEP, text) : found;
            }
            case ')' -> parentheses--;
            default -> {
                // others do not nest
            }
        }
        return found;
    }

    private KeywordNames names(CharStream text) {
        KeywordNames known = names;
        if (known == null) {
            known = new KeywordNames(text);
            names = known;
        }
        return known;
    }

    /** @return the name of what is wrong with a token that this guard made; null for another's */
    public @Nullable String trouble(Token token) {
        LexicalTrouble trouble = troubles.get(token);
        return trouble == null ? null : trouble.name();
    }

    private Token skipBraces(CommonToken first, Supplier<Token> next, CharStream text) {
        int outside = depth - 1;
        int end = first.getStopIndex();
        while (depth > outside && next.get() instanceof CommonToken token && token.getType() != Token.EOF) {
            end = token.getStopIndex();
            if (token.getStartIndex() == end) {
                char only = at(text, end);
                depth += only == '{' ? 1 : only == '}' ? -1 : 0;
            }
        }
        depth = outside;
        return invalid(first, end, LexicalTrouble.TOO_DEEP, text);
    }

    private static int skipAll(CharStream text) {
        while (text.LA(1) != CharStream.EOF) {
            text.consume();
        }
        return text.index() - 1;
    }

    private Token invalid(CommonToken first, int end, LexicalTrouble trouble, CharStream text) {
        var token = new CommonToken(text, Token.INVALID_TOKEN_TYPE, Token.HIDDEN_CHANNEL, first.getStartIndex(), end);
        token.setLine(first.getLine());
        token.setCharPositionInLine(first.getCharPositionInLine());
        troubles.put(token, trouble);
        return token;
    }
}
