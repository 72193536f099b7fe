package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.PaintedName;
import org.glossator.taxonomy.ide.TaxonomyTokens;
import org.glossator.taxonomy.ide.TaxonomyTokens.Kind;
import org.glossator.taxonomy.ide.TaxonomyTokens.Token;

/**
 * What is painted alike, for editors that speak LSP. Words are told from the text alone; names come with what the language knows
 * of them, and are left out of long texts, so that painting never waits for the parser there.
 */
final class SemanticColours {
    static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(List.of(SemanticTokenTypes.Keyword,
            SemanticTokenTypes.String, SemanticTokenTypes.Number, SemanticTokenTypes.EnumMember, SemanticTokenTypes.Comment,
            SemanticTokenTypes.Class, SemanticTokenTypes.Property),
            List.of(SemanticTokenModifiers.Declaration, SemanticTokenModifiers.Deprecated));
    /** Characters; in longer texts names are not painted. */
    static final int LONGEST_WITH_NAMES = 1_000_000;
    private static final int CATEGORY = 5;
    private static final int OTHER = 6;
    private static final int DECLARED = 1;
    private static final int DEPRECATED = 2;
    private static final int FIELDS = 5; // line, start, length, type, modifiers

    private record Sent(String id, int[] data) {
    }

    private final Map<String, Sent> sent = new ConcurrentHashMap<>(); // by address
    private final AtomicLong next = new AtomicLong();

    void forget(String uri) {
        sent.remove(uri);
    }

    /** @param modifiers bits of the legend's */
    private record Painted(int start, int end, int type, int modifiers) {
    }

    SemanticTokens full(TextState state, List<PaintedName> names, CancelChecker cancelled) {
        int[] data = data(state, names, 0, state.text().length(), cancelled);
        return new SemanticTokens(remember(state, data), list(data));
    }

    Either<SemanticTokens, SemanticTokensDelta> delta(TextState state, List<PaintedName> names, String previous,
            CancelChecker cancelled) {
        Sent before = sent.get(state.uri());
        if (before == null || !before.id.equals(previous)) {
            return Either.forLeft(full(state, names, cancelled));
        }
        int[] data = data(state, names, 0, state.text().length(), cancelled);
        int start = Math.max(0, Arrays.mismatch(before.data, data));
        if (Arrays.equals(before.data, data)) {
            return Either.forRight(new SemanticTokensDelta(List.of(), remember(state, data)));
        }
        int tail = 0;
        int most = Math.min(before.data.length, data.length) - start;
        while (tail < most && before.data[before.data.length - 1 - tail] == data[data.length - 1 - tail]) {
            tail++;
        }
        var edit = new SemanticTokensEdit(start, before.data.length - tail - start,
                list(Arrays.copyOfRange(data, start, data.length - tail)));
        return Either.forRight(new SemanticTokensDelta(List.of(edit), remember(state, data)));
    }

    SemanticTokens range(TextState state, List<PaintedName> names, Range range, CancelChecker cancelled) {
        TextLines lines = state.lines();
        int start = TaxonomyTokens.outsideOfComments(state.text(), lines.start(lines.line(lines.offset(range.getStart()))));
        return new SemanticTokens(list(data(state, names, start, lines.offset(range.getEnd()), cancelled)));
    }

    private String remember(TextState state, int[] data) {
        String id = Long.toString(next.incrementAndGet());
        sent.put(state.uri(), new Sent(id, data));
        return id;
    }

    /** @return words and names in the order of the text; a word that is a name is one */
    private static List<Painted> painted(List<Token> words, List<PaintedName> names, int from, int to) {
        var painted = new ArrayList<Painted>(words.size() + names.size());
        int next = 0;
        for (PaintedName name : names) {
            if (name.start() < from || name.end() > to) {
                continue;
            }
            for (; next < words.size() && words.get(next).end() <= name.start(); next++) {
                painted.add(painted(words.get(next)));
            }
            while (next < words.size() && words.get(next).start() < name.end()) {
                next++;
            }
            boolean category = name.kind() == OutlineNode.Kind.CATEGORY || name.kind() == OutlineNode.Kind.FACET;
            painted.add(new Painted(name.start(), name.end(), category ? CATEGORY : OTHER,
                    (name.declared() ? DECLARED : 0) | (name.deprecated() ? DEPRECATED : 0)));
        }
        words.subList(next, words.size()).forEach(word -> painted.add(painted(word)));
        return painted;
    }

    private static Painted painted(Token word) {
        return new Painted(word.start(), word.end(), type(word.kind()), 0);
    }

    private static int[] data(TextState state, List<PaintedName> names, int from, int to, CancelChecker cancelled) {
        cancelled.checkCanceled();
        List<Painted> tokens = painted(TaxonomyTokens.read(state.text(), from, to), names, from, to);
        cancelled.checkCanceled();
        TextLines lines = state.lines();
        int[] data = new int[tokens.size() * FIELDS];
        int size = 0;
        int lastLine = 0;
        int lastStart = 0;
        for (Painted token : tokens) {
            int endLine = lines.line(token.end() - 1);
            for (int line = lines.line(token.start()); line <= endLine; line++) { // not every editor takes one over several lines
                int start = Math.max(token.start(), lines.start(line));
                int length = Math.min(token.end(), lines.end(line)) - start;
                if (length > 0) {
                    data = size == data.length ? Arrays.copyOf(data, data.length * 2) : data;
                    int column = start - lines.start(line);
                    data[size] = line - lastLine;
                    data[size + 1] = line == lastLine ? column - lastStart : column;
                    data[size + 2] = length;
                    data[size + 3] = token.type();
                    data[size + 4] = token.modifiers();
                    size += FIELDS;
                    lastLine = line;
                    lastStart = column;
                }
            }
        }
        return Arrays.copyOf(data, size);
    }

    private static int type(Kind kind) {
        return switch (kind) {
            case KEYWORD -> 0;
            case TEXT -> 1;
            case NUMBER -> 2;
            case COLOUR -> 3;
            case COMMENT -> 4;
        };
    }

    private static List<Integer> list(int[] data) {
        var list = new ArrayList<Integer>(data.length);
        for (int number : data) {
            list.add(number);
        }
        return list;
    }
}
