package org.glossator.ui.internal.paper;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.glossator.model.Problem;

/** Says above the page why the last step was taken back, until it is dismissed or solved. */
final class ProblemBar {
    private final Composite bar;
    private final Label words;

    ProblemBar(Composite parent, Runnable dismiss) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 6).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        words = new Label(bar, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(words);
        var link = new Link(bar, SWT.NONE);
        link.setText("<a>" + Messages.ProblemBar_dismiss + "</a>");
        link.addListener(SWT.Selection, event -> dismiss.run());
        bar.setVisible(false);
    }

    void show(Optional<Problem> problem) {
        String text = problem.map(Problem::message).orElse("");
        if (!text.equals(words.getText())) {
            words.setText(text);
            bar.setVisible(problem.isPresent());
            GridDataFactory.createFrom((GridData) bar.getLayoutData())
                    .exclude(problem.isEmpty()).applyTo(bar);
            bar.getParent().layout(true, true);
        }
    }
}
