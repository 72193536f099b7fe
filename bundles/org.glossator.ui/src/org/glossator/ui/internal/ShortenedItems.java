package org.glossator.ui.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * Words of a virtual table that are too long for their cell end with dots, where some toolkits would cut a letter in two; the
 * tool tip says all of them. Other than {@link ShortenedCells} it changes what items say when they are filled, which costs
 * nothing when they are painted: for tables that are painted with every step of their reader. From when a screen reader asks
 * for the table on, items say everything.
 */
public final class ShortenedItems {
    /** Data of an item: an array with the whole text of each column whose text is shortened, and null for the others. */
    public static final String WHOLE = "org.glossator.ui.wholeTexts";

    private static final int MOST = 1_000; // cells whose words are known to fit or not
    private static final int BORDERS = 14; // pixels that a cell has more than its words
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private final Table table;
    private final Map<Font, LetterWidths> widths = new HashMap<>();
    private final int[] reserved;
    private final Map<Words, String> shown = new LinkedHashMap<>() { // rows are filled again with each change of one
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Words, String> eldest) {
            return size() > MOST;
        }
    };
    private boolean listening;
    private boolean waiting;
    private int[] rooms = {}; // pixels for the words of each column; empty where they are to be asked for
    private boolean isWhole = !SWT.getPlatform().equals("gtk"); // others put the dots themselves

    /** @param table with its columns; their order may change */
    public ShortenedItems(Table table) {
        this.table = table;
        reserved = new int[table.getColumnCount()];
        for (TableColumn column : table.getColumns()) {
            column.addListener(SWT.Resize, event -> fillAgain());
            column.addListener(SWT.Move, event -> fillAgain());
        }
        table.addListener(SWT.Resize, event -> fillAgain());
        table.addListener(SWT.MouseMove, event -> tip(new Point(event.x, event.y)));
        table.addListener(SWT.FocusIn, event -> listen());
    }

    /** Not before a person goes there: a table that screen readers may ask for is a fifth slower with each step in a paper. */
    private void listen() {
        if (!listening) {
            listening = true;
            table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                    readAloud();
                }
            });
        }
    }

    /** @param pixels of the column that are not for words, but for an image */
    public void reserve(int column, int pixels) {
        reserved[column] = pixels;
    }

    /** To be used while the item is filled. */
    public void setText(TableItem item, int column, String words) {
        setText(item, column, words, table.getFont());
    }

    /** @param font of the cell. To be used while the item is filled. */
    public void setText(TableItem item, int column, String words, Font font) {
        String line = line(words);
        put(item, column, words, isWhole ? line : shown.computeIfAbsent(new Words(column, font, line),
                cell -> Shortened.fit(wide(font), line, room(column))));
    }

    /** The end of the words is what matters: dots stand for their beginning. To be used while the item is filled. */
    public void setEnding(TableItem item, int column, String words) {
        String line = line(words);
        put(item, column, words, isWhole ? line : Shortened.ending(wide(table.getFont()), line, room(column)));
    }

    private static String line(String words) {
        return BREAKS.matcher(words).find() ? BREAKS.matcher(words).replaceAll(" ") : words;
    }

    /** What is said in a cell of that font. */
    private record Words(int column, Font font, String line) {
    }

    private void put(TableItem item, int column, String words, String shown) {
        item.setText(column, shown);
        boolean isShort = !shown.equals(words);
        var all = (@Nullable String[]) item.getData(WHOLE);
        if (all == null && isShort) {
            all = new @Nullable String[reserved.length];
            item.setData(WHOLE, all);
        }
        if (all != null) {
            all[column] = isShort ? words : null;
        }
    }

    private ToIntFunction<String> wide(Font font) {
        return widths.computeIfAbsent(font, f -> new LetterWidths(table, f));
    }

    private int room(int column) {
        if (rooms.length == 0) {
            rooms = new int[reserved.length];
            int[] order = table.getColumnOrder();
            int left = table.getClientArea().width;
            for (int index : order) {
                int width = table.getColumn(index).getWidth();
                boolean isLast = index == order[order.length - 1]; // which some toolkits stretch
                rooms[index] = (isLast ? Math.max(width, left) : width) - BORDERS - reserved[index];
                left -= width;
            }
        }
        return rooms[column];
    }

    /** Once for all columns that move with one: ten thousand rows would be gone through for each. */
    private void fillAgain() {
        if (isWhole || rooms.length == 0 || waiting) {
            return; // nothing is shortened yet
        }
        waiting = true;
        table.getDisplay().asyncExec(() -> {
            waiting = false;
            if (table.isDisposed()) {
                return;
            }
            int[] before = rooms;
            rooms = new int[0];
            room(0);
            if (!Arrays.equals(before, rooms)) {
                shown.clear();
                table.clearAll();
            }
        });
    }

    private void readAloud() {
        if (!isWhole) {
            isWhole = true;
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    table.clearAll();
                }
            });
        }
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
        if (item != null && item.getData(WHOLE) instanceof @Nullable String[] all) {
            for (int column = 0; column < all.length; column++) {
                String words = all[column];
                if (words != null && item.getBounds(column).contains(mouse)) {
                    return words.replace("&", "&&");
                }
            }
        }
        return null;
    }
}
