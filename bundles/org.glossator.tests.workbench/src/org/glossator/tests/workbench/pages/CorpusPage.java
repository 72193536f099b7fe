package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The list of papers. */
public final class CorpusPage {
    /** The view's id. */
    public static final String VIEW = "org.glossator.ui.corpus";

    private final Desktop desktop;
    private final Composite view;

    CorpusPage(Desktop desktop, Composite view) {
        this.desktop = desktop;
        this.view = view;
    }

    /** @return the rows as they are shown: papers and the headings of their groups */
    public List<String> rows() {
        return Waiting.ask(this::rowsNow);
    }

    private List<String> rowsNow() {
        Optional<Table> table = table();
        var rows = new ArrayList<String>();
        if (table.isPresent()) {
            for (TableItem item : table.get().getItems()) {
                rows.add(item.getText());
            }
        }
        return rows;
    }

    /** @return the comparison tasks that are to be answered, with how far one is and by when */
    public List<String> comparisons() {
        return Waiting.ask(() -> Widgets.all(view, Link.class).stream().filter(Link::isVisible).map(Link::getText)
                .map(text -> text.replaceAll("</?a>", "").replace("\n", ": ")).toList());
    }

    /** Goes to a comparison task that is to be answered. */
    public void openComparison(String title) {
        Waiting.act(() -> Widgets.first(view, Link.class, link -> link.getText().startsWith("<a>" + title)).orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
    }

    /** @return the row that is selected; empty where none is */
    public String selected() {
        return Waiting.ask(() -> table().filter(t -> t.getSelectionIndex() >= 0)
                .map(t -> t.getItem(t.getSelectionIndex()).getText()).orElse(""));
    }

    public void filter(String words) {
        Waiting.act(() -> Widgets.first(view, Text.class, t -> true).orElseThrow().setText(words));
        desktop.settle();
    }

    /** Types into the filter and does not wait for what comes of it. To be called in the thread of the user interface. */
    public void type(String words) {
        Widgets.first(view, Text.class, t -> true).orElseThrow().setText(words);
    }

    /** @return whether the first paper has these words. To be called in the thread of the user interface. */
    public boolean isListedFirst(String titleHas) {
        Optional<Table> table = table();
        return table.isPresent() && IntStream.range(0, Math.min(2, table.get().getItemCount()))
                .anyMatch(row -> table.get().getItem(row).getText().contains(titleHas)); // the first may be a heading
    }

    /** @return whether there are papers in the list, and read. To be called in the thread of the user interface. */
    public boolean isListing() {
        return table().filter(t -> t.getItemCount() > 1 && !t.getItem(1).getText().isEmpty()).isPresent();
    }

    public void untilListed(String titleHas) {
        Waiting.until("'" + titleHas + "' in the list", () -> rowsNow().stream().anyMatch(r -> r.contains(titleHas)));
    }

    /** Opens the paper whose title has these words. */
    public PaperPage open(String titleHas) {
        filter(titleHas);
        untilListed(titleHas);
        Waiting.act(() -> activate(titleHas));
        PaperPage paper = desktop.paper(titleHas);
        filter("");
        return paper;
    }

    /**
     * Goes through the import wizard with the file.
     *
     * @return what the preview said in one line
     */
    public String importPapers(Path file) {
        String summary = beginImport(file);
        desktop.settle();
        return summary;
    }

    /** Goes through the import wizard and does not wait for what comes of it. @return what the preview said in one line */
    public String beginImport(Path file) {
        desktop.commands().run("org.glossator.ui.importPapers");
        Shell wizard = desktop.dialogs().named("Import");
        Waiting.act(() -> fileField(wizard).accept(file.toString()));
        return finish(wizard);
    }

    /** Drops the file on the list, as a file manager does, and goes through the wizard that opens. */
    public String dropped(Path file) {
        Waiting.act(() -> Widgets.drop(view, file));
        String summary = finish(desktop.dialogs().named("Import"));
        desktop.settle();
        return summary;
    }

    private static String finish(Shell wizard) {
        Button finish = Waiting.untilThere("Finish can be pressed",
                () -> Widgets.button(wizard, "Finish").filter(Button::isEnabled));
        String summary = Waiting.ask(() -> String.join(" ", Widgets.all(wizard, Label.class).stream()
                .map(Label::getText).filter(t -> t.contains(" new")).toList()));
        Waiting.act(() -> Widgets.press(finish));
        Waiting.until("the wizard closes", wizard::isDisposed);
        return summary;
    }

    /** Opens what is listed and does not wait for it. To be called in the thread of the user interface. */
    public void activate(String titleHas) {
        Table table = table().orElseThrow();
        int row = 0;
        while (!table.getItem(row).getText().contains(titleHas)) {
            row++;
        }
        table.setSelection(row);
        var event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
        table.notifyListeners(SWT.DefaultSelection, event);
    }

    /**
     * Goes through the dialog that assigns the papers that are listed.
     *
     * @param each how many people a paper goes to; 0 takes them away
     */
    public void assign(String person, int each, boolean blind) {
        assign(person, each, blind, Optional.empty(), Optional.empty());
    }

    /**
     * Goes through the dialog that assigns the papers that are listed.
     *
     * @param due the last day
     * @param picture where to keep what the dialog looks like
     */
    public void assign(String person, int each, boolean blind, Optional<LocalDate> due, Optional<Path> picture) {
        desktop.commands().run("org.glossator.ui.assignPapers");
        Shell dialog = desktop.dialogs().named("Assign Papers");
        Waiting.act(() -> {
            TableItem row = Widgets.rows(dialog).filter(item -> item.getText().equals(person)).findFirst().orElseThrow();
            row.setChecked(true);
            var event = new Event();
            event.detail = SWT.CHECK;
            event.item = row;
            row.getParent().notifyListeners(SWT.Selection, event);
            Spinner spinner = Widgets.first(dialog, Spinner.class, s -> true).orElseThrow();
            spinner.setSelection(each);
            spinner.notifyListeners(SWT.Selection, new Event());
            Widgets.button(dialog, "Blind: show what others judge only when a paper is finished").ifPresent(check -> {
                check.setSelection(blind);
                Widgets.press(check);
            });
            due.ifPresent(day -> due(dialog, day));
        });
        picture.ifPresent(file -> Waiting.act(() -> Screens.take(dialog, file)));
        desktop.dialogs().confirm("Assign Papers", "Assign");
        Waiting.until("the dialog has gone", dialog::isDisposed);
        desktop.settle();
    }

    /** Enters a day in a dialog that assigns. */
    static void due(Shell dialog, LocalDate day) {
        Combo choice = Widgets.first(dialog, Combo.class, c -> true).orElseThrow();
        choice.select(choice.indexOf("On the day"));
        choice.notifyListeners(SWT.Selection, new Event());
        DateTime field = Widgets.first(dialog, DateTime.class, DateTime::isEnabled).orElseThrow();
        field.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        field.notifyListeners(SWT.Selection, new Event());
    }

    private static Consumer<String> fileField(Shell wizard) {
        Optional<Combo> combo = Widgets.first(wizard, Combo.class, c -> (c.getStyle() & SWT.READ_ONLY) == 0);
        if (combo.isPresent()) {
            return combo.get()::setText;
        }
        return Widgets.first(wizard, Text.class, t -> t.getEditable()).orElseThrow()::setText;
    }

    /** Selects the papers whose titles begin so, beside each other, with the focus there. */
    public void select(String... titles) {
        Waiting.act(() -> {
            Table table = table().orElseThrow();
            table.setFocus();
            table.setSelection(IntStream.range(0, table.getItemCount())
                    .filter(i -> Stream.of(titles).anyMatch(table.getItem(i).getText()::startsWith)).toArray());
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Presses a key in the list. */
    public void press(int modifiers, int key) {
        Waiting.act(() -> Widgets.key(table().orElseThrow(), modifiers, key));
    }

    /** Goes through the dialog that asks for a working set. @param name of one, or of a new one */
    public void answerSet(String name, String button) {
        Shell dialog = desktop.dialogs().named("Add to Working Set");
        Waiting.act(() -> Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(name));
        desktop.dialogs().confirm("Add to Working Set", button);
        Waiting.until("the dialog has gone", dialog::isDisposed);
        desktop.settle();
    }

    /** @return the working sets that are shown; empty where there are none */
    public List<String> sets() {
        return Waiting.ask(() -> sets(view).filter(Table::isVisible).map(t -> Stream.of(t.getItems()).map(TableItem::getText).toList())
                .orElse(List.of()));
    }

    /** Narrows the list to a working set, or to all papers again. */
    public void chooseSet(String name) {
        Waiting.act(() -> {
            Table sets = sets(view).orElseThrow();
            var event = new Event();
            event.item = row(sets, name);
            sets.setFocus();
            sets.setSelection((TableItem) event.item);
            sets.notifyListeners(SWT.DefaultSelection, event);
        });
        desktop.settle();
    }

    /** Presses a key on a working set. */
    public void pressOnSet(String name, int modifiers, int key) {
        TableItem item = Waiting.ask(() -> row(sets(view).orElseThrow(), name));
        item.getDisplay().asyncExec(() -> { // may open a dialog
            item.getParent().setFocus();
            item.getParent().setSelection(item);
            Widgets.key(item.getParent(), modifiers, key);
        });
    }

    /** Drags what is selected in the list onto a working set. */
    public void dragToSet(String name) {
        Waiting.act(() -> Widgets.drag(table().orElseThrow(), row(sets(view).orElseThrow(), name)));
        desktop.settle();
    }

    private static TableItem row(Table table, String name) {
        return Stream.of(table.getItems()).filter(item -> item.getText().equals(name)).findFirst().orElseThrow();
    }

    /** They stand above the papers. */
    private static Optional<Table> sets(Composite view) {
        return Widgets.all(view, Table.class).stream().findFirst();
    }

    /** The papers stand below the working sets, which may not be there. */
    private Optional<Table> table() {
        return Widgets.all(view, Table.class).stream().skip(1).filter(Table::isVisible).findFirst();
    }
}
