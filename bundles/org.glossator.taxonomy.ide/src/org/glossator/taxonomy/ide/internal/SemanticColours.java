package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.glossator.taxonomy.ide.TaxonomyTokens;
import org.glossator.taxonomy.ide.TaxonomyTokens.Kind;
import org.glossator.taxonomy.ide.TaxonomyTokens.Token;

/** What is painted alike, for editors that speak LSP. Made from the text alone, so that painting never waits for the parser. */
final class SemanticColours {
    static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(List.of(SemanticTokenTypes.Keyword,
            SemanticTokenTypes.String, SemanticTokenTypes.Number, SemanticTokenTypes.EnumMember, SemanticTokenTypes.Comment),
            List.of());
    private static final int FIELDS = 5; // line, start, length, type, modifiers

    private record Sent(String id, int[] data) {
    }

    private final Map<String, Sent> sent = new ConcurrentHashMap<>(); // by address
    private final AtomicLong next = new AtomicLong();

    void forget(String uri) {
        sent.remove(uri);
    }

    SemanticTokens full(TextState state, CancelChecker cancelled) {
        int[] data = data(state, 0, state.text().length(), cancelled);
        return new SemanticTokens(remember(state, data), list(data));
    }

    Either<SemanticTokens, SemanticTokensDelta> delta(TextState state, String previous, CancelChecker cancelled) {
        Sent before = sent.get(state.uri());
        if (before == null || !before.id.equals(previous)) {
            return Either.forLeft(full(state, cancelled));
        }
        int[] data = data(state, 0, state.text().length(), cancelled);
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

    SemanticTokens range(TextState state, Range range, CancelChecker cancelled) {
        TextLines lines = state.lines();
        int start = TaxonomyTokens.outsideOfComments(state.text(), lines.start(lines.line(lines.offset(range.getStart()))));
        return new SemanticTokens(list(data(state, start, lines.offset(range.getEnd()), cancelled)));
    }

    private String remember(TextState state, int[] data) {
        String id = Long.toString(next.incrementAndGet());
        sent.put(state.uri(), new Sent(id, data));
        return id;
    }

    private static int[] data(TextState state, int from, int to, CancelChecker cancelled) {
        cancelled.checkCanceled();
        List<Token> tokens = TaxonomyTokens.read(state.text(), from, to);
        cancelled.checkCanceled();
        TextLines lines = state.lines();
        int[] data = new int[tokens.size() * FIELDS];
        int size = 0;
        int lastLine = 0;
        int lastStart = 0;
        for (Token token : tokens) {
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
                    data[size + 3] = type(token.kind());
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
