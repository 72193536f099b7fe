package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** The places of words and judgements in all papers. */
public final class ConcordancePage {
    private final Composite view;

    ConcordancePage(Composite view) {
        this.view = view;
    }

    public void type(String words) {
        Waiting.act(() -> Widgets.first(view, Text.class, t -> true).orElseThrow().setText(words));
    }

    /** Chooses from the list of categories, or else from that of annotators. */
    public void choose(String label) {
        Waiting.act(() -> {
            Combo combo = Widgets.first(view, Combo.class, c -> item(c, label) >= 0).orElseThrow();
            combo.select(item(combo, label));
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** @return whether one of the lists offers this */
    public boolean offers(String label) {
        return Waiting.ask(() -> Boolean.valueOf(Widgets.first(view, Combo.class, c -> item(c, label) >= 0).isPresent()));
    }

    private static int item(Combo combo, String label) {
        String[] items = combo.getItems();
        return IntStream.range(0, items.length).filter(i -> items[i].strip().equals(label)).findFirst().orElse(-1);
    }

    /** @return each line's cells with bars between them */
    public List<String> lines() {
        return Waiting.ask(() -> Widgets.first(view, Table.class, Table::isVisible).map(Cells::rows).orElse(List.of()));
    }

    /** @return the words of cells on the screen that go on up to the next column, where the last letter may be cut */
    public List<String> cut() {
        return Waiting.ask(() -> Cells.cut(Widgets.first(view, Table.class, Table::isVisible).orElseThrow()));
    }

    /** @return what is said beside the lines, or in their place */
    public String words() {
        return Waiting.ask(() -> Widgets.all(view, Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .collect(Collectors.joining("\n")));
    }

    /** Presses Enter on a line, which the window system makes a choice. */
    public void enter(int line) {
        Waiting.act(() -> {
            Table table = Widgets.first(view, Table.class, Table::isVisible).orElseThrow();
            table.setSelection(line);
            var event = new Event();
            event.item = table.getItem(line);
            table.notifyListeners(SWT.DefaultSelection, event);
        });
    }

    /** Selects all lines and presses a key there. */
    public void press(char key) {
        Waiting.act(() -> {
            Table table = Widgets.first(view, Table.class, Table::isVisible).orElseThrow();
            table.setFocus();
            table.selectAll();
            Widgets.key(table, 0, key);
        });
    }

    /** Takes back what was done to many lines, with the focus there. */
    public void undo() {
        Waiting.act(() -> {
            Table table = Widgets.first(view, Table.class, Table::isVisible).orElseThrow();
            table.setFocus();
            Widgets.key(table, SWT.MOD1, 'z');
        });
    }
}
