package org.glossator.ui.internal.sets;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glossator.store.WorkingSetRecord;
import org.glossator.ui.internal.FormDialog;

/** Asks into which working set papers are to come. Typing finds one; a name that is not found is a new one. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class SetDialog extends FormDialog {
    private final SetForm form;
    private Text name;
    private List sets;

    SetDialog(Shell parent, SetForm form) {
        super(parent, Messages.SetDialog_title, "set.size", 1);
        this.form = form;
    }

    @Override
    protected void createFields(Composite area) {
        name = new Text(area, SWT.BORDER | SWT.SINGLE);
        name.setMessage(Messages.SetDialog_name);
        name.setTextLimit(WorkingSetRecord.LONGEST_NAME);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        sets = new List(area, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).hint(320, 140).applyTo(sets);
        sets.setItems(form.matching().toArray(String[]::new));
        name.addListener(SWT.Modify, event -> typed());
        name.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                sets.setFocus();
            }
        });
        sets.addListener(SWT.Selection, event -> picked());
        sets.addListener(SWT.DefaultSelection, event -> {
            picked();
            okPressed();
        });
    }

    private void typed() {
        form.name(name.getText());
        sets.setItems(form.matching().toArray(String[]::new));
        say();
    }

    private void picked() {
        if (sets.getSelectionIndex() >= 0) {
            form.name(sets.getItem(sets.getSelectionIndex()));
            say();
        }
    }

    @Override
    protected String head() {
        return form.papers() == 1 ? Messages.SetDialog_headOne : NLS.bind(Messages.SetDialog_head, form.papers());
    }

    @Override
    protected Says says() {
        boolean makes = form.chosen().isPresent() && form.isNew();
        return new Says(form.says(), form.chosen().isPresent(), makes ? Messages.SetDialog_make : Messages.SetDialog_add);
    }
}
