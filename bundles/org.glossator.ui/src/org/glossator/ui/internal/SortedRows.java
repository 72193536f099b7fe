package org.glossator.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * The rows of a virtual table, as they were found or in the order of a column; what was selected stays so. The table asks for
 * {@link #at} when it shows a row.
 */
public final class SortedRows<R> {

    private record Order<R>(TableColumn column, Comparator<R> by, boolean down) {
        Comparator<R> comparator() {
            return down ? by.reversed() : by;
        }
    }

    private final Table table;
    private List<R> found = List.of();
    private List<R> shown = List.of();
    private Optional<Order<R>> order = Optional.empty();

    public SortedRows(Table table) {
        this.table = table;
    }

    /** Lets a click on the column's head sort by it; the next click turns the order round, a third is as they were found. */
    public void sortable(TableColumn column, Comparator<R> by) {
        column.addListener(SWT.Selection, event -> {
            Optional<Order<R>> before = order.filter(o -> o.column() == column);
            order = before.filter(Order::down).isPresent() ? Optional.empty() : Optional.of(new Order<>(column, by, before.isPresent()));
            @Nullable
            TableColumn marked = order.isPresent() ? column : null;
            table.setSortColumn(marked);
            table.setSortDirection(order.map(o -> o.down() ? SWT.DOWN : SWT.UP).orElse(SWT.NONE));
            refresh();
        });
    }

    public void set(List<R> rows) {
        found = List.copyOf(rows);
        refresh();
    }

    public void add(List<R> more) {
        var all = new ArrayList<>(found);
        all.addAll(more);
        set(all);
    }

    private void refresh() {
        List<R> selected = selected();
        shown = order.map(o -> found.stream().sorted(o.comparator()).toList()).orElse(found);
        table.setItemCount(shown.size());
        table.clearAll();
        table.setSelection(selected.stream().mapToInt(shown::indexOf).filter(i -> i >= 0).toArray());
    }

    /** @return nothing where the table asks for a row that is no more, as GTK does with -1 while it empties the table */
    public Optional<R> at(int index) {
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    /** @return in the order of the table */
    public List<R> all() {
        return shown;
    }

    /** @return in the order of the table */
    public List<R> selected() {
        return IntStream.of(table.getSelectionIndices()).sorted().filter(i -> i < shown.size()).mapToObj(shown::get).toList();
    }
}
