package org.glossator.ui.internal.design;

import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.design.TaxonomyFiles.Trouble;

/** What is wrong with the taxonomies of the workspace: errors first. Enter goes there. */
public final class ProblemsView extends ViewPart {
    private static final int DOT = 9;
    private static final int DOT_ROOM = 20;
    private static final Color ERROR = new Color(200, 60, 50);
    private static final Color WARNING = new Color(204, 139, 20);

    private Table table;
    private List<Trouble> troubles = List.of();

    @Override
    public void createPartControl(Composite parent) {
        var holder = new Composite(parent, SWT.NONE);
        table = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        column(layout, Messages.ProblemsView_problem, 70);
        column(layout, Messages.ProblemsView_file, 20);
        column(layout, Messages.ProblemsView_where, 10);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, troubles.get(e.index)));
        table.addListener(SWT.DefaultSelection, e -> goTo());
        table.addListener(SWT.PaintItem, this::dot);
        ResourceFollowing.on(Messages.ProblemsView_reading, table, TaxonomyFiles::troubles, this::show);
    }

    private void column(TableColumnLayout layout, String head, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(head);
        column.setMoveable(true);
        layout.setColumnData(column, new ColumnWeightData(weight, 60));
    }

    private void show(List<Trouble> now) {
        troubles = now;
        table.setItemCount(now.size());
        table.clearAll();
        setPartName(DesignLabels.problems(now.size()));
    }

    private static void fill(TableItem item, Trouble trouble) {
        item.setText(new String[] {"      " + trouble.message(), DesignLabels.file(trouble.file()),
                DesignLabels.line(trouble.line())}); // blanks leave room for the dot
        item.setData(trouble);
    }

    private void dot(Event event) {
        if (event.index == 0 && event.item.getData() instanceof Trouble trouble) {
            Rectangle cell = ((TableItem) event.item).getBounds(0);
            event.gc.setAntialias(SWT.ON);
            event.gc.setBackground(trouble.error() ? ERROR : WARNING);
            event.gc.fillOval(cell.x + (DOT_ROOM - DOT) / 2, cell.y + (cell.height - DOT) / 2, DOT, DOT);
        }
    }

    private void goTo() {
        int index = table.getSelectionIndex();
        if (index >= 0 && troubles.get(index).marker().exists()) {
            try {
                IDE.openEditor(getSite().getPage(), troubles.get(index).marker(), true);
            } catch (PartInitException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
            }
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
