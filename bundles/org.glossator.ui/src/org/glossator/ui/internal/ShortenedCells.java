package org.glossator.ui.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Words of a table that are too long for their cell end with dots, where some toolkits would cut a letter in two; the tool
 * tip says all of them. Items keep their whole text, for screen readers and for copying. Costs something only for cells that
 * are painted.
 */
public final class ShortenedCells {
    private static final boolean GTK = SWT.getPlatform().equals("gtk");
    private static final int BESIDE = 4; // pixels between the words and the next column
    private static final int BORDERS = 24; // pixels that a cell has more than its words, or fewer
    private static final int TOO_FAR = GTK ? 2 : 0; // pixels that it says words are more to the right

    private final Table table;

    private ShortenedCells(Table table) {
        this.table = table;
    }

    /**
     * To be used before the first item is there. For short tables that rarely change: each cell that is
     * painted takes a fifth of a millisecond more; for others there is {@link ShortenedItems}.
     */
    public static void of(Table table) {
        var cells = new ShortenedCells(table);
        table.addListener(SWT.EraseItem, cells::erase);
        table.addListener(SWT.PaintItem, cells::paint);
        table.addListener(SWT.MouseMove, event -> cells.tip(new Point(event.x, event.y)));
    }

    /** The system goes on to paint the ground, and all of the cells whose words fit; but not images, which it covers by selections. */
    private void erase(Event event) {
        if (event.item instanceof TableItem item && isOurs(event.gc, item, event.index)) {
            event.detail &= ~SWT.FOREGROUND;
        }
    }

    private void paint(Event event) {
        if (event.item instanceof TableItem item && isOurs(event.gc, item, event.index)) {
            Image image = item.getImage(event.index);
            if (image != null) {
                Rectangle there = item.getImageBounds(event.index);
                event.gc.drawImage(image, there.x, there.y + (there.height - image.getBounds().height) / 2);
            }
            if (GTK && (event.detail & SWT.SELECTED) != 0) { // without the focus it would give a paler one than it takes itself
                event.gc.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
            }
            Rectangle place = item.getTextBounds(event.index);
            String words = Shortened.fit(event.gc, line(item.getText(event.index)), room(item, event.index));
            event.gc.drawText(words, place.x - TOO_FAR, place.y + (place.height - event.gc.textExtent(words).y) / 2, true);
        }
    }

    private static boolean isOurs(GC gc, TableItem item, int column) {
        return item.getImage(column) != null || !fits(gc, item, column);
    }

    private static boolean fits(GC gc, TableItem item, int column) {
        String words = item.getText(column);
        int width = item.getParent().getColumn(column).getWidth();
        if (words.isEmpty() || words.length() > width) { // no letter is narrower than a pixel
            return words.isEmpty();
        }
        int wide = gc.textExtent(words).x;
        return wide <= width - BORDERS && item.getImage(column) == null || wide <= room(item, column); // toolkits look long for places
    }

    /** @return pixels for words */
    private static int room(TableItem item, int column) {
        Rectangle cell = item.getBounds(column);
        return cell.x + cell.width - BESIDE - (item.getTextBounds(column).x - TOO_FAR);
    }

    private static String line(String words) {
        return words.replaceAll("[\\t\\r\\n]+", " ");
    }

    private void tip(Point mouse) {
        String tip = tipAt(mouse);
        if (tip == null ? table.getToolTipText() != null : !tip.equals(table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    /** @return null where nothing is shortened */
    private @Nullable String tipAt(Point mouse) {
        TableItem item = table.getItem(mouse);
        if (item == null) {
            return null;
        }
        var gc = new GC(table);
        try {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (item.getBounds(column).contains(mouse)) {
                    gc.setFont(item.getFont(column));
                    return fits(gc, item, column) ? null : item.getText(column).replace("&", "&&");
                }
            }
            return null;
        } finally {
            gc.dispose();
        }
    }
}
