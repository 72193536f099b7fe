package org.glossator.tests.workbench.pages;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The judgements on the open paper. */
public final class AnnotationsPage {
    private final Composite view;

    AnnotationsPage(Composite view) {
        this.view = view;
    }

    /** @return each row's cells with bars between them */
    public List<String> rows() {
        return Waiting.ask(this::rowsNow);
    }

    private List<String> rowsNow() {
        var rows = new ArrayList<String>();
        Widgets.first(view, Table.class, t -> t.isVisible()).ifPresent(table -> {
            for (TableItem item : table.getItems()) {
                var cells = new ArrayList<String>();
                for (int column = 0; column < table.getColumnCount(); column++) {
                    cells.add(item.getText(column));
                }
                rows.add(String.join(" | ", cells));
            }
        });
        return rows;
    }

    /** @return whether a row has all these words */
    public boolean shows(String... words) {
        return rows().stream().anyMatch(row -> List.of(words).stream().allMatch(row::contains));
    }
}
