package org.glossator.ui.internal.sets;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glossator.store.WorkingSetRecord;
import org.glossator.ui.internal.DialogMemory;

/** Asks into which working set papers are to come. Typing finds one; a name that is not found is a new one. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class SetDialog extends TitleAreaDialog {
    private final SetForm form;
    private Text name;
    private List sets;

    SetDialog(Shell parent, SetForm form) {
        super(parent);
        this.form = form;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.SetDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
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
        setTitle(form.papers() == 1 ? Messages.SetDialog_headOne : NLS.bind(Messages.SetDialog_head, form.papers()));
        return area;
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
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.SetDialog_add, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        say();
    }

    private void say() {
        setMessage(form.says());
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(form.chosen().isPresent());
            ok.setText(form.chosen().isPresent() && form.isNew() ? Messages.SetDialog_make : Messages.SetDialog_add);
            ok.getParent().layout();
        }
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return DialogMemory.section("set.size");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
