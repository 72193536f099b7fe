package org.glossator.ui.internal.design;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.ui.internal.EditorFollowing;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.ShortenedCells;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.design.TaxonomyFiles.Trouble;

/** What is wrong with the taxonomies of the workspace: errors first. Enter goes there. */
public final class ProblemsView extends ViewPart {
    private static final int DOT = 9;
    private static final int DOT_ROOM = 20;
    private static final int FIX = 3; // the column

    private Composite body;
    private Composite holder;
    private Notice notice;
    private Table table;
    private List<Trouble> troubles = List.of();

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        notice = new Notice(body);
        holder = new Composite(body, SWT.NONE);
        table = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        SpokenName.give(table, this::getPartName);
        ShortenedCells.of(table);
        show(new TaxonomyFiles.Found(List.of(), 0));
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        column(layout, Messages.ProblemsView_problem, 58);
        column(layout, Messages.ProblemsView_file, 14);
        column(layout, Messages.ProblemsView_where, 8);
        column(layout, Messages.ProblemsView_fix, 20);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, troubles.get(e.index)));
        table.addListener(SWT.DefaultSelection, e -> goTo());
        table.addListener(SWT.PaintItem, this::dot);
        table.addListener(SWT.MouseUp, this::clicked);
        var menu = new Menu(table);
        menu.addListener(SWT.Show, e -> fill(menu));
        table.setMenu(menu);
        Runnable again = ResourceFollowing.on(Messages.ProblemsView_reading, table, TaxonomyFiles::found, this::show);
        EditorFollowing.on(getSite().getPage(), body, editor -> again.run()); // what can be fixed is what is open
    }

    private void column(TableColumnLayout layout, String head, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(head);
        column.setMoveable(true);
        layout.setColumnData(column, new ColumnWeightData(weight, 60));
    }

    private void show(TaxonomyFiles.Found found) {
        troubles = found.troubles();
        table.setItemCount(troubles.size());
        table.clearAll();
        setPartName(DesignLabels.problems(troubles.size()));
        notice.say(DesignLabels.noProblems(found.files()));
        ((StackLayout) body.getLayout()).topControl = troubles.isEmpty() ? notice.control() : holder;
        body.layout(true, true);
    }

    private static void fill(TableItem item, Trouble trouble) {
        item.setText(new String[] {"      " + trouble.message(), DesignLabels.file(trouble.file()),
                DesignLabels.line(trouble.line()), trouble.fix()}); // blanks leave room for the dot
        item.setForeground(FIX, JFaceColors.getHyperlinkText(item.getDisplay()));
        item.setData(trouble);
    }

    private void clicked(Event event) {
        TableItem item = event.button == 1 ? table.getItem(new Point(event.x, event.y)) : null;
        if (item != null && item.getData() instanceof Trouble trouble && item.getBounds(FIX).contains(event.x, event.y)) {
            TaxonomyFiles.fixes(trouble.marker()).stream().filter(fix -> fix.getLabel().equals(trouble.fix())).findFirst()
                    .ifPresent(fix -> fix.run(trouble.marker())); // asked again, as the text may have gone on
        }
    }

    /** What can be done about the problem that is selected, also without the mouse. */
    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        int index = table.getSelectionIndex();
        if (index >= 0) {
            entry(menu, Messages.ProblemsView_goThere, this::goTo);
            IMarker marker = troubles.get(index).marker();
            TaxonomyFiles.fixes(marker).forEach(fix -> entry(menu, fix.getLabel(), () -> fix.run(marker)));
        }
    }

    private static void entry(Menu menu, String label, Runnable action) {
        var item = new MenuItem(menu, SWT.NONE);
        item.setText(label.replace("&", "&&"));
        item.addListener(SWT.Selection, e -> action.run());
    }

    private void dot(Event event) {
        if (event.index == 0 && event.item.getData() instanceof Trouble trouble) {
            Rectangle cell = ((TableItem) event.item).getBounds(0);
            event.gc.setAntialias(SWT.ON);
            event.gc.setBackground(trouble.error() ? DotColours.ERROR : DotColours.WARNING);
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
        ((StackLayout) body.getLayout()).topControl.setFocus();
        if (!troubles.isEmpty()) {
            table.setFocus();
        }
    }
}
