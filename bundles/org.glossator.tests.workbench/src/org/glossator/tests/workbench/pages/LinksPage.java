package org.glossator.tests.workbench.pages;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The graph of linked claims. */
public final class LinksPage {
    private final Composite view;

    LinksPage(Composite view) {
        this.view = view;
    }

    /** @return what is said above the graph, or in its place */
    public String words() {
        return Waiting.ask(() -> String.join("\n", Widgets.all(view, Label.class).stream().filter(Control::isVisible)
                .map(Label::getText).filter(text -> !text.isBlank()).toList()));
    }

    /** Presses a key in the graph. */
    public void press(int key) {
        Waiting.act(() -> Widgets.key(Widgets.first(view, Canvas.class, c -> c.isVisible() && c.getClass() == Canvas.class)
                .orElseThrow(() -> new AssertionError("no graph")), 0, key));
    }
}
