package org.glossator.tests.workbench.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

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
            var event = new Event();
            event.x = at;
            event.y = at + length;
            page.notifyListeners(SWT.Selection, event);
        });
    }

    /** @return the widget that shows the text, for those who measure it */
    public StyledText control() {
        return Waiting.ask(this::page);
    }

    /** @return whether it looks the same when all of it is painted again */
    public boolean isPaintedWhole() {
        ImageData before = Screens.still(() -> Paint.look(page()));
        var painted = new AtomicBoolean();
        Waiting.act(() -> {
            page().addListener(SWT.Paint, event -> painted.set(true));
            page().redraw();
        });
        Waiting.until("all is painted again", painted::get);
        return Arrays.equals(before.data, Screens.still(() -> Paint.look(page())).data);
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
            page().getShell().forceActive(); // without a window manager nobody is after a dialog has closed
            activate.run();
            Widgets.key(page(), modifiers, key);
        });
        desktop.settle();
    }

    /**
     * Does something and presses the key, and lets nothing else happen in the window between the two.
     *
     * @param before run in the thread of the user interface
     */
    public void pressRightAfter(Runnable before, int key) {
        Waiting.act(() -> {
            activate.run();
            before.run();
            Widgets.key(page(), 0, key);
        });
        desktop.settle();
    }

    /** Opens the bar for finding, and types these words. */
    public void find(String words) {
        press(SWT.MOD1, 'f');
        Waiting.until("the bar for finding", () -> field().isPresent());
        Waiting.act(() -> field().orElseThrow().setText(words));
    }

    /** Presses a key in the bar for finding. */
    public void pressInFind(int modifiers, int key) {
        Waiting.act(() -> Widgets.key(field().orElseThrow(), modifiers, key));
        desktop.settle();
    }

    /** @return what the bar says about the words; empty where it says nothing */
    public String found() {
        return Waiting.ask(() -> Widgets.all(editor, Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(t -> !t.isBlank()).findFirst().orElse(""));
    }

    public boolean isFinding() {
        return Waiting.ask(() -> Boolean.valueOf(field().isPresent()));
    }

    private Optional<Text> field() {
        return Widgets.first(editor, Text.class, Text::isVisible);
    }

    /** Opens the bar that says which claims are highlighted, and chooses from one of its lists. */
    public void highlight(String choice) {
        if (!isHighlighting()) {
            press(SWT.MOD1 | SWT.MOD2, 'h');
        }
        Combo list = Waiting.untilThere(choice + " can be chosen", () -> Widgets.first(editor, Combo.class,
                c -> c.isVisible() && List.of(c.getItems()).stream().anyMatch(item -> item.strip().equals(choice))));
        Waiting.act(() -> {
            list.select(List.of(list.getItems()).stream().map(String::strip).toList().indexOf(choice));
            list.notifyListeners(SWT.Selection, new Event());
        });
        desktop.settle();
    }

    public boolean isHighlighting() {
        return Waiting.ask(() -> Boolean.valueOf(Widgets.first(editor, Combo.class, Combo::isVisible).isPresent()));
    }

    /** @return what the colours say */
    public List<String> legend() {
        return Waiting.ask(() -> Widgets.all(editor, CLabel.class).stream().filter(CLabel::isVisible).map(CLabel::getText).toList());
    }

    /** Presses a button of a bar above the page. */
    public void push(String button) {
        Waiting.act(() -> Widgets.press(Widgets.first(editor, Button.class, b -> b.isVisible() && b.getText().equals(button)).orElseThrow()));
        desktop.settle();
    }

    /** Clicks into the overview beside the page. @param share of its height, from 0 to 1 */
    public void clickOverview(double share) {
        Waiting.act(() -> {
            Canvas overview = Widgets.first(editor, Canvas.class, c -> c.isVisible() && c.getClass() == Canvas.class).orElseThrow();
            var event = new Event();
            event.button = 1;
            event.y = (int) (overview.getClientArea().height * share);
            overview.notifyListeners(SWT.MouseDown, event);
        });
        desktop.settle();
    }

    /** @return how many pixels of the text are above the screen */
    public int scrolled() {
        return Waiting.ask(() -> page().getTopPixel());
    }

    /** @return the words that are selected */
    public String selected() {
        return Waiting.ask(() -> page().getSelectionText());
    }

    /** @return pixels from line to line, which follow the size of the text */
    public int lineHeight() {
        return Waiting.ask(() -> page().getLineHeight());
    }

    /** @return whether its lines begin at the right */
    public boolean isRightToLeft() {
        return Waiting.ask(() -> Boolean.valueOf(page().getOrientation() == SWT.RIGHT_TO_LEFT));
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
