package org.glossator.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glossator.ui.internal.SpokenName;

/** Says several problems at once, in a text that scrolls, and from which a part or all can be copied. */
final class ProblemsDialog extends MessageDialog {
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int WIDTH = 90; // in characters
    private static final int HEIGHT = 16; // in lines

    private final String problems;

    /**
     * @param kind as of {@link MessageDialog}
     * @param problems each in a line
     */
    ProblemsDialog(Shell parent, int kind, String headline, String problems) {
        super(parent, Messages.Problems_title, null, headline, kind, 0, Messages.Problems_copy, IDialogConstants.OK_LABEL);
        this.problems = problems;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        var text = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
        text.setText(problems);
        SpokenName.give(text, message);
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(WIDTH), convertHeightInCharsToPixels(HEIGHT)).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.Problems_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button != COPY) {
            super.buttonPressed(button);
            return;
        }
        var clipboard = new Clipboard(getShell().getDisplay());
        try {
            clipboard.setContents(new Object[] { problems }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }
}
