package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.glossator.model.TextSpan;

/** Where stretches of the page's text are on the screen, in pixels of the widget. Asks for what is visible only. */
final class PageGeometry {
    private final StyledText text;

    PageGeometry(StyledText text) {
        this.text = text;
    }

    /** @return the part of the text whose lines can be seen now; nothing visible gives an empty stretch */
    int visibleStart() {
        return text.getOffsetAtLine(Math.min(text.getTopIndex(), text.getLineCount() - 1));
    }

    int visibleEnd() {
        int last = text.getLineIndex(text.getClientArea().height);
        return last + 1 < text.getLineCount() ? text.getOffsetAtLine(last + 1) : text.getCharCount();
    }

    /** @return the stretch line by line, as far as it can be seen; heights without the space between lines */
    List<Rectangle> lines(TextSpan span) {
        int start = Math.max(span.start(), visibleStart());
        int end = Math.min(Math.min(span.end(), visibleEnd()), text.getCharCount());
        var lines = new ArrayList<Rectangle>();
        while (start < end) {
            int lineEnd = lineEnd(start, end);
            Rectangle line = text.getOrientation() == SWT.LEFT_TO_RIGHT ? fromLeft(start, lineEnd) : fromRight(start, lineEnd);
            if (line.width > 0) {
                lines.add(line);
            }
            start = lineEnd;
        }
        return lines;
    }

    private Rectangle fromLeft(int start, int end) {
        Rectangle bounds = text.getTextBounds(start, end - 1); // words of the other direction are in it
        return new Rectangle(bounds.x, text.getLocationAtOffset(start).y, bounds.width, text.getLineHeight(start));
    }

    /** Where lines begin at the right the widget's bounds are wrong, but the places of its caret are right. */
    private Rectangle fromRight(int start, int end) {
        Point first = text.getLocationAtOffset(start);
        int left = first.x;
        int right = first.x;
        for (int offset = start + 1; offset <= end; offset++) {
            Point caret = text.getLocationAtOffset(offset);
            if (isSameLine(caret.y, first.y)) { // else the line ends here
                left = Math.min(left, caret.x);
                right = Math.max(right, caret.x);
            }
        }
        return new Rectangle(left, first.y, right - left, text.getLineHeight(start));
    }

    /** @return the first offset after start that is on another line of the screen, at most the end */
    private int lineEnd(int start, int end) {
        int y = text.getLocationAtOffset(start).y;
        int low = start + 1;
        int high = end;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (isSameLine(text.getLocationAtOffset(middle - 1).y, y)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Letters of another font may stand a little higher or lower. */
    private boolean isSameLine(int one, int other) {
        return Math.abs(one - other) < text.getLineHeight() / 2;
    }

    int top(int offset) {
        return text.getLocationAtOffset(Math.min(offset, text.getCharCount())).y;
    }

    int bottom(int offset) {
        int at = Math.min(offset, text.getCharCount());
        return text.getLocationAtOffset(at).y + text.getLineHeight(at);
    }
}
