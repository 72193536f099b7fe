package org.glossator.ui.internal.work;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.FormDialog;
import org.glossator.ui.internal.work.PeopleTable.Column;

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
        PeopleTable.create(area, form.people(), List.of(
                new Column(Messages.AssignDialog_person, 200, AnnotatorRecord::name),
                new Column(Messages.AssignComparisonDialog_answered, 120, form::answered),
                new Column(Messages.AssignComparisonDialog_due, 120, person -> form.due(person, LocalDate.now()))),
                form::isChosen, (person, chosen) -> {
                    form.choose(person, chosen);
                    say();
                });
        DueField.create(area, choice -> {
            form.due(choice);
            say();
        });
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
