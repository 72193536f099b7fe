package org.glossator.ui.internal.details;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** How the parts of forms look; colours are those of css/paper.css. */
final class Look {
    private static final String ID = "org.eclipse.e4.ui.css.id"; // stronger than what themes say of labels

    private Look() {
    }

    /** @return words that wrap, less important than others */
    static Label quiet(Composite parent, String words) {
        Label label = wrapped(parent, words);
        label.setData(ID, "GlossatorQuiet");
        return label;
    }

    /** @return words that wrap */
    static Label wrapped(Composite parent, String words) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(plain(words));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** @return words in bold */
    static Label strong(Composite parent, String words) {
        Label label = wrapped(parent, words);
        label.setData(ID, "GlossatorStrong");
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        return label;
    }

    /** @return the words, with no character taken for a mnemonic */
    static String plain(String words) {
        return words.replace("&", "&&");
    }

    /** @return a few words at the right of a line; urgent ones say what must be done */
    static Label note(Composite parent, boolean urgent) {
        var label = new Label(parent, SWT.RIGHT);
        label.setData(ID, urgent ? "GlossatorUrgent" : "GlossatorQuiet");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(label);
        return label;
    }

    /** @return a box to tick, or with {@link SWT#RADIO} one of several to choose from */
    static Button box(Composite parent, int style) {
        var button = new Button(parent, style);
        // a background from the style sheet would be that of the box as well, whose border is darker than a dark ground
        button.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        return button;
    }
}
