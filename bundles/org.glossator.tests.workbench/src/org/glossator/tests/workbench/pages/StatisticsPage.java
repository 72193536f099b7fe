package org.glossator.tests.workbench.pages;

import java.util.List;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The charts of the corpus. */
public final class StatisticsPage {
    private final Composite editor;

    StatisticsPage(Composite editor) {
        this.editor = editor;
    }

    /** @return where in the taxonomy one is, from the top down */
    public String path() {
        return Waiting.ask(() -> Widgets.first(editor, Link.class, Control::isVisible)
                .map(link -> link.getText().replaceAll("<[^>]*>", "")).orElse(""));
    }

    /** @return what is said below the chart, or in its place */
    public String words() {
        List<String> all = Waiting.ask(() -> Widgets.all(editor, Label.class).stream().filter(Control::isVisible)
                .map(Label::getText).filter(text -> !text.isBlank()).toList());
        return String.join("\n", all);
    }

    /** Presses a key in the chart. */
    public void press(int key) {
        Waiting.act(() -> Widgets.key(Widgets.first(editor, Canvas.class, c -> c.isVisible() && c.getClass() == Canvas.class)
                .orElseThrow(() -> new AssertionError("no chart")), 0, key));
    }
}
