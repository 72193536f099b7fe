package org.glossator.taxonomy.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyLexer;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyParser;

/**
 * Closes what a text opens and does not close: one forgotten brace must not make children of all categories that follow. Where more
 * braces are opened than closed, a statement ends before the first one that begins a line at most as far in as it does itself, and
 * before a brace that begins a line less far in. Text that is right is never looked at this way, so that it may be indented as anybody
 * likes.
 */
final class MissingBraces {
    private static final List<String> NAMES = Arrays.asList(InternalTaxonomyParser.tokenNames);
    private static final int OPEN = NAMES.indexOf("'{'");
    private static final int CLOSE = NAMES.indexOf("'}'");
    private static final BitSet BEGINNINGS = types(KeywordNames.beginnings());
    private static final Set<String> WITH_BRACES = Set.of("category", "facet", "extend", "cross", "scale", "mapping", "split");
    private static final BitSet WITH_BLOCKS = types(WITH_BRACES);

    private static final CommonToken NOTHING = nothing(); // begins what has braces and should have none

    private final Token[] all;
    private final List<Unclosed> unclosed = new ArrayList<>();

    /** @param all tokens of a text, each with its channel */
    MissingBraces(Token[] all) {
        this.all = all;
    }

    private static CommonToken nothing() {
        var nothing = new CommonToken(Token.INVALID_TOKEN_TYPE);
        nothing.setCharPositionInLine(-1); // nothing stands less far in
        return nothing;
    }

    private static BitSet types(Set<String> words) {
        var types = new BitSet();
        words.forEach(word -> types.set(NAMES.indexOf("'" + word + "'")));
        return types;
    }

    /** Says that something is not closed. Takes no room in the text. */
    static final class Missing extends CommonToken {
        private static final long serialVersionUID = 1L;
        private final String name;

        private Missing(String name, CommonToken before) {
            super(before.getInputStream(), Token.INVALID_TOKEN_TYPE, Token.HIDDEN_CHANNEL, before.getStopIndex() + 1, before.getStopIndex());
            this.name = name;
        }

        /** @return for {@link LexicalTrouble} */
        String trouble() {
            return LexicalTrouble.OPEN_BLOCK.name() + " " + name;
        }
    }

    /**
     * @param open how many braces are open before the token
     * @return how many are behind it; something is missing if any are at the end of the text
     */
    static int open(int open, Token token) {
        int type = token.getType();
        if (type != OPEN && type != CLOSE || token.getChannel() != Token.DEFAULT_CHANNEL) {
            return open;
        }
        return type == OPEN ? open + 1 : Math.max(0, open - 1);
    }

    /** @return whether a statement may begin there, or behind it in the line, that has braces */
    static boolean mayBegin(String text, int from) {
        int end = text.indexOf('\n', from);
        String line = text.substring(from, end < 0 ? text.length() : end);
        return WITH_BRACES.stream().anyMatch(line::contains);
    }

    /** @return where a brace is open that nothing closes; known when what is missing is supplied */
    List<Unclosed> unclosed() {
        return unclosed;
    }

    /** @return the tokens with what is missing; the same if nothing is */
    Token[] supplied() {
        Deque<Integer> open = new ArrayDeque<>(); // the numbers of braces that nothing has closed
        for (int i = 0; i < all.length; i++) {
            int depth = open(open.size(), all[i]);
            if (depth > open.size()) {
                open.push(i);
            } else if (depth < open.size()) {
                open.pop();
            }
        }
        return open.isEmpty() ? all : supplied(new HashSet<>(open), open.getLast());
    }

    private Token[] supplied(Set<Integer> open, int first) {
        var supplied = new ArrayList<>(Arrays.asList(all).subList(0, first));
        Deque<CommonToken> around = new ArrayDeque<>(); // the words that begin the statements around
        int missing = 0; // of the braces of these
        int line = 0; // where that of the outermost of them begins
        int start = 0; // of the first brace that is missing now
        int last = -1; // visible token
        int place = first; // behind it, in what is supplied
        for (int i = first; i < all.length; i++) {
            if (!isVisible(i)) {
                supplied.add(all[i]);
                continue;
            }
            int type = all[i].getType();
            int column = all[i].getCharPositionInLine();
            if (type == OPEN) {
                CommonToken beginning = beginning(i);
                line = around.isEmpty() ? line(beginning == null ? all[i] : beginning) : line;
                if (beginning != null) {
                    around.push(beginning);
                    start = missing == 0 ? ((CommonToken) all[i]).getStartIndex() : start;
                    missing += open.contains(i) ? 1 : 0;
                } else if (!open.contains(i)) {
                    around.push(NOTHING);
                }
            } else if ((type == CLOSE || BEGINNINGS.get(type)) && beginsLine(i)) {
                int least = Integer.MAX_VALUE;
                for (; missing > 0 && !around.isEmpty() && ends(around.peek(), column, type); missing--, place += 2) {
                    least = Math.min(least, around.peek().getCharPositionInLine());
                    supplied.addAll(place, brace(name(around.pop()), (CommonToken) all[last]));
                    if (missing == 1) {
                        unclosed.add(new Unclosed(line, start, ((CommonToken) all[i]).getStopIndex() + 1, least));
                    }
                }
            }
            if (type == CLOSE && !around.isEmpty()) {
                around.pop();
            }
            supplied.add(all[i]);
            last = i;
            place = supplied.size();
        }
        if (missing > 0) {
            unclosed.add(new Unclosed(line, start, Unclosed.NOWHERE, 0));
        }
        return supplied.toArray(Token[]::new);
    }

    /** A brace stands as far in as the statement that it closes, and another statement as far in as those that end before it. */
    private static boolean ends(CommonToken statement, int column, int type) {
        return type == CLOSE ? column < statement.getCharPositionInLine() : column <= statement.getCharPositionInLine();
    }

    private static List<Token> brace(String name, CommonToken behind) {
        var missing = new Missing(name, behind);
        var brace = new CommonToken(missing.getInputStream(), CLOSE, Token.DEFAULT_CHANNEL, missing.getStartIndex(), missing.getStopIndex());
        brace.setText("}");
        return List.of(missing, brace);
    }

    private boolean isVisible(int number) {
        return all[number].getChannel() == Token.DEFAULT_CHANNEL;
    }

    /** @return the word that begins the statement with the brace; null where it is one that has no braces, or has had its own */
    private @Nullable CommonToken beginning(int brace) {
        for (int i = brace - 1; i >= 0; i--) {
            if (isVisible(i) && all[i].getType() == CLOSE) {
                return null;
            } else if (isVisible(i) && BEGINNINGS.get(all[i].getType())) {
                return WITH_BLOCKS.get(all[i].getType()) ? (CommonToken) all[i] : null;
            }
        }
        return null;
    }

    private static int line(Token token) {
        return ((CommonToken) token).getStartIndex() - token.getCharPositionInLine();
    }

    private boolean beginsLine(int number) {
        Token token = all[number];
        int line = line(token);
        return token.getCharPositionInLine() == 0 || number > 0 && all[number - 1].getType() == InternalTaxonomyLexer.RULE_WS
                && ((CommonToken) all[number - 1]).getStartIndex() <= line;
    }

    /** @return what a statement is called, or else the word that it begins with */
    private String name(CommonToken beginning) {
        for (int i = beginning.getTokenIndex() + 1; i < all.length; i++) {
            if (isVisible(i)) {
                return all[i].getType() == OPEN ? beginning.getText() : all[i].getText();
            }
        }
        return beginning.getText();
    }
}
