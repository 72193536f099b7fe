package org.glossator.taxonomy.ui.internal.find;

import java.net.URI;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.Notice;
import org.glossator.taxonomy.ui.internal.editor.TextPlaces;

/** Where a name is declared and used, in all texts of the workspace. A click shows the place, Enter goes there. */
@NonNullByDefault({})
public final class ReferencesView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.glossator.taxonomy.ui.references";

    private static final int INDENT = 12; // pixels

    private Composite body;
    private Composite page;
    private Label summary;
    private Notice notice;
    private Table table;
    private List<Spot> spots = List.of();

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        notice = new Notice(body);
        page = new Composite(body, SWT.NONE);
        var rows = new GridLayout();
        rows.marginWidth = 0;
        rows.marginHeight = 0;
        page.setLayout(rows);
        summary = new Label(page, SWT.NONE);
        var above = new GridData(SWT.FILL, SWT.TOP, true, false);
        above.horizontalIndent = INDENT;
        above.verticalIndent = INDENT / 2;
        summary.setLayoutData(above);
        var holder = new Composite(page, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        column(layout, Messages.ReferencesView_text, 70);
        column(layout, Messages.ReferencesView_taxonomy, 20);
        column(layout, Messages.ReferencesView_line, 10);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, spots.get(e.index)));
        table.addListener(SWT.Selection, e -> show(false));
        table.addListener(SWT.DefaultSelection, e -> show(true));
        show("", List.of(), 0);
    }

    private void column(TableColumnLayout layout, String head, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(head);
        column.setMoveable(true);
        layout.setColumnData(column, new ColumnWeightData(weight, 60));
    }

    /**
     * @param name that is used; empty where nothing was asked for yet
     * @param found where it is declared first
     * @param from the one that the person comes from
     */
    void show(String name, List<Spot> found, int from) {
        spots = found;
        table.setItemCount(found.size());
        table.clearAll();
        table.setSelection(from); // else the table goes to its first row, and the text with it
        notice.say(name.isEmpty() ? Messages.ReferencesView_nothingAsked : NLS.bind(Messages.ReferencesView_noName, name));
        ((StackLayout) body.getLayout()).topControl = found.isEmpty() ? notice.control() : page;
        summary.setText(found.isEmpty() ? "" : UseLabels.summary(name, found));
        body.layout(true, true);
    }

    private static void fill(TableItem item, Spot spot) {
        item.setText(new String[] {spot.declared() ? NLS.bind(Messages.ReferencesView_declared, spot.shown()) : spot.shown(),
                TextPlaces.file(URI.create(spot.uri())), String.valueOf(spot.line())});
    }

    private void show(boolean go) {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            Spot spot = spots.get(index);
            TextPlaces.show(getSite().getPage(), spot.uri(), spot.start(), spot.end());
            if (!go) {
                getSite().getPage().activate(this); // so that arrows go on to the next
            }
        }
    }

    @Override
    public void setFocus() {
        if (spots.isEmpty()) {
            body.setFocus();
        } else {
            table.setFocus();
        }
    }
}
