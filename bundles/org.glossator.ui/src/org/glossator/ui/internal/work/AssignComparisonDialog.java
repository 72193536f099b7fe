package org.glossator.ui.internal.work;

import java.time.LocalDate;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.FormDialog;
import org.glossator.ui.internal.SpokenName;

/** Asks who is to answer a comparison task: who has it is marked, and marks can be set and taken away. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class AssignComparisonDialog extends FormDialog {
    private final AssignComparisonForm form;

    AssignComparisonDialog(Shell parent, AssignComparisonForm form) {
        super(parent, Messages.AssignComparisonDialog_title, "assignComparison.size", 4);
        this.form = form;
    }

    @Override
    protected void createFields(Composite area) {
        createPeople(area);
        DueField.create(area, choice -> {
            form.due(choice);
            say();
        });
    }

    private void createPeople(Composite area) {
        var table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(440, 180).applyTo(table);
        column(table, Messages.AssignDialog_person, 200);
        column(table, Messages.AssignComparisonDialog_answered, 120);
        column(table, Messages.AssignComparisonDialog_due, 120);
        SpokenName.give(table, Messages.AssignDialog_people);
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
    protected String head() {
        return form.title();
    }

    @Override
    protected Says says() {
        return new Says(form.says(), form.wish().isPresent(), Messages.AssignDialog_assign);
    }
}
