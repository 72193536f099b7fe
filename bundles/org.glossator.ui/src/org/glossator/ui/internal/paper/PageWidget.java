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
        Rectangle here = getBounds();
        getParent().redraw(here.x, here.y, here.width, here.height, true);
    }
}
