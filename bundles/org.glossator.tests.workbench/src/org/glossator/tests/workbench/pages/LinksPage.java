package org.glossator.tests.workbench.pages;

import org.eclipse.swt.graphics.Rectangle;
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
        Waiting.act(() -> Widgets.key(graph(), 0, key));
    }

    /** @return how many pixels of the lowest line that is seen of the graph stand out from it: a few borders, or cut letters */
    public int inkAtTheEdge() {
        return Waiting.ask(() -> {
            Composite scroll = graph().getParent();
            scroll.getShell().forceActive();
            Rectangle seen = scroll.getClientArea();
            return Integer.valueOf(Paint.ink(scroll, new Rectangle(seen.x, seen.y + seen.height - 1, seen.width, 1)));
        });
    }

    /** @return whether there is more of the graph below what is seen */
    public boolean goesOnBelow() {
        return Waiting.ask(() -> Boolean.valueOf(graph().getSize().y > graph().getParent().getClientArea().height));
    }

    private Canvas graph() {
        return Widgets.first(view, Canvas.class, c -> c.isVisible() && c.getClass() == Canvas.class)
                .orElseThrow(() -> new AssertionError("no graph"));
    }
}
