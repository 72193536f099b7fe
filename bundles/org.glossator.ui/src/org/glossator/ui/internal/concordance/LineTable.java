package org.glossator.ui.internal.concordance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.ui.internal.ShortenedItems;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.concordance.ConcordanceLine.Column;

/** The lines below each other, the places in one column; only lines that are seen become items. */
final class LineTable {
    private final Table table;
    private final ShortenedItems words;
    private List<ConcordanceLine> asFound = new ArrayList<>();
    private List<ConcordanceLine> shown = new ArrayList<>();
    private Optional<Column> order = Optional.empty();
    private boolean down;

    /** @param open told the line that was double-clicked, or chosen with Enter */
    LineTable(Composite parent, Consumer<ConcordanceLine> open) {
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        for (Column column : Column.values()) {
            create(column);
        }
        words = new ShortenedItems(table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Resize, event -> fillWidth());
        table.addListener(SWT.DefaultSelection, event -> selected().stream().findFirst().ifPresent(open));
        SpokenName.give(table, Messages.ConcordanceView_table);
    }

    private void create(Column column) {
        var head = new TableColumn(table, column == Column.BEFORE ? SWT.RIGHT : column == Column.MATCH ? SWT.CENTER : SWT.LEFT);
        head.setText(switch (column) {
            case BEFORE -> Messages.ConcordanceView_before;
            case MATCH -> Messages.ConcordanceView_match;
            case AFTER -> Messages.ConcordanceView_after;
            case CATEGORIES -> Messages.ConcordanceView_categories;
            case ANNOTATORS -> Messages.ConcordanceView_annotators;
            case PAPER -> Messages.ConcordanceView_paper;
        });
        head.addListener(SWT.Selection, event -> sort(column));
    }

    private static int share(Column column) {
        return switch (column) {
            case BEFORE, AFTER -> 26;
            case MATCH -> 12;
            case CATEGORIES -> 13;
            case ANNOTATORS -> 10;
            case PAPER -> 13;
        };
    }

    private void fillWidth() {
        int width = table.getClientArea().width;
        for (Column column : Column.values()) {
            table.getColumn(column.ordinal()).setWidth(width * share(column) / 100);
        }
    }

    Table control() {
        return table;
    }

    private void fill(Event event) {
        // -1 while GTK empties the table
        if (event.index >= 0 && event.index < shown.size() && event.item instanceof TableItem item) {
            ConcordanceLine line = shown.get(event.index);
            Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            for (Column column : Column.values()) {
                switch (column) {
                    case BEFORE -> words.setEnding(item, column.ordinal(), line.before());
                    case MATCH -> words.setText(item, column.ordinal(), line.match(), bold);
                    case AFTER, CATEGORIES, ANNOTATORS, PAPER -> words.setText(item, column.ordinal(), column.text(line));
                }
            }
            item.setFont(Column.MATCH.ordinal(), bold);
        }
    }

    void clear() {
        asFound = new ArrayList<>();
        refresh();
    }

    void add(List<ConcordanceLine> more) {
        asFound.addAll(more);
        refresh();
    }

    /** Once more on the same column turns the order round, a third time is as they were found. */
    private void sort(Column column) {
        boolean same = order.equals(Optional.of(column));
        order = same && down ? Optional.empty() : Optional.of(column);
        down = same && !down;
        table.setSortColumn(order.map(c -> table.getColumn(c.ordinal())).orElse(null));
        table.setSortDirection(order.isEmpty() ? SWT.NONE : down ? SWT.DOWN : SWT.UP);
        refresh();
    }

    private void refresh() {
        List<ConcordanceLine> selected = selected();
        shown = new ArrayList<>(asFound);
        order.ifPresent(column -> shown.sort(down ? column.order().reversed() : column.order()));
        table.setItemCount(shown.size());
        table.clearAll();
        table.setSelection(selected.stream().mapToInt(shown::indexOf).filter(i -> i >= 0).toArray());
    }

    /** @return in the order of the table */
    List<ConcordanceLine> selected() {
        return IntStream.of(table.getSelectionIndices()).sorted().filter(i -> i < shown.size()).mapToObj(shown::get).toList();
    }

    /** @return in the order of the table */
    List<ConcordanceLine> all() {
        return List.copyOf(shown);
    }

    void focus() {
        table.setFocus();
        if (table.getSelectionCount() == 0 && !shown.isEmpty()) {
            table.setSelection(0);
        }
    }
}
