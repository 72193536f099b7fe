package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The form of the selected claim. */
public final class DetailsPage {
    private final Composite view;

    DetailsPage(Composite view) {
        this.view = view;
    }

    /** @return the words that can be seen beside the fields, from the top on */
    public List<String> words() {
        return Waiting.ask(() -> Widgets.all(view, Label.class).stream().filter(Control::isVisible).map(Label::getText)
                .filter(text -> !text.isEmpty()).toList());
    }

    /** @return the rows and boxes that are chosen */
    public List<String> chosen() {
        return Waiting.ask(() -> buttons().filter(Button::getSelection).map(Button::getText).toList());
    }

    /** @return the links of the claim: what each is called, and the words of the other claim */
    public List<String> links() {
        return Waiting.ask(() -> Widgets.all(view, Link.class).stream().filter(Control::isVisible)
                .map(link -> link.getText().replaceAll("<[^>]*>", "")).toList());
    }

    private Stream<Button> buttons() {
        return Widgets.all(view, Button.class).stream().filter(Control::isVisible);
    }

    /** Presses a key in the row that has the focus. */
    public void press(int key) {
        Waiting.act(() -> Widgets.key(buttons().filter(Control::isFocusControl).findFirst()
                .orElseThrow(() -> new AssertionError("no row has the focus: " + view.getDisplay().getFocusControl())), 0, key));
    }

    public boolean hasFocus() {
        return Waiting.ask(() -> buttons().anyMatch(Control::isFocusControl));
    }

    /** Ticks a box, or takes the tick away. */
    public void tick(String label) {
        Waiting.act(() -> {
            Button box = Widgets.button(view, label).orElseThrow();
            box.setSelection(!box.getSelection());
            box.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Presses a button. */
    public void push(String label) {
        Waiting.act(() -> Widgets.press(Widgets.button(view, label).orElseThrow()));
    }
}
