package org.glossator.ui.internal.paper;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says above the page how many claims are still proposed, and by which keys one decides. */
final class ProposalBar {
    private final Composite bar;
    private final Label words;

    /** @param decide told of the button that was pressed */
    ProposalBar(Composite parent, Consumer<PaperCommand> decide) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 6).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        words = new Label(bar, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(words);
        button(Messages.ProposalBar_accept, () -> decide.accept(PaperCommand.MARK_CLAIM));
        button(Messages.ProposalBar_reject, () -> decide.accept(PaperCommand.REJECT));
        button(Messages.ProposalBar_end, () -> decide.accept(PaperCommand.PROPOSE));
        bar.setVisible(false);
    }

    private void button(String label, Runnable work) {
        var button = new Button(bar, SWT.PUSH | SWT.FLAT);
        button.setText(label);
        button.addListener(SWT.Selection, event -> work.run());
    }

    /** @param left how many proposals wait; negative where none are shown */
    void show(int left) {
        boolean visible = left >= 0;
        String told = !visible ? "" : left == 0 ? Messages.ProposedClaims_noneLeft : NLS.bind(Messages.ProposalBar_left, left);
        if (!told.equals(words.getText()) || visible != bar.getVisible()) {
            words.setText(told);
            bar.setVisible(visible);
            GridDataFactory.createFrom((GridData) bar.getLayoutData()).exclude(!visible).applyTo(bar);
            bar.getParent().layout(true, true);
        }
    }
}
