package org.glossator.taxonomy.parser;

import java.util.function.Supplier;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyLexer;

/** The generated lexer behind a {@link TokenGuard}; {@link PlainTokens} read what they can before it. */
public final class GuardedLexer extends InternalTaxonomyLexer {
    private final TokenGuard guard = new TokenGuard(RULE_ID, RULE_STRING, RULE_TRANSLATED, RULE_TYPED, RULE_IRI, RULE_NUMBER,
            RULE_ANY_OTHER);

    private final Supplier<Token> own = this::own;
    private @Nullable PlainTokens plain;

    @Override
    @NonNullByDefault({})
    public void setCharStream(CharStream text) {
        TextStream whole = text instanceof TextStream same ? same : new TextStream(text.substring(0, text.size() - 1));
        super.setCharStream(whole);
        plain = new PlainTokens(whole);
    }

    private Token own() {
        @Nullable CommonToken read = plain();
        return read != null ? read : super.nextToken();
    }

    private @Nullable CommonToken plain() {
        PlainTokens quick = plain;
        return quick == null ? null : quick.next();
    }

    @Override
    public Token nextToken() {
        @Nullable CommonToken read = plain();
        if (read == null) {
            return guard.next(super.nextToken(), own, getCharStream());
        } // about half of all tokens are blanks, with which the guard does nothing
        return read.getType() == RULE_WS ? read : guard.next(read, own, getCharStream());
    }

    @Override
    @NonNullByDefault({})
    public String getErrorMessage(Token token) {
        String trouble = token instanceof PlainTokens.OpenComment ? LexicalTrouble.OPEN_COMMENT.name() : guard.trouble(token);
        return trouble != null ? trouble : super.getErrorMessage(token);
    }
}
