package org.glossator.tests.workbench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What cells of tables say. To be used in the thread of the user interface. */
final class Cells {
    private static final String WHOLE = "org.glossator.ui.wholeTexts"; // as ShortenedItems keeps them
    private static final int EDGE = 3; // pixels of a cell; nearer to the next column no toolkit puts letters

    private Cells() {
    }

    /** @return all words of the cell, also those that have no room */
    static String text(TableItem item, int column) {
        String shown = item.getText(column);
        return item.getData(WHOLE) instanceof String[] all && all[column] != null ? all[column] : shown;
    }

    /** @return each row's cells with bars between them */
    static List<String> rows(Table table) {
        return Stream.of(table.getItems()).map(item -> IntStream.range(0, table.getColumnCount())
                .mapToObj(column -> text(item, column)).collect(Collectors.joining(" | "))).toList();
    }

    /** @return how many cells say less than all their words */
    static long shortened(Table table) {
        return Stream.of(table.getItems()).flatMap(item -> IntStream.range(0, table.getColumnCount())
                .filter(column -> !text(item, column).equals(item.getText(column))).boxed()).count();
    }

    /** @return the words of cells on the screen that go on up to the next column, where the last letter may be cut */
    static List<String> cut(Table table) {
        table.getShell().forceActive();
        table.update();
        var cut = new ArrayList<String>();
        Rectangle area = table.getClientArea();
        for (TableItem item : table.getItems()) {
            for (int column = 0; column < table.getColumnCount() - 1; column++) {
                Rectangle cell = item.getBounds(column);
                var edge = new Rectangle(cell.x + cell.width - EDGE, cell.y + EDGE, EDGE, cell.height - 2 * EDGE);
                if (cell.y >= 0 && cell.y + cell.height <= area.height - table.getHeaderHeight()
                        && cell.x + cell.width <= area.width && Paint.isInked(table, edge)) {
                    cut.add(item.getText(column));
                }
            }
        }
        return cut;
    }

    /** Goes to the table and asks for its name as screen readers do; nobody but the toolkit can ask in a public way. */
    static void readAloud(Table table) {
        table.getShell().forceActive();
        table.forceFocus();
        try {
            var listeners = Accessible.class.getDeclaredField("accessibleListeners");
            listeners.setAccessible(true);
            for (Object listener : List.copyOf((List<?>) listeners.get(table.getAccessible()))) {
                ((AccessibleListener) listener).getName(new AccessibleEvent(table));
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
