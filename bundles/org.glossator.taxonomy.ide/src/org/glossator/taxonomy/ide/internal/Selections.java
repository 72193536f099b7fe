package org.glossator.taxonomy.ide.internal;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.glossator.taxonomy.ide.OutlineNode;

/** What a selection grows to: a word or text, its line, what is said of the category, the category, those around it, all. */
final class Selections {

    private Selections() {
    }

    static List<SelectionRange> of(TextIndex index, List<Position> positions) {
        return positions.stream().map(position -> around(index, index.state().lines().offset(position))).toList();
    }

    private static SelectionRange around(TextIndex index, int offset) {
        TextState state = index.state();
        TextLines lines = state.lines();
        var range = new Growing(lines, 0, state.text().length());
        for (OutlineNode node : OutlineNode.pathTo(index.roots(), offset)) {
            range.shrink(node.start(), node.end(), offset);
            range.shrink(node.start(), node.ownEnd(), offset);
        }
        int line = lines.line(offset);
        int start = lines.start(line);
        while (start < lines.end(line) && Character.isWhitespace(state.text().charAt(start))) {
            start++;
        }
        range.shrink(start, lines.end(line), offset);
        int from = offset;
        while (from > 0 && isWord(state.text().charAt(from - 1))) {
            from--;
        }
        int to = offset;
        while (to < state.text().length() && isWord(state.text().charAt(to))) {
            to++;
        }
        range.shrink(from, to, offset);
        return range.current;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '#';
    }

    /** Ranges one in the other; the innermost was added last. */
    private static final class Growing {
        private final TextLines lines;
        private SelectionRange current;
        private int start;
        private int end;

        Growing(TextLines lines, int start, int end) {
            this.lines = lines;
            this.start = start;
            this.end = end;
            this.current = range(start, end, null);
        }

        private SelectionRange range(int from, int to, @Nullable SelectionRange parent) {
            var range = new SelectionRange();
            range.setRange(lines.range(from, to));
            range.setParent(parent);
            return range;
        }

        /** Does nothing for what is not inside of the last one, or not around the place. */
        void shrink(int from, int to, int offset) {
            boolean inside = from >= start && to <= end && to - from < end - start && to > from;
            if (inside && from <= offset && offset <= to) {
                start = from;
                end = to;
                current = range(from, to, current);
            }
        }
    }
}
