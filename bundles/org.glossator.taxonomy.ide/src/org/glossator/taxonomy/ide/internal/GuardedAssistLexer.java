package org.glossator.taxonomy.ide.internal;

import org.antlr.runtime.Token;
import org.glossator.taxonomy.ide.contentassist.antlr.internal.InternalTaxonomyLexer;
import org.glossator.taxonomy.parser.TokenGuard;

/** The lexer that is generated for proposals, behind the same guard as the language's own. */
public final class GuardedAssistLexer extends InternalTaxonomyLexer {
    private final TokenGuard guard = new TokenGuard(RULE_ID, RULE_STRING, RULE_TRANSLATED, RULE_TYPED, RULE_IRI, RULE_NUMBER,
            RULE_ANY_OTHER);

    @Override
    public Token nextToken() {
        return guard.next(super::nextToken, getCharStream());
    }
}
