package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.TaxonomyTokens;

/** What can be folded: whatever is declared, and comments, if they have more than a line. */
final class Foldings {

    private Foldings() {
    }

    static List<FoldingRange> of(TextIndex index, CancelChecker cancelled) {
        var found = new ArrayList<FoldingRange>();
        TextState state = index.state();
        TextLines lines = state.lines();
        index.all().forEach(node -> add(found, lines, node));
        cancelled.checkCanceled();
        TaxonomyTokens.comments(state.text())
                .forEach(token -> add(found, lines, token.start(), token.end(), FoldingRangeKind.Comment));
        return found;
    }

    private static void add(List<FoldingRange> found, TextLines lines, OutlineNode node) {
        add(found, lines, node.start(), node.end(), FoldingRangeKind.Region);
    }

    private static void add(List<FoldingRange> found, TextLines lines, int start, int end, String kind) {
        int first = lines.line(start);
        int last = lines.line(Math.max(start, end - 1));
        if (last > first) {
            var range = new FoldingRange(first, last);
            range.setKind(kind);
            found.add(range);
        }
    }
}
