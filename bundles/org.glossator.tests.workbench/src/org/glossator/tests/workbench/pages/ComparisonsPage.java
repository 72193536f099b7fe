package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Claims that are judged against each other. */
public final class ComparisonsPage {
    private static final int ARROW = 50; // pixels of the arrow and the borders of a list that opens

    private final Composite editor;
    private final Runnable activate;

    ComparisonsPage(Composite editor, Runnable activate) {
        this.editor = editor;
        this.activate = activate;
    }

    /**
     * Goes through the dialog that makes a comparison task of the claims of the papers that are listed.
     *
     * @param kind as its button is called
     * @param claims how many are drawn
     * @param each in how many questions each claim is
     */
    public static ComparisonsPage make(Desktop desktop, String question, String kind, int claims, int each) {
        desktop.commands().run("org.glossator.ui.newComparison");
        Shell dialog = desktop.dialogs().named("New Comparison Task");
        Waiting.act(() -> {
            Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(question);
            Button radio = Widgets.button(dialog, kind).orElseThrow();
            Widgets.all(dialog, Button.class).stream().filter(b -> b.getParent() == radio.getParent())
                    .forEach(b -> b.setSelection(b == radio));
            Widgets.press(radio);
            enter(dialog, 0, claims);
            enter(dialog, 1, each);
        });
        desktop.dialogs().confirm("New Comparison Task", "Make");
        Waiting.until("the dialog has gone", dialog::isDisposed);
        return desktop.comparisons();
    }

    private static void enter(Shell dialog, int spinner, int number) {
        Spinner field = Widgets.all(dialog, Spinner.class).get(spinner);
        field.setSelection(number);
        field.notifyListeners(SWT.Selection, new Event());
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

    /** @return whether the list of tasks has room for these words, as they are */
    public boolean fits(String words) {
        return Waiting.ask(() -> {
            Combo tasks = Widgets.first(editor, Combo.class, Control::isVisible).orElseThrow();
            var gc = new GC(tasks);
            int width = gc.textExtent(words).x;
            gc.dispose();
            return width + ARROW <= tasks.getSize().x;
        });
    }

    /** Presses a key at the question. */
    public void press(int modifiers, int key) {
        Canvas question = Waiting.ask(() -> {
            activate.run(); // a dialog may have been in front, and no window manager gives the focus back
            Canvas front = Widgets.first(editor, Canvas.class, c -> c.isVisible() && c.getClass() == Canvas.class)
                    .orElseThrow(() -> new AssertionError("no question"));
            front.forceFocus();
            return front;
        });
        Waiting.act(() -> Widgets.key(question, modifiers, key)); // once the keys of a question count
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

    /**
     * Goes through the dialog that gives the task to people.
     *
     * @param due the last day
     * @param picture where to keep what the dialog looks like
     */
    public void assign(String person, boolean isAssigned, Optional<LocalDate> due, Optional<Path> picture) {
        press("Assign\u2026");
        Shell dialog = Waiting.untilThere("the dialog", () -> Widgets.shell("Assign Comparison Task"));
        Waiting.act(() -> {
            TableItem row = Widgets.rows(dialog).filter(item -> item.getText().equals(person)).findFirst().orElseThrow();
            row.setChecked(isAssigned);
            var event = new Event();
            event.detail = SWT.CHECK;
            event.item = row;
            row.getParent().notifyListeners(SWT.Selection, event);
            due.ifPresent(day -> CorpusPage.due(dialog, day));
        });
        picture.ifPresent(file -> Waiting.act(() -> Screens.take(dialog, file)));
        Waiting.act(() -> Widgets.press(Widgets.button(dialog, "Assign").orElseThrow()));
        Waiting.until("the dialog has gone", dialog::isDisposed);
    }

    /** @return the rows of the first table with bars between the cells; empty while questions are shown */
    public List<String> rows() {
        return Waiting.ask(() -> Widgets.first(editor, Table.class, Table::isVisible).stream().flatMap(t -> Stream.of(t.getItems()))
                .map(item -> IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText)
                        .collect(Collectors.joining(" | "))).toList());
    }

    /** @return the words in the first table that go on up to the next column, where the last letter may be cut */
    public List<String> cut() {
        return Waiting.ask(() -> Cells.cut(Widgets.first(editor, Table.class, Table::isVisible).orElseThrow()));
    }
}
