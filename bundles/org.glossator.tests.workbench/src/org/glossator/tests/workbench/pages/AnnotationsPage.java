package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The judgements on the open paper. */
public final class AnnotationsPage {
    private final Composite view;
    private final Runnable activate;

    /** @param activate gives the view the focus */
    AnnotationsPage(Composite view, Runnable activate) {
        this.view = view;
        this.activate = activate;
    }

    /** @return each row's cells with bars between them */
    public List<String> rows() {
        return Waiting.ask(this::rowsNow);
    }

    private List<String> rowsNow() {
        return Widgets.first(view, Table.class, Table::isVisible).map(Cells::rows).orElse(List.of());
    }

    /** @return the words of cells on the screen that go on up to the next column, where the last letter may be cut */
    public List<String> cut() {
        return Waiting.ask(() -> Cells.cut(table()));
    }

    /** @return how many cells say less than all their words */
    public long shortened() {
        return Waiting.ask(() -> Long.valueOf(Cells.shortened(table())));
    }

    /** Drags the border of a column. */
    public void widen(int column, int pixels) {
        Waiting.act(() -> table().getColumn(column).setWidth(table().getColumn(column).getWidth() + pixels));
    }

    /** Asks for the table as screen readers do. */
    public void readAloud() {
        Waiting.act(() -> Cells.readAloud(table()));
    }

    /** Selects these rows, as with the mouse. */
    public void select(int... rows) {
        Waiting.act(() -> {
            activate.run();
            Table table = table();
            table.setSelection(rows);
            var event = new Event();
            event.item = table.getItem(rows[0]);
            table.notifyListeners(SWT.Selection, event);
        });
    }

    /** Presses a key in the table. */
    public void press(int modifiers, int key) {
        Waiting.act(() -> {
            activate.run();
            Widgets.key(table(), modifiers, key);
        });
    }

    /** Presses Enter in the table, which the window system makes a choice. */
    public void enter() {
        Waiting.act(() -> {
            var event = new Event();
            event.item = table().getSelection()[0];
            table().notifyListeners(SWT.DefaultSelection, event);
        });
    }

    /** @return whether what is typed goes into the comment */
    public boolean isCommenting() {
        return Waiting.ask(() -> Boolean.valueOf(comment().isFocusControl()));
    }

    /** Writes the comment and presses Enter. */
    public void comment(String words) {
        Waiting.act(() -> {
            comment().setText(words);
            Widgets.key(comment(), 0, SWT.CR);
        });
    }

    private Text comment() {
        return Widgets.first(view, Text.class, Text::isVisible).orElseThrow();
    }

    private Table table() {
        return Widgets.first(view, Table.class, Table::isVisible).orElseThrow();
    }

    /** @return what the tool tip says with the mouse on the first cell whose words begin so; empty where there is none */
    public String tip(String begin) {
        return Waiting.ask(() -> {
            Table table = table();
            for (TableItem item : table.getItems()) {
                for (int column = 0; column < table.getColumnCount(); column++) {
                    if (Cells.text(item, column).startsWith(begin)) {
                        Rectangle cell = item.getBounds(column);
                        var event = new Event();
                        event.x = cell.x + cell.width / 2;
                        event.y = cell.y + cell.height / 2;
                        table.notifyListeners(SWT.MouseMove, event);
                        return Optional.ofNullable(table.getToolTipText()).orElse("");
                    }
                }
            }
            throw new AssertionError("no cell says " + begin);
        });
    }

    /** @return whether a row has all these words */
    public boolean shows(String... words) {
        return rows().stream().anyMatch(row -> List.of(words).stream().allMatch(row::contains));
    }
}
