package org.glossator.ui.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Draws the rows of a table with one column: heads with a count at the right, and lines of text shortened to fit. */
public final class RowPainter {
    private static final int MARGIN = 10;
    private static final int PADDING = 4;
    private static final double TINT = 0.2;
    private static final double FOCUS_TINT = 0.35;

    private final Table table;

    /** What a row looks like; {@code area} is the row without its margins. */
    public interface Look {
        void paint(GC gc, Rectangle area, Color ink, Object data);
    }

    private RowPainter(Table table) {
        this.table = table;
    }

    /** Paints every item of the table that has data. */
    public static RowPainter on(Table table, Look look) {
        var painter = new RowPainter(table);
        table.addListener(SWT.MeasureItem, painter::measure);
        table.addListener(SWT.EraseItem, painter::erase);
        table.addListener(SWT.PaintItem, e -> painter.paint(e, look));
        return painter;
    }

    private void measure(Event event) {
        event.height = Math.max(event.height, event.gc.getFontMetrics().getHeight() + 2 * PADDING);
        event.width = table.getClientArea().width;
    }

    /** A selected row gets a quiet tint in place of the system's strong one, as it stays selected while one reads. */
    private void erase(Event event) {
        event.detail &= ~SWT.FOREGROUND;
        if ((event.detail & SWT.SELECTED) != 0) {
            event.gc.setBackground(mixed(table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION),
                    table.isFocusControl() ? FOCUS_TINT : TINT));
            event.gc.fillRectangle(0, event.y, table.getClientArea().width, event.height);
            event.detail &= ~(SWT.SELECTED | SWT.BACKGROUND);
        }
    }

    private void paint(Event event, Look look) {
        if (event.item instanceof TableItem item && item.getData() != null) {
            Rectangle row = item.getBounds(0);
            event.gc.setAntialias(SWT.ON);
            look.paint(event.gc, new Rectangle(MARGIN, row.y, table.getClientArea().width - 2 * MARGIN, row.height),
                    table.getForeground(), item.getData());
        }
    }

    /** Draws the head of a section. */
    public void head(GC gc, Rectangle area, String text, String count) {
        gc.setForeground(mixed(table.getForeground(), 0.65));
        Font usual = gc.getFont();
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        gc.drawText(text, area.x, middle(gc, area), true);
        gc.setFont(usual);
        gc.drawText(count, area.x + area.width - gc.textExtent(count).x, middle(gc, area), true);
    }

    /** Draws text, with an ellipsis where it does not fit. */
    public void text(GC gc, Rectangle area, String text, Color ink) {
        gc.setForeground(ink);
        gc.drawText(Shortened.fit(gc, text, area.width), area.x, middle(gc, area), true);
    }

    /** Draws text that ends where the area ends. */
    public void textAtRight(GC gc, Rectangle area, String text, Color ink) {
        gc.setForeground(ink);
        gc.drawText(text, area.x + area.width - gc.textExtent(text).x, middle(gc, area), true);
    }

    private static int middle(GC gc, Rectangle area) {
        return area.y + (area.height - gc.getFontMetrics().getHeight()) / 2;
    }

    /** @return so much of the colour on the table's background, from 0 to 1 */
    public Color mixed(Color colour, double share) {
        return Colours.mixed(colour, table.getBackground(), share);
    }
}
