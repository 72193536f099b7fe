package org.glossator.ui.internal;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;

/** A wizard's dialog that opens at a useful size and remembers it. */
public final class SizedWizardDialog extends WizardDialog {
    private final String section;
    private final Point usual;

    /**
     * @param section where the size is remembered
     * @param width in pixels, at the first time
     * @param height in pixels, at the first time
     */
    public SizedWizardDialog(Shell parent, IWizard wizard, String section, int width, int height) {
        super(parent, wizard);
        this.section = section;
        usual = new Point(width, height);
        setHelpAvailable(false);
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return DialogMemory.section(section + ".size");
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        boolean remembered = getDialogBoundsSettings().get("DIALOG_WIDTH") != null; // the platform's key
        return remembered ? size : new Point(Math.max(size.x, usual.x), Math.max(size.y, usual.y));
    }
}
