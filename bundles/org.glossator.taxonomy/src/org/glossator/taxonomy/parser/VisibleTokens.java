package org.glossator.taxonomy.parser;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.antlr.runtime.Lexer;
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
    private static final int INITIAL = 1 << 12;

    private final ITokenDefProvider types;
    private final BitSet hidden = new BitSet(); // by type
    private Token[] all = new Token[0];
    private int[] next = new int[0]; // by index of a token: it, or the first visible one behind it

    VisibleTokens(TokenSource source, ITokenDefProvider types) {
        super(source, types);
        this.types = types;
    }

    @Override
    protected void doSetHiddenTokens(String... rules) {
        super.doSetHiddenTokens(rules);
        List<String> names = List.of(rules);
        hidden.clear();
        types.getTokenDefMap().forEach((type, name) -> hidden.set(type, names.contains(name)));
    }

    @Override
    protected void fillBuffer() {
        Token[] read = new Token[INITIAL];
        int count = 0;
        int open = 0;
        for (Token token = tokenSource.nextToken(); token.getType() != Token.EOF; token = tokenSource.nextToken()) {
            if (token.getType() >= Token.MIN_TOKEN_TYPE) { // else it is one that the guard has made
                token.setChannel(hidden.get(token.getType()) ? Token.HIDDEN_CHANNEL : Token.DEFAULT_CHANNEL);
            }
            token.setTokenIndex(count);
            read = count < read.length ? read : Arrays.copyOf(read, 2 * count);
            read[count++] = token;
            open = MissingBraces.open(open, token);
        }
        all = Arrays.copyOf(read, count);
        if (open > 0) {
            var missing = new MissingBraces(all);
            all = missing.supplied();
            if (tokenSource instanceof Lexer lexer && lexer.getCharStream() instanceof TextStream text) {
                text.say(missing.unclosed());
            }
            for (int i = 0; i < all.length; i++) {
                all[i].setTokenIndex(i);
            }
        }
        tokens = Arrays.asList(all);
        next = new int[all.length];
        int visible = all.length;
        for (int i = all.length - 1; i >= 0; i--) {
            visible = all[i].getChannel() == channel ? i : visible;
            next[i] = visible;
        }
        p = 0;
        p = skipOffTokenChannels(p);
    }

    @Override
    public HiddenTokens setHiddenTokens(String... lexerRules) {
        throw new UnsupportedOperationException("no rule of the grammar hides other tokens than the whole does");
    }

    @Override
    public String getLexerErrorMessage(Token wrong) {
        return wrong instanceof MissingBraces.Missing missing ? missing.trouble() : super.getLexerErrorMessage(wrong);
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

    /** How far was looked ahead is not counted here or below: Xtext's own way to read a part anew would ask for it. */
    @Override
    public int LA(int k) {
        return LT(k).getType();
    }

    @Override
    public void consume() {
        if (p < all.length) {
            p = skipOffTokenChannels(p + 1);
        }
    }

    @Override
    public int mark() {
        return basicMark();
    }

    @Override
    public void rewind(int marker) {
        basicRewind(marker);
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
        return from < next.length ? next[from] : from;
    }

    @Override
    protected int skipOffTokenChannelsReverse(int from) {
        int at = from;
        while (at >= 0 && next[at] != at) {
            at--;
        }
        return at;
    }
}
