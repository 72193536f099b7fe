package org.glossator.taxonomy.ui.internal.find;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/**
 * A list that gets shorter while one types, and what its row says more, below it. Arrows choose without leaving the field.
 *
 * @param <T> what is listed
 */
@NonNullByDefault({})
final class QuickList<T> extends Dialog {
    private static final Point SIZE = new Point(640, 440);

    /**
     * What is in the list, and what its rows say.
     *
     * @param find asked with what is typed; may answer later
     * @param name of a row
     * @param beside it, quieter
     * @param more of the row that is chosen
     * @param image may give null
     */
    record Content<T>(String title, String hint, String nothing, Function<String, CompletableFuture<List<T>>> find,
            Function<T, String> name, Function<T, String> beside, Function<T, String> more, Function<T, Image> image) {
    }

    private final Content<T> content;
    private final Consumer<T> then;
    private List<T> found = List.of();
    private Text typed;
    private Table table;
    private Text more;
    private int asked; // counts questions: an answer to an older one is not shown

    /** @param then told what was chosen, after the list has gone */
    QuickList(Shell parent, Content<T> content, Consumer<T> then) {
        super(parent);
        this.content = content;
        this.then = then;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(content.title);
    }

    @Override
    protected Point getInitialSize() {
        Point last = super.getInitialSize();
        return getDialogBoundsSettings().get("DIALOG_WIDTH") == null ? SIZE : last;
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(QuickList.class)).getDialogSettings();
        IDialogSettings own = all.getSection(content.title);
        return own == null ? all.addNewSection(content.title) : own;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).verticalSpacing = 6;
        typed = new Text(area, SWT.BORDER | SWT.SINGLE);
        typed.setMessage(content.hint);
        typed.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var holder = new Composite(area, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new Table(holder, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(55, 120));
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(45, 80));
        more = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        var below = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        below.heightHint = 6 * more.getLineHeight();
        more.setLayoutData(below);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, found.get(e.index)));
        table.addListener(SWT.Selection, e -> chosen());
        table.addListener(SWT.DefaultSelection, e -> okPressed());
        typed.addListener(SWT.Modify, e -> ask());
        typed.addListener(SWT.KeyDown, e -> {
            int step = e.keyCode == SWT.ARROW_DOWN ? 1 : e.keyCode == SWT.ARROW_UP ? -1 : 0;
            if (step != 0 && !found.isEmpty()) {
                choose(Math.floorMod(table.getSelectionIndex() + step, found.size()));
                e.doit = false;
            }
        });
        applyDialogFont(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        ask();
    }

    private void ask() {
        int question = ++asked;
        content.find.apply(typed.getText()).thenAccept(answer -> {
            if (!table.isDisposed()) {
                table.getDisplay().asyncExec(() -> {
                    if (!table.isDisposed() && question == asked) {
                        show(answer);
                    }
                });
            }
        });
    }

    private void show(List<T> answer) {
        found = answer;
        table.setItemCount(answer.size());
        table.clearAll();
        choose(answer.isEmpty() ? -1 : 0);
    }

    private void choose(int index) {
        if (index >= 0) {
            table.setSelection(index);
        } else {
            table.deselectAll();
        }
        chosen();
    }

    private void chosen() {
        int index = table.getSelectionIndex();
        more.setText(index >= 0 ? content.more.apply(found.get(index)) : content.nothing);
        getButton(IDialogConstants.OK_ID).setEnabled(index >= 0);
    }

    private void fill(TableItem item, T row) {
        item.setText(new String[] {content.name.apply(row), content.beside.apply(row)});
        item.setImage(content.image.apply(row));
    }

    @Override
    protected void okPressed() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            T row = found.get(index);
            super.okPressed();
            then.accept(row);
        }
    }
}
