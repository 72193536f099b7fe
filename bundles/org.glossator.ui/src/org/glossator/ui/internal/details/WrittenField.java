package org.glossator.ui.internal.details;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.glossator.ui.internal.SpokenName;

/** A field for words, which are taken over after a short pause, and when the field is left. */
final class WrittenField {
    private static final int PAUSE = 700; // milliseconds without a key
    private static final int LINES = 3;

    private final Text text;
    private final Consumer<String> sink;
    private final Runnable pause = this::flush;
    private String kept = "";
    private boolean showing;

    /** @param sink told each text once */
    WrittenField(Composite parent, boolean lines, int longest, String name, Consumer<String> sink) {
        this.sink = sink;
        text = new Text(parent, SWT.BORDER | (lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
        text.setTextLimit(longest);
        SpokenName.give(text, name);
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(80, lines ? LINES * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                text.getDisplay().timerExec(-1, pause);
                text.getDisplay().timerExec(PAUSE, pause);
            }
        });
        text.addListener(SWT.FocusOut, event -> flush());
        text.addListener(SWT.DefaultSelection, event -> flush());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true; // a form has no use for tabs in its texts
            }
        });
        text.addListener(SWT.Dispose, event -> text.getDisplay().timerExec(-1, pause));
    }

    Text control() {
        return text;
    }

    /** What is being written stays, unless something else is shown now. */
    void show(String words) {
        if (!words.equals(kept)) {
            kept = words;
            showing = true;
            text.setText(words);
            showing = false;
        }
    }

    /** Takes over what is written, if that is something else than what is kept. */
    void flush() {
        if (!text.isDisposed() && !text.getText().equals(kept)) {
            kept = text.getText();
            sink.accept(kept);
        }
    }
}
