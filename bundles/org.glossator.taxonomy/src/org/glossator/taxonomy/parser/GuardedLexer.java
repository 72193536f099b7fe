package org.glossator.taxonomy.parser;

import java.util.function.Supplier;

import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyLexer;

/** The generated lexer behind a {@link TokenGuard}. */
public final class GuardedLexer extends InternalTaxonomyLexer {
    private final TokenGuard guard = new TokenGuard(RULE_ID, RULE_STRING, RULE_TRANSLATED, RULE_TYPED, RULE_IRI, RULE_NUMBER,
            RULE_ANY_OTHER);

    private final Supplier<Token> own = super::nextToken;

    @Override
    public Token nextToken() {
        return guard.next(own, getCharStream());
    }

    @Override
    @NonNullByDefault({})
    public String getErrorMessage(Token token) {
        String trouble = guard.trouble(token);
        return trouble != null ? trouble : super.getErrorMessage(token);
    }
}
