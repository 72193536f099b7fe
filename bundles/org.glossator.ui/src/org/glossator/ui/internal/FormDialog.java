package org.glossator.ui.internal;

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

/**
 * A dialog over a form, which is a model without widgets: fields in columns, a sentence about what they say or lack, and a
 * button that works once nothing is missing. Its size is remembered.
 */
public abstract class FormDialog extends TitleAreaDialog {
    private final String title;
    private final String memory;
    private final int columns;

    /**
     * What the form says now.
     *
     * @param sentence below the head
     * @param isComplete whether the button works
     * @param button what it is called
     */
    public record Says(String sentence, boolean isComplete, String button) {
    }

    /**
     * @param title of the window
     * @param memory the section of {@link DialogMemory} that keeps its size
     * @param columns of the fields
     */
    protected FormDialog(Shell parent, String title, String memory, int columns) {
        super(parent);
        this.title = title;
        this.memory = memory;
        this.columns = columns;
        setHelpAvailable(false);
    }

    /** @return what is asked, in bold above the sentence */
    protected abstract String head();

    /** @param area has its layout already */
    protected abstract void createFields(Composite area);

    protected abstract Says says();

    /** To be called after each change of the form. */
    protected final void say() {
        Says now = says();
        setMessage(now.sentence());
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) { // else the fields are being made
            ok.setEnabled(now.isComplete());
            if (!ok.getText().equals(now.button())) {
                ok.setText(now.button());
                ok.getParent().layout();
            }
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(14, 12).spacing(10, 8).numColumns(columns).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        createFields(area);
        SpokenName.fromLabels(area);
        setTitle(head());
        return area;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, says().button(), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        say();
    }

    @Override
    protected final IDialogSettings getDialogBoundsSettings() {
        return DialogMemory.section(memory);
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }
}
