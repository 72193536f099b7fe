package org.glossator.taxonomy.ide.internal;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.glossator.taxonomy.ide.contentassist.antlr.internal.InternalTaxonomyLexer;
import org.glossator.taxonomy.parser.TokenGuard;

/** The lexer that is generated for proposals, behind the same guard as the language's own. */
public final class GuardedAssistLexer extends InternalTaxonomyLexer {
    private final TokenGuard guard = new TokenGuard(RULE_ID, RULE_STRING, RULE_TRANSLATED, RULE_TYPED, RULE_IRI, RULE_NUMBER,
            RULE_ANY_OTHER);

    @Override
    public Token nextToken() {
        return guard.next(this::own, getCharStream());
    }

    private Token own() {
        if (input.LA(1) != '/' || input.LA(2) != '*' || input.substring(input.index(), input.size() - 1).contains("*/")) {
            return super.nextToken();
        }
        var comment = new CommonToken(input, RULE_SL_COMMENT, Token.DEFAULT_CHANNEL, input.index(), 0); // never ends, so that its line is one
        comment.setLine(getLine());
        comment.setCharPositionInLine(getCharPositionInLine());
        while (input.LA(1) != CharStream.EOF && input.LA(1) != '\n' && input.LA(1) != '\r') {
            input.consume();
        }
        comment.setStopIndex(input.index() - 1);
        return comment;
    }
}
