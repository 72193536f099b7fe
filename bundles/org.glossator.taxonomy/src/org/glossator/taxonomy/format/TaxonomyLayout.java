package org.glossator.taxonomy.format;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.glossator.taxonomy.format.Layout.Line;

/**
 * The edits that lay out a taxonomy's text: one thing a line, two blanks for each level, at most one empty line in a row. Laid
 * out text has no edits. Words that the parser could not place keep the white space around them.
 */
public final class TaxonomyLayout {
    /** In UTF-16 code units; where a line may go on in the next one, it does so before this. */
    private static final int LONGEST_LINE = 125;
    private static final String LEVEL = "  ";

    private final List<TextEdit> edits = new ArrayList<>();
    private final String newLine;
    private int column;
    private int depth;
    private boolean beside = true;
    private @Nullable Piece before;

    private TaxonomyLayout(String newLine) {
        this.newLine = newLine;
    }

    /**
     * @return in the order of the text, none over another; empty where all is well, and where a brace is missing: how far in lines
     *         begin says where
     */
    public static List<TextEdit> edits(ICompositeNode root) {
        var layout = new TaxonomyLayout(lineEnd(root.getText()));
        var gap = new Gap();
        var waitingGap = gap;
        @Nullable Piece waiting = null;
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (leaf.getTotalLength() == 0) {
                return List.of();
            } else if (leaf.isHidden()) {
                gap.add(leaf);
            } else {
                if (waiting != null) {
                    layout.place(waitingGap, waiting, 1 + leaf.getLength());
                }
                waiting = Piece.of(leaf);
                waitingGap = gap;
                gap = new Gap();
            }
        }
        if (waiting != null) {
            layout.place(waitingGap, waiting, 0);
        }
        layout.end(gap, root.getTotalEndOffset());
        return List.copyOf(layout.edits);
    }

    /**
     * @param start of the part to lay out
     * @param end the first character behind it
     * @return the edits that touch it
     */
    public static List<TextEdit> edits(ICompositeNode root, int start, int end) {
        return edits(root).stream().filter(edit -> edit.touches(start, end)).toList();
    }

    /** @param next how much the word behind this one takes of the line */
    private void place(Gap gap, Piece piece, int next) {
        @Nullable Piece previous = before;
        int from = piece.leaf().getOffset() - gap.raw().length();
        boolean closes = !piece.broken() && piece.keyword().equals("}");
        depth = closes ? Math.max(0, depth - 1) : depth;
        if (piece.broken() || gap.isUnreadable() || previous != null && previous.broken()) {
            take(gap.raw());
        } else {
            replace(gap, from, laidOut(gap, previous, piece, next));
        }
        if (!piece.broken() && piece.keyword().equals("{")) {
            depth++;
        }
        take(piece.leaf().getText());
        before = piece;
    }

    private String laidOut(Gap gap, @Nullable Piece previous, Piece piece, int next) {
        if (previous == null) {
            return head(gap) + gap.laidOut(new Gap.Look(newLine, true, "", "", "", true, true, true));
        }
        Line line = Layout.line(previous, piece);
        boolean opened = previous.keyword().equals("{");
        boolean begins = switch (line) {
            case ITEM, DETAIL, CONTINUED, CLOSES -> true;
            case OPENS -> !beside || gap.breaks();
            case BESIDE -> !beside || gap.breaks() || isTooLong(piece, next);
            case FLOWS -> !gap.hasComments() && isTooLong(piece, next);
            case SAME, ATTACHED -> false;
        };
        String indent = LEVEL.repeat(depth + switch (line) {
            case ITEM, OPENS, CLOSES -> 0;
            case DETAIL, BESIDE -> 1;
            case CONTINUED, FLOWS, SAME, ATTACHED -> 2;
        });
        beside = line == Line.ITEM || line == Line.CLOSES || line != Line.DETAIL && beside && !begins && !gap.breaks();
        if (line == Line.CLOSES && opened && !gap.hasComments()) {
            return "";
        }
        String comments = line == Line.CLOSES ? indent + LEVEL : indent;
        return gap.laidOut(new Gap.Look(newLine, begins, line == Line.ATTACHED ? "" : " ", indent, comments, false, !opened,
                line != Line.CLOSES && line != Line.OPENS));
    }

    private boolean isTooLong(Piece piece, int next) {
        return column + 1 + piece.width() + (Layout.hasValue(piece) ? next : 0) > LONGEST_LINE;
    }

    /** @return what must stay at the start of a file: the mark of its encoding */
    private static String head(Gap gap) {
        return gap.raw().startsWith("\uFEFF") ? "\uFEFF" : "";
    }

    private void end(Gap gap, int offset) {
        int from = offset - gap.raw().length();
        @Nullable Piece last = before;
        if (gap.isUnreadable() || last != null && last.broken()) {
            return;
        } else if (last == null && !gap.hasComments()) {
            replace(gap, from, head(gap));
        } else {
            String head = last == null ? head(gap) : "";
            replace(gap, from, head + gap.laidOut(new Gap.Look(newLine, true, "", "", "", last == null, true, false)));
        }
    }

    private void replace(Gap gap, int from, String laidOut) {
        if (!laidOut.equals(gap.raw())) {
            edits.add(new TextEdit(from, gap.raw().length(), laidOut));
        }
        take(laidOut);
    }

    private void take(String text) {
        int lineEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        column = lineEnd < 0 ? column + text.length() : text.length() - lineEnd - 1;
    }

    /** @return that of the first line; \n where there is one line only */
    private static String lineEnd(String text) {
        int feed = text.indexOf('\n');
        int back = text.indexOf('\r');
        return back < 0 || feed >= 0 && feed < back ? "\n" : feed == back + 1 ? "\r\n" : "\r";
    }
}
