package org.glossator.taxonomy.parser;

import java.util.List;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;

/**
 * The tokens of a text for the generated parser. Blanks and comments are hidden everywhere in this language, so that it is
 * said once of each token whether the parser sees it, and not each time that it is looked at.
 */
@NonNullByDefault({})
final class VisibleTokens extends XtextTokenStream {
    private Token[] all = new Token[0];

    VisibleTokens(TokenSource source, ITokenDefProvider types) {
        super(source, types);
    }

    @Override
    protected void fillBuffer() {
        super.fillBuffer(); // looks at each of them, which hides what is to be hidden
        int first = p;
        for (int i = 0; i < tokens.size(); i++) {
            tokens.get(i);
        }
        all = ((List<?>) tokens).toArray(Token[]::new);
        p = first;
    }

    @Override
    public HiddenTokens setHiddenTokens(String... lexerRules) {
        throw new UnsupportedOperationException("no rule of the grammar hides other tokens than the whole does");
    }

    @Override
    public Token get(int index) {
        return all[index];
    }

    @Override
    public int size() {
        return p < 0 ? super.size() : all.length;
    }

    @Override
    public Token LT(int k) {
        if (p == -1) {
            fillBuffer();
        }
        if (k <= 0) {
            return k == 0 ? null : LB(-k);
        }
        int at = p;
        for (int i = 1; i < k; i++) {
            at = skipOffTokenChannels(at + 1);
        }
        return at < all.length ? all[at] : Token.EOF_TOKEN;
    }

    @Override
    protected Token LB(int k) {
        int at = p;
        for (int i = 0; i < k && at >= 0; i++) {
            at = skipOffTokenChannelsReverse(at - 1);
        }
        return at < 0 || k == 0 ? null : all[at];
    }

    @Override
    protected int skipOffTokenChannels(int from) {
        if (all.length == 0) {
            return super.skipOffTokenChannels(from); // while the buffer is being filled
        }
        int at = from;
        while (at < all.length && all[at].getChannel() != channel) {
            at++;
        }
        return at;
    }

    @Override
    protected int skipOffTokenChannelsReverse(int from) {
        int at = from;
        while (at >= 0 && all[at].getChannel() != channel) {
            at--;
        }
        return at;
    }
}
