package org.glossator.ui.internal.work;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.SpokenName;

/** Asks who is to do something: a row of a dialog, with a mark and some facts for each person. */
final class PeopleTable {
    private static final int HEIGHT = 180; // pixels

    /**
     * @param width in pixels
     * @param fact what stands in the column, of each person
     */
    record Column(String head, int width, Function<AnnotatorRecord, String> fact) {
    }

    private PeopleTable() {
    }

    /**
     * @param area with a layout of four columns
     * @param isChosen who is marked to begin with
     * @param chosen told whom the person marks, or marks no more
     */
    static void create(Composite area, List<AnnotatorRecord> people, List<Column> columns, Predicate<AnnotatorRecord> isChosen,
            BiConsumer<AnnotatorRecord, Boolean> chosen) {
        var table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        SpokenName.give(table, Messages.AssignDialog_people);
        int width = 0;
        for (Column column : columns) {
            var head = new TableColumn(table, SWT.NONE);
            head.setText(column.head());
            head.setWidth(column.width());
            width += column.width();
        }
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(width, HEIGHT).applyTo(table);
        for (AnnotatorRecord person : people) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(columns.stream().map(column -> column.fact().apply(person)).toArray(String[]::new));
            item.setChecked(isChosen.test(person));
        }
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
                chosen.accept(people.get(table.indexOf(item)), item.getChecked());
            }
        });
    }
}
