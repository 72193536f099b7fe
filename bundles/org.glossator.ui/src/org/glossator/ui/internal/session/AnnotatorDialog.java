package org.glossator.ui.internal.session;

import java.util.List;

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
import org.eclipse.swt.widgets.Text;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Messages;

/** Asks whom to annotate as. Typing finds a name; one that is not found is a new person. */
final class AnnotatorDialog extends TitleAreaDialog {
    private final AnnotatorChoice choice;
    private final String current;
    private Text name;
    private org.eclipse.swt.widgets.List people;

    AnnotatorDialog(Shell parent, List<AnnotatorRecord> people, String current) {
        super(parent);
        this.current = current;
        choice = new AnnotatorChoice(people);
        choice.type(current);
        setHelpAvailable(false);
    }

    /** @return the name that was chosen; only after OK */
    String chosen() {
        return choice.chosen().orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.AnnotatorDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        name = new Text(area, SWT.BORDER | SWT.SINGLE);
        name.setText(current);
        name.selectAll();
        name.setTextLimit(AnnotatorRecord.LONGEST_NAME);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        people = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(people);
        choice.type("");
        people.setItems(choice.matching().toArray(String[]::new));
        choice.type(current);
        people.setSelection(people.indexOf(current) < 0 ? new int[0] : new int[] {people.indexOf(current)});
        name.addListener(SWT.Modify, e -> typed());
        name.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                people.setFocus();
            }
        });
        people.addListener(SWT.Selection, e -> picked());
        people.addListener(SWT.DefaultSelection, e -> {
            picked();
            okPressed();
        });
        setTitle(Messages.AnnotatorDialog_head);
        setMessage(Messages.AnnotatorDialog_text);
        return area;
    }

    private void typed() {
        choice.type(name.getText());
        people.setItems(choice.matching().toArray(String[]::new));
        show();
    }

    private void picked() {
        if (people.getSelectionIndex() >= 0) {
            choice.type(people.getItem(people.getSelectionIndex()));
            show();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        show();
    }

    private void show() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(choice.chosen().isPresent());
            ok.setText(choice.isNew() ? Messages.AnnotatorDialog_add : Messages.AnnotatorDialog_choose);
            ok.getParent().layout();
        }
        setMessage(choice.obstacle().isEmpty() ? Messages.AnnotatorDialog_text : choice.obstacle());
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return DialogMemory.section("annotator.size");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
