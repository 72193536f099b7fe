package org.glossator.ui.internal.work;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.FormDialog;
import org.glossator.ui.internal.work.PeopleTable.Column;

/** Asks who is to judge the papers that are listed. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class AssignDialog extends FormDialog {
    private final AssignForm form;
    private final int papers;

    AssignDialog(Shell parent, AssignForm form, int papers) {
        super(parent, Messages.AssignDialog_title, "assign.size", 4);
        this.form = form;
        this.papers = papers;
    }

    @Override
    protected void createFields(Composite area) {
        PeopleTable.create(area, form.people(), List.of(
                new Column(Messages.AssignDialog_person, 220, AnnotatorRecord::name),
                new Column(Messages.AssignDialog_assigned, 100, person -> Integer.toString(form.workload(person).papers())),
                new Column(Messages.AssignDialog_done, 100, person -> Integer.toString(form.workload(person).done()))),
                person -> false, (person, chosen) -> {
                    form.choose(person, chosen);
                    say();
                });
        spinner(area, Messages.AssignDialog_each, 0, Math.max(1, form.people().size()), form::each);
        spinner(area, Messages.AssignDialog_round, 1, 99, form::round);
        var blind = new Button(area, SWT.CHECK);
        blind.setText(Messages.AssignDialog_blind);
        blind.setToolTipText(Messages.AssignDialog_blindHint);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(blind);
        blind.addListener(SWT.Selection, event -> form.blind(blind.getSelection()));
        DueField.create(area, choice -> {
            form.due(choice);
            say();
        });
    }

    private void spinner(Composite area, String label, int least, int most, IntConsumer entered) {
        new Label(area, SWT.NONE).setText(label);
        var spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(1, least, most, 0, 1, 5);
        spinner.addListener(SWT.Selection, event -> {
            entered.accept(spinner.getSelection());
            say();
        });
    }

    @Override
    protected String head() {
        return NLS.bind(Messages.AssignDialog_head, papers);
    }

    @Override
    protected Says says() {
        return new Says(form.says(), form.plan().isPresent(), Messages.AssignDialog_assign);
    }
}
