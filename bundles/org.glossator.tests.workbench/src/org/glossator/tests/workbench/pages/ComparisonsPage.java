package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Claims that are judged against each other. */
public final class ComparisonsPage {
    private final Composite editor;
    private final Runnable activate;

    ComparisonsPage(Composite editor, Runnable activate) {
        this.editor = editor;
        this.activate = activate;
    }

    /** @return all that is said beside the claims, or in their place */
    public String words() {
        return Waiting.ask(() -> Widgets.all(editor, Label.class).stream().filter(Control::isVisible).map(Label::getText)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n")));
    }

    /** @return the tasks that can be chosen, with how far one is */
    public List<String> tasks() {
        return Waiting.ask(() -> Widgets.all(editor, Combo.class).stream().flatMap(combo -> Stream.of(combo.getItems())).toList());
    }

    /** Presses a key at the question. */
    public void press(int modifiers, int key) {
        Waiting.act(() -> {
            activate.run(); // a dialog may have been in front
            Widgets.key(Widgets.first(editor, Canvas.class, c -> c.isVisible() && c.getClass() == Canvas.class)
                    .orElseThrow(() -> new AssertionError("no question")), modifiers, key);
        });
    }

    /** Presses a button of the bar at the top. */
    public void press(String label) {
        Waiting.act(() -> {
            ToolItem item = Widgets.all(editor, ToolBar.class).stream().flatMap(bar -> Stream.of(bar.getItems()))
                    .filter(i -> i.getText().strip().equals(label)).findFirst().orElseThrow();
            if (!item.isEnabled()) {
                throw new AssertionError("cannot be pressed: " + label);
            }
            if ((item.getStyle() & SWT.RADIO) != 0) {
                Stream.of(item.getParent().getItems()).forEach(i -> i.setSelection(i == item));
            }
            item.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** @return the rows of the first table with bars between the cells; empty while questions are shown */
    public List<String> rows() {
        return Waiting.ask(() -> Widgets.first(editor, Table.class, Table::isVisible).stream().flatMap(t -> Stream.of(t.getItems()))
                .map(item -> IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText)
                        .collect(Collectors.joining(" | "))).toList());
    }
}
