package org.glossator.tests.workbench.pages;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** An open paper. */
public final class PaperPage {
    private final Desktop desktop;
    private final Composite editor;
    private final Runnable activate;

    /** @param activate brings the editor to the front, with the focus */
    PaperPage(Desktop desktop, Composite editor, Runnable activate) {
        this.desktop = desktop;
        this.editor = editor;
        this.activate = activate;
        Waiting.until("the paper's text", () -> Widgets.first(editor, StyledText.class,
                t -> t.isVisible() && t.getCharCount() > 0).isPresent());
        desktop.settle();
    }

    public String text() {
        return Waiting.ask(() -> page().getText());
    }

    /** Puts the caret at the first place where these words stand. */
    public void goTo(String words) {
        select(words, 0);
    }

    /** Selects these words, as with the mouse. */
    public void select(String words) {
        select(words, words.length());
    }

    private void select(String words, int length) {
        Waiting.act(() -> {
            StyledText page = page();
            page.setFocus();
            int at = page.getText().indexOf(words);
            if (at < 0) {
                throw new AssertionError("not in the paper: " + words);
            }
            page.setSelection(at, at + length);
            page.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** @return the widget that shows the text, for those who measure it */
    public StyledText control() {
        return Waiting.ask(this::page);
    }

    /** Presses a key and does not wait for what comes of it. To be called in the thread of the user interface. */
    public static void key(StyledText page, int modifiers, int key) {
        Widgets.key(page, modifiers, key);
    }

    public void enter() {
        press(0, SWT.CR);
    }

    public void press(int modifiers, int key) {
        Waiting.act(() -> {
            activate.run();
            Widgets.key(page(), modifiers, key);
        });
        desktop.settle();
    }

    public void undo() {
        press(SWT.MOD1, 'z');
    }

    public void redo() {
        press(SWT.MOD1, 'y');
    }

    private StyledText page() {
        return Widgets.first(editor, StyledText.class, t -> t.isVisible()).orElseThrow();
    }
}
