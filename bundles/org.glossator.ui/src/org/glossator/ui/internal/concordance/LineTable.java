package org.glossator.ui.internal.concordance;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.ui.internal.ShortenedItems;
import org.glossator.ui.internal.SortedRows;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.concordance.ConcordanceLine.Column;

/** The lines below each other, the places in one column; only lines that are seen become items. */
final class LineTable {
    private final Table table;
    private final ShortenedItems words;
    private final SortedRows<ConcordanceLine> rows;

    /** @param open told the line that was double-clicked, or chosen with Enter */
    LineTable(Composite parent, Consumer<ConcordanceLine> open) {
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        rows = new SortedRows<>(table);
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
        rows.sortable(head, column.order());
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
        if (event.item instanceof TableItem item) {
            rows.at(event.index).ifPresent(line -> fill(item, line));
        }
    }

    private void fill(TableItem item, ConcordanceLine line) {
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

    void clear() {
        rows.set(List.of());
    }

    void add(List<ConcordanceLine> more) {
        rows.add(more);
    }

    /** @return in the order of the table */
    List<ConcordanceLine> selected() {
        return rows.selected();
    }

    /** @return in the order of the table */
    List<ConcordanceLine> all() {
        return rows.all();
    }

    void focus() {
        table.setFocus();
        if (table.getSelectionCount() == 0 && !rows.all().isEmpty()) {
            table.setSelection(0);
        }
    }
}
