package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Brings the work of another copy into the corpus. */
public final class MergePage {
    private final Composite editor;
    private final Runnable activate;

    MergePage(Composite editor, Runnable activate) {
        this.editor = editor;
        this.activate = activate;
    }

    /** Comes back from a paper. */
    public void activate() {
        Waiting.act(activate);
    }

    /** Types the place of the other copy and presses Enter. */
    public void choose(String place) {
        Waiting.act(() -> {
            Text field = Widgets.first(editor, Text.class, Text::getEditable).orElseThrow();
            field.setText(place);
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
    }

    /** @return all that is said beside the conflicts */
    public String words() {
        return Waiting.ask(() -> Widgets.all(editor, Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n")));
    }

    /** @return the conflicts: what happened, what it is about, what the merge does */
    public List<String> conflicts() {
        return Waiting.ask(() -> Widgets.rows(editor).map(item -> IntStream.range(0, 3).mapToObj(item::getText)
                .collect(Collectors.joining(" | "))).toList());
    }

    /** @return the two versions of the conflict that is selected */
    public List<String> versions() {
        return Waiting.ask(() -> Widgets.all(editor, Text.class).stream().filter(t -> t.isVisible() && !t.getEditable())
                .map(Text::getText).toList());
    }

    /** Presses Enter on a conflict, which the window system makes a choice. */
    public void enter(int conflict) {
        Waiting.act(() -> {
            Table table = Widgets.first(editor, Table.class, Table::isVisible).orElseThrow();
            table.setSelection(conflict);
            var event = new Event();
            event.item = table.getItem(conflict);
            table.notifyListeners(SWT.DefaultSelection, event);
        });
    }

    /** @return whether a button with these words can be seen and pressed */
    public boolean canPress(String button) {
        return Waiting.ask(() -> Boolean.valueOf(Widgets.button(editor, button).filter(b -> b.isVisible() && b.isEnabled())
                .isPresent()));
    }

    public void press(String button) {
        Waiting.act(() -> Widgets.press(Widgets.button(editor, button).filter(Button::isVisible).orElseThrow()));
    }
}
