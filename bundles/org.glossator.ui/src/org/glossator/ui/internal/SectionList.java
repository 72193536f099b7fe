package org.glossator.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A short list under heads, each item with a word at its right. */
public final class SectionList {

    /** A row. */
    public sealed interface Row {
    }

    /** Not selectable. */
    public record Head(String text, String count) implements Row {
    }

    /** @param data what is opened */
    public record Item(String text, String right, Object data) implements Row {
    }

    private final Table table;
    private final RowPainter painter;
    private final Consumer<Item> open;
    private int last = -1;

    /** @param open told the item that was clicked, or chosen with Enter */
    public SectionList(Composite parent, Consumer<Item> open) {
        this.open = open;
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        var column = new TableColumn(table, SWT.NONE);
        painter = RowPainter.on(table, this::paint);
        table.addListener(SWT.Resize, e -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.Selection, e -> passHeads());
        table.addListener(SWT.FocusIn, e -> passHeads());
        table.addListener(SWT.DefaultSelection, e -> open((TableItem) e.item));
        table.addListener(SWT.MouseUp, this::clicked);
    }

    public Table control() {
        return table;
    }

    public void show(List<Row> rows) {
        int before = table.getSelectionIndex();
        @Nullable Object opened = before < 0 ? null : opens(table.getItem(before).getData());
        table.setRedraw(false);
        table.removeAll();
        for (Row row : rows) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(row);
            item.setText(switch (row) { // for screen readers
                case Head head -> head.text();
                case Item entry -> entry.text();
            });
        }
        if (opened != null) {
            select(opened);
        }
        table.setRedraw(true);
    }

    /** @param data of the item; nothing is selected where there is none with it */
    public void select(Object data) {
        table.deselectAll();
        for (TableItem item : table.getItems()) {
            if (data.equals(opens(item.getData()))) {
                table.setSelection(item);
            }
        }
        last = table.getSelectionIndex();
    }

    /** @return what stays selected wherever its row goes; null for a head */
    private static @Nullable Object opens(Object row) {
        return row instanceof Item item ? item.data() : null;
    }

    /** Keys go over the heads, in the direction in which they went; the first item is there for whoever comes in. */
    private void passHeads() {
        int at = Math.max(0, table.getSelectionIndex());
        int step = at < last ? -1 : 1;
        int next = nearest(at, step);
        next = next < 0 ? nearest(at, -step) : next;
        if (next >= 0 && next != table.getSelectionIndex()) {
            table.setSelection(next);
        }
        last = next;
    }

    /** @return the first item from there on; -1 where there is none */
    private int nearest(int from, int step) {
        int at = from;
        while (at >= 0 && at < table.getItemCount() && table.getItem(at).getData() instanceof Head) {
            at += step;
        }
        return at < table.getItemCount() ? at : -1;
    }

    private void clicked(Event event) {
        if (event.button == 1 && table.getItem(new Point(event.x, event.y)) instanceof TableItem item) {
            open(item);
        }
    }

    private void open(TableItem item) {
        if (item.getData() instanceof Item entry) {
            open.accept(entry);
        }
    }

    private void paint(GC gc, Rectangle area, Color ink, Object data) {
        if (data instanceof Row row) {
            switch (row) {
                case Head(var text, var count) -> painter.head(gc, area, text, count);
                case Item(var text, var right, var opened) -> {
                    int width = right.isEmpty() ? 0 : gc.textExtent(right).x + 8;
                    painter.text(gc, new Rectangle(area.x, area.y, area.width - width, area.height), text, ink);
                    painter.textAtRight(gc, area, right, painter.mixed(ink, 0.65));
                }
            }
        }
    }
}
