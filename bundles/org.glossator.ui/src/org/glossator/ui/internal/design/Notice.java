package org.glossator.ui.internal.design;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A sentence in the place of rows. */
final class Notice {
    private final Composite page;
    private final Label text;

    Notice(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 14;
        layout.marginHeight = 12;
        page.setLayout(layout);
        text = new Label(page, SWT.WRAP);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 80; // wraps at what the view gives
        text.setLayoutData(wide);
    }

    void say(String sentence) {
        if (!sentence.equals(text.getText())) {
            text.setText(sentence);
            page.layout(true, true);
        }
    }

    Control control() {
        return page;
    }
}
