package org.glossator.ui.internal.comparison;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glossator.ui.internal.Workbenches;

/** What is shown before there is a task: the next step. */
final class NoTaskPage {
    private final Composite page;
    private final Label says;
    private final Button make;

    NoTaskPage(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(40, 60).spacing(0, 16).applyTo(page);
        says = new Label(page, SWT.WRAP | SWT.CENTER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(says);
        make = new Button(page, SWT.PUSH);
        make.setText(Messages.NoTaskPage_make);
        make.addListener(SWT.Selection, event -> Workbenches.run(NewComparisonHandler.COMMAND));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(make);
    }

    Composite control() {
        return page;
    }

    /** @param canMake whether a task can be made now */
    void show(String words, boolean canMake) {
        says.setText(words);
        make.setVisible(canMake);
        page.layout();
    }

    void setFocus() {
        if (make.isVisible()) {
            make.setFocus();
        } else {
            page.setFocus();
        }
    }
}
