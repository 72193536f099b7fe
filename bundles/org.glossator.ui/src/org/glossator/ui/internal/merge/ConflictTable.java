package org.glossator.ui.internal.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.exchange.MergeConflict;
import org.glossator.ui.internal.ShortenedCells;
import org.glossator.ui.internal.SortedRows;
import org.glossator.ui.internal.SpokenName;

/** What conflicts, a line each; only lines that are seen become items. */
final class ConflictTable {

    /** From the left. */
    private enum Column {
        KIND(Messages.ConflictTable_kind, 22, MergeLabels::kind), WHAT(Messages.ConflictTable_what, 48, MergeConflict::message),
        DECISION(Messages.ConflictTable_decision, 30, MergeLabels::decision);

        private final String head;
        private final int share; // per cent of the width
        private final Function<MergeConflict, String> text;

        Column(String head, int share, Function<MergeConflict, String> text) {
            this.head = head;
            this.share = share;
            this.text = text;
        }

        private String text(MergeConflict conflict) {
            return text.apply(conflict);
        }
    }

    private final Table table;
    private final SortedRows<MergeConflict> rows;
    private List<MergeConflict> asFound = List.of();

    /**
     * @param selected told whenever another line may be selected
     * @param open told the line that was double-clicked, or chosen with Enter
     */
    ConflictTable(Composite parent, Runnable selected, Consumer<MergeConflict> open) {
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setHeaderVisible(true);
        rows = new SortedRows<>(table);
        for (Column column : Column.values()) {
            var head = new TableColumn(table, SWT.LEFT);
            head.setText(column.head);
            rows.sortable(head, Comparator.comparing(column::text));
        }
        ShortenedCells.of(table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Resize, event -> fillWidth());
        table.addListener(SWT.Selection, event -> selected.run());
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(open));
        SpokenName.give(table, Messages.ConflictTable_name);
    }

    Table control() {
        return table;
    }

    void show(List<MergeConflict> now) {
        if (!now.equals(asFound)) {
            asFound = now;
            rows.set(now);
            if (!now.isEmpty() && table.getSelectionCount() == 0) {
                table.setSelection(0);
            }
        }
    }

    private void fillWidth() {
        int width = table.getClientArea().width;
        for (Column column : Column.values()) {
            table.getColumn(column.ordinal()).setWidth(width * column.share / 100);
        }
    }

    private void fill(Event event) {
        if (event.item instanceof TableItem item) {
            rows.at(event.index).ifPresent(conflict -> {
                for (Column column : Column.values()) {
                    item.setText(column.ordinal(), column.text(conflict));
                }
            });
        }
    }

    /** @return the first that is selected */
    Optional<MergeConflict> selected() {
        return rows.selected().stream().findFirst();
    }

    /** @return the lines that are selected, for other programs */
    String copied() {
        return rows.selected().stream().map(MergeLabels::tabbed).collect(Collectors.joining("\n"));
    }
}
