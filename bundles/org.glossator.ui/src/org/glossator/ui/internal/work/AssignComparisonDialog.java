package org.glossator.ui.internal.work;

import java.time.LocalDate;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.DialogMemory;

/** Asks who is to answer a comparison task: who has it is marked, and marks can be set and taken away. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class AssignComparisonDialog extends TitleAreaDialog {
    private final AssignComparisonForm form;

    AssignComparisonDialog(Shell parent, AssignComparisonForm form) {
        super(parent);
        this.form = form;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.AssignComparisonDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).numColumns(4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        createPeople(area);
        DueField.create(area, choice -> {
            form.due(choice);
            say();
        });
        setTitle(form.title());
        return area;
    }

    private void createPeople(Composite area) {
        var table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(440, 180).applyTo(table);
        column(table, Messages.AssignDialog_person, 200);
        column(table, Messages.AssignComparisonDialog_answered, 120);
        column(table, Messages.AssignComparisonDialog_due, 120);
        DueField.named(table, Messages.AssignDialog_people);
        for (AnnotatorRecord person : form.people()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {person.name(), form.answered(person), form.due(person, LocalDate.now())});
            item.setChecked(form.isChosen(person));
        }
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
                form.choose(form.people().get(table.indexOf(item)), item.getChecked());
                say();
            }
        });
    }

    private static void column(Table table, String head, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(head);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.AssignDialog_assign, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        say();
    }

    private void say() {
        setMessage(form.says());
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(form.wish().isPresent());
        }
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return DialogMemory.section("assignComparison.size");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
