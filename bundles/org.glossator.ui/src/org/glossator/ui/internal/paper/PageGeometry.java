package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;

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
            Point from = text.getLocationAtOffset(start);
            Rectangle last = text.getTextBounds(lineEnd - 1, lineEnd - 1);
            int right = Math.max(from.x, last.x + last.width);
            if (right > from.x) {
                lines.add(new Rectangle(from.x, from.y, right - from.x, text.getLineHeight(start)));
            }
            start = lineEnd;
        }
        return lines;
    }

    /** @return the first offset after start that is on another line of the screen, at most the end */
    private int lineEnd(int start, int end) {
        int y = text.getLocationAtOffset(start).y;
        int low = start + 1;
        int high = end;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (text.getLocationAtOffset(middle - 1).y == y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    int top(int offset) {
        return text.getLocationAtOffset(Math.min(offset, text.getCharCount())).y;
    }

    int bottom(int offset) {
        int at = Math.min(offset, text.getCharCount());
        return text.getLocationAtOffset(at).y + text.getLineHeight(at);
    }
}
