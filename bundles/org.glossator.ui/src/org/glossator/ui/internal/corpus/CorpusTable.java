package org.glossator.ui.internal.corpus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.model.PaperId;
import org.glossator.store.PaperRow;
import org.glossator.ui.internal.corpus.CorpusList.Line;

/** Shows a {@link CorpusList} of any length: only lines that are seen become items. Heads cannot be selected. */
final class CorpusTable {

    /** Opens a paper. */
    interface Opener {
        void open(PaperRow row, boolean activate);
    }

    /** Takes a letter that was typed on the list. */
    interface Typed {
        void letter(char letter);
    }

    /** Lines that are made before the list is seen, and in each step after that: 100,000 would take a fifth of a second. */
    private static final int LINES_AT_ONCE = 2_000;

    private final Table table;
    private final Opener opener;
    private final ProvidedSelection selection = new ProvidedSelection();
    private CorpusList list = new CorpusList((question, answer) -> { }, () -> { });
    private Optional<PaperId> chosen = Optional.empty(); // what the selected line was: lines move
    private List<PaperId> many = List.of(); // of all selected lines
    private int[] selected = {}; // the lines, in their order: the toolkit looks through 100,000 for them each time that it is asked
    private int last = -1;
    private Optional<IntConsumer> whenKnown = Optional.empty();
    private boolean growing;

    CorpusTable(Composite parent, Opener opener, Typed typed) {
        this.opener = opener;
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        var column = new TableColumn(table, SWT.NONE);
        new CorpusRows(table);
        table.addListener(SWT.Resize, e -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, e.index));
        table.addListener(SWT.Selection, e -> selected());
        table.addListener(SWT.DefaultSelection, e -> openSelected(true));
        table.addListener(SWT.MouseUp, this::clicked);
        table.addListener(SWT.MouseMove, this::tip);
        table.addListener(SWT.KeyDown, e -> {
            if (Character.isLetterOrDigit(e.character) && (e.stateMask & (SWT.MOD1 | SWT.ALT)) == 0) {
                typed.letter(e.character);
                e.doit = false;
            }
        });
    }

    Table control() {
        return table;
    }

    ISelectionProvider selection() {
        return selection;
    }

    void list(CorpusList other) {
        list = other;
        last = -1;
        refresh(Optional.empty());
    }

    /** Shows what the list says now, with the paper selected where it is listed. */
    void refresh(Optional<PaperId> current) {
        Optional<PaperId> wanted = chosen.filter(id -> list.lineOf(id).isPresent()).or(() -> current);
        if (table.getItemCount() > list.size() && list.isCounted()) { // to end many and to make them again takes a while
            table.setItemCount(list.size());
            readSelection(); // some may have gone with their lines
        }
        grow(LINES_AT_ONCE);
        table.clearAll();
        if (many.size() > 1) {
            selectAgain(many.stream().map(list::lineOf).flatMapToInt(OptionalInt::stream).sorted().toArray());
        } else {
            select(wanted);
        }
        table.redraw();
    }

    /** The toolkit takes its time to make lines: those that are seen first come at once, the others little by little. */
    private void grow(int least) {
        int lines = Math.min(list.size(), least);
        if (table.getItemCount() < lines) {
            table.setItemCount(lines);
        }
        if (table.getItemCount() < list.size() && !growing) {
            growing = true;
            table.getDisplay().asyncExec(() -> {
                growing = false;
                if (!table.isDisposed()) {
                    grow(table.getItemCount() + LINES_AT_ONCE);
                }
            });
        }
    }

    private void selectLines(int... lines) {
        grow(IntStream.of(lines).max().orElse(-1) + 1);
        table.setSelection(lines);
        selected = IntStream.of(lines).sorted().toArray();
    }

    private void readSelection() {
        selected = IntStream.of(table.getSelectionIndices()).sorted().toArray();
    }

    private int selectedLine() {
        return selected.length == 0 ? -1 : selected[0];
    }

    private void selectAgain(int[] lines) {
        if (!Arrays.equals(lines, selected)) {
            int top = table.getTopIndex();
            selectLines(lines);
            table.setTopIndex(top); // selecting has scrolled to it
        }
        tellSelection();
    }

    void select(Optional<PaperId> paper) {
        OptionalInt line = paper.map(list::lineOf).orElseGet(OptionalInt::empty);
        if (line.isPresent()) {
            if (selectedLine() != line.getAsInt()) {
                selectLines(line.getAsInt());
            }
        } else if (selected.length > 0) {
            selectLines();
        }
        last = selectedLine();
        tellSelection();
    }

    int firstVisible() {
        return table.getTopIndex();
    }

    int lastVisible() {
        return table.getTopIndex() + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
    }

    void focus() {
        table.setFocus();
        if (selectedLine() < 0 && list.papers() > 0) {
            selectLines(1);
            selected();
        }
    }

    /** Selects the line and opens its paper, as soon as it has been read. */
    void open(int index, boolean activate) {
        selectLines(index);
        last = index;
        if (list.line(index) instanceof Line.Paper(var row)) {
            tellSelection();
            opener.open(row, activate);
        } else {
            whenKnown = Optional.of(ignored -> open(index, activate));
        }
    }

    private void fill(TableItem item, int index) {
        Line line = list.line(index);
        item.setData(line);
        item.setText(switch (line) { // for screen readers
            case Line.Paper(var row) -> PaperLabels.spoken(row, LocalDate.now());
            case Line.Head(var section, var count, var more) -> PaperLabels.head(section) + " " + PaperLabels.count(count, more);
            case Line.Pending pending -> "";
        });
        if (line instanceof Line.Paper && index == last) {
            Optional<IntConsumer> waiting = whenKnown;
            whenKnown = Optional.empty();
            waiting.ifPresent(w -> table.getDisplay().asyncExec(() -> w.accept(index)));
        }
    }

    private void selected() {
        readSelection();
        if (selected.length > 1) {
            many = chosen();
            return; // none of them is the one to open
        }
        int index = selectedLine();
        if (index >= 0 && list.line(index) instanceof Line.Head) {
            int next = index < last ? index - 1 : index + 1;
            index = next >= 0 && next < list.size() ? next : Math.max(1, last);
            selectLines(index);
        }
        last = index;
        tellSelection();
    }

    private void clicked(Event event) {
        TableItem item = event.button == 1 ? table.getItem(new Point(event.x, event.y)) : null;
        boolean chooses = (event.stateMask & (SWT.MOD1 | SWT.MOD2)) != 0; // one paper more, or up to that one
        if (item != null && item.getData() instanceof Line.Paper && !chooses) {
            openSelected(true);
        }
    }

    private void openSelected(boolean activate) {
        selectedRow().ifPresent(row -> opener.open(row, activate));
    }

    private Optional<PaperRow> selectedRow() {
        int index = selectedLine();
        return index >= 0 && index < list.size() && list.line(index) instanceof Line.Paper(var row) ? Optional.of(row)
                : Optional.empty();
    }

    /** @return the papers that are selected, in the order of the list; without those that have not been read yet */
    List<PaperId> chosen() {
        return IntStream.of(selected).filter(i -> i < list.size()).mapToObj(list::line)
                .flatMap(line -> line instanceof Line.Paper(var row) ? Stream.of(row.id()) : Stream.empty()).toList();
    }

    private void tip(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        String tip = item != null && item.getData() instanceof Line.Paper(var row) ? PaperLabels.tip(row, LocalDate.now()) : "";
        if (!tip.equals(table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    private void tellSelection() {
        many = chosen();
        chosen = selectedRow().map(PaperRow::id);
        selection.set(selectedRow().map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }
}
