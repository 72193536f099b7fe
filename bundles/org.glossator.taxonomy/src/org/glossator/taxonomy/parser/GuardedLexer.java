package org.glossator.taxonomy.parser;

import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyLexer;

/** The generated lexer behind a {@link TokenGuard}. */
public final class GuardedLexer extends InternalTaxonomyLexer {
    private final TokenGuard guard = new TokenGuard(RULE_ID, RULE_STRING, RULE_TRANSLATED);

    @Override
    public Token nextToken() {
        return guard.next(super::nextToken, getCharStream());
    }

    @Override
    @NonNullByDefault({})
    public String getErrorMessage(Token token) {
        String trouble = guard.trouble(token);
        return trouble != null ? trouble : super.getErrorMessage(token);
    }
}
