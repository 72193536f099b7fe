package org.glossator.ui.internal.paper;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The text widget without a habit that a page with chips and arcs beside it suffers from. */
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
        repaint(0, getBounds().height);
    }

    /** Paints a part of it soon, as wide as it is. @param top in pixels of the widget */
    void repaint(int top, int height) {
        Rectangle here = getBounds();
        int from = Math.max(0, top);
        int to = Math.min(here.height, top + height);
        if (from < to) {
            getParent().redraw(here.x, here.y + from, here.width, to - from, true);
        }
    }
}
