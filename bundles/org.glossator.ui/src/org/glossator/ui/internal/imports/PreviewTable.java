package org.glossator.ui.internal.imports;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.exchange.ImportReport.Fate;
import org.glossator.exchange.ImportReport.Row;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.ShortenedCells;

/** One line for each paper of the file: its title, what happens to it, and why not. */
final class PreviewTable {
    private final Table table;
    private final TableColumn title;
    private final TableColumn why;
    private List<Row> rows = List.of();

    PreviewTable(Composite parent) {
        table = new Table(parent, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        ShortenedCells.of(table);
        title = column(Messages.PreviewTable_paper);
        TableColumn fate = column(Messages.PreviewTable_fate);
        fate.setWidth(90);
        why = column(Messages.PreviewTable_why);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, rows.get(e.index)));
        table.addListener(SWT.Resize, e -> share());
    }

    private TableColumn column(String head) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(head);
        return column;
    }

    Control control() {
        return table;
    }

    void show(List<Row> now) {
        if (!now.equals(rows)) {
            rows = now;
            table.setItemCount(now.size());
            table.clearAll();
            share();
        }
    }

    private void share() {
        boolean reasons = rows.stream().anyMatch(row -> !row.why().isEmpty());
        int room = table.getClientArea().width - 90;
        title.setWidth(reasons ? room / 2 : room);
        why.setWidth(reasons ? room - room / 2 : 0);
    }

    private void fill(TableItem item, Row row) {
        item.setText(new String[] {ImportLabels.title(row), ImportLabels.fate(row.fate()), row.why()});
        if (row.fate() == Fate.REFUSED) {
            item.setFont(1, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        }
    }
}
