package org.glossator.ui.internal.paper;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The text widget without two habits that a long page with many claims is too large for. */
final class PageWidget extends StyledText {

    PageWidget(Composite parent, int style) {
        super(parent, style);
    }

    /**
     * The widget copies what stays on the screen and paints the rest. Chips and arcs beside the text make room for each other,
     * so that they would have to be painted once more, and be seen wrong until then: all is painted, once.
     */
    @Override
    public void scroll(int destX, int destY, int x, int y, int width, int height, boolean all) {
        repaint();
    }

    /** Paints all of it soon. The widget's own way also measures anew what is on the screen. */
    void repaint() {
        Rectangle here = getBounds();
        getParent().redraw(here.x, here.y, here.width, here.height, true);
    }

    /**
     * To know how high the caret is the widget asks for the styles of the caret's line; but for all that follow, where the caret
     * is out of sight, which made copies of 10,000 styles with every scroll. The line is all that it wants to know.
     */
    @Override
    public StyleRange[] getStyleRanges(int start, int length) {
        int end = start + length;
        if (end == getCharCount() && start < end) {
            int line = getLineAtOffset(start);
            end = line + 1 < getLineCount() ? getOffsetAtLine(line + 1) : end;
        }
        return super.getStyleRanges(start, end - start);
    }
}
