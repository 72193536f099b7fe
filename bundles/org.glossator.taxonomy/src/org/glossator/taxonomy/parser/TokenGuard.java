package org.glossator.taxonomy.parser;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Keeps from the parser what would overflow its stack or its memory: braces within braces beyond {@link #MAX_DEPTH}, and
 * whatever follows a character that no text has or {@link #MAX_WORDS} words without a category. Each such stretch becomes one invalid token, which the parser skips and
 * reports. One guard for each lexer and text.
 */
public final class TokenGuard {
    /** How many levels of braces are read. The deepest published scheme known to us has 6 levels, WordNet has 20. */
    public static final int MAX_DEPTH = 100;

    /** How many words outside of quotation marks are read without the word category. */
    public static final int MAX_WORDS = 10_000;

    private final Map<Token, LexicalTrouble> troubles = new IdentityHashMap<>();
    private int depth;
    private int words;

    /** @param next the lexer's own next token */
    public Token next(Supplier<Token> next, CharStream text) {
        Token token = next.get();
        if (!(token instanceof CommonToken found) || found.getType() == Token.EOF
                || found.getChannel() != Token.DEFAULT_CHANNEL) {
            return token;
        } else if (words++ > MAX_WORDS) {
            return invalid(found, skipAll(text), LexicalTrouble.NOT_A_TAXONOMY, text);
        } else if (found.getStartIndex() != found.getStopIndex()) {
            words = "category".equals(found.getText()) ? 0 : words;
            return token;
        }
        char only = text.substring(found.getStartIndex(), found.getStartIndex()).charAt(0);
        if (only == '{') {
            depth++;
            return depth > MAX_DEPTH ? skipBraces(found, next, text) : token;
        } else if (only == '}') {
            depth = Math.max(0, depth - 1);
        } else if (Character.isISOControl(only) && !Character.isWhitespace(only)) {
            return invalid(found, skipAll(text), LexicalTrouble.NOT_TEXT, text);
        }
        return token;
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
                char only = text.substring(end, end).charAt(0);
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
