package org.glossator.ui.internal.annotations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IMemento;
import org.glossator.model.Colour;
import org.glossator.model.Target;
import org.glossator.ui.internal.ShortenedItems;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.ColourDot;
import org.glossator.ui.internal.paper.PaperModel;

/** The table itself: columns with their order and widths, rows in the chosen order. */
final class AnnotationTable {
    private static final String SORTED = "sorted";
    private static final String DESCENDING = "descending";
    private static final String WIDTH = "width.";
    private static final Instant LONG_MOMENT = Instant.parse("2028-12-28T12:00:00Z"); // two digits in most places and zones
    private static final int CELL_BORDERS = 14; // pixels, left and right of a cell's text
    private static final int DOT = 20; // pixels of a dot and the gap behind it

    private final TableViewer viewer;
    private final LocalResourceManager images;
    private final ShortenedItems words;
    private RowOrder order = RowOrder.CLAIM;
    private boolean descending;
    private final AnnotationRows rows = new AnnotationRows();
    private List<Integer> filled = List.of();

    AnnotationTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider((ILazyContentProvider) this::fill);
        viewer.setInput(rows);
        images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        for (RowOrder column : RowOrder.values()) {
            create(column);
        }
        reserveDots(table);
        table.addListener(SWT.Resize, event -> fillWidth());
        words = new ShortenedItems(table);
        words.reserve(RowOrder.CATEGORY.ordinal(), DOT);
    }

    /** GTK makes room for images when it gets the first one, which is too late where that is asked for while it paints. */
    private void reserveDots(Table table) {
        table.setItemCount(1);
        table.getItem(0).setImage(RowOrder.CATEGORY.ordinal(), images.create(new ColourDot(new Colour(0, 0, 0))));
        table.setItemCount(0);
    }

    /** Until somebody has set them, the columns share the width that there is. */
    private void fillWidth() {
        int width = viewer.getTable().getClientArea().width;
        if (width > 0 && !isSetByPerson()) {
            int shares = Stream.of(RowOrder.values()).mapToInt(RowOrder::share).sum();
            int made = Math.max(momentWidth(), width * RowOrder.MADE.share() / shares);
            for (RowOrder column : RowOrder.values()) {
                viewer.getTable().getColumn(column.ordinal()).setWidth(column == RowOrder.MADE ? made
                        : (width - made) * column.share() / (shares - RowOrder.MADE.share()));
            }
            filled = widths();
        }
    }

    /** @return what day and time need: a text that gets shorter still says something, half a time does not */
    private int momentWidth() {
        var measure = new GC(viewer.getTable());
        try {
            return measure.textExtent(RowLabels.made(LONG_MOMENT)).x + CELL_BORDERS;
        } finally {
            measure.dispose();
        }
    }

    private boolean isSetByPerson() {
        return !filled.isEmpty() && !filled.equals(widths());
    }

    /** @return of all columns but the last one, which some platforms stretch */
    private List<Integer> widths() {
        return Stream.of(viewer.getTable().getColumns()).limit(RowOrder.values().length - 1L)
                .map(TableColumn::getWidth).toList();
    }

    private void create(RowOrder order) {
        var column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title(order));
        column.getColumn().setMoveable(true);
        column.getColumn().setResizable(true);
        column.getColumn().addListener(SWT.Selection, event -> sort(order, this.order == order && !descending));
        column.setLabelProvider(new CellLabelProvider() {
            @Override
            public void update(ViewerCell cell) {
                if (cell.getElement() instanceof AnnotationRow row && cell.getItem() instanceof TableItem item) {
                    words.setText(item, order.ordinal(), order.text(row));
                    if (order == RowOrder.CATEGORY) {
                        cell.setImage(row.colour().map(colour -> images.create(new ColourDot(colour))).orElse(null));
                    }
                }
            }
        });
    }

    private static String title(RowOrder order) {
        return switch (order) {
            case CLAIM -> Messages.AnnotationsView_claim;
            case CATEGORY -> Messages.AnnotationsView_category;
            case ANSWERS -> Messages.AnnotationsView_answers;
            case ANNOTATOR -> Messages.AnnotationsView_annotator;
            case COMMENT -> Messages.AnnotationsView_comment;
            case MADE -> Messages.AnnotationsView_made;
            case STATE -> Messages.AnnotationsView_state;
        };
    }

    TableViewer viewer() {
        return viewer;
    }

    private void fill(int index) {
        if (index < rows.all().size()) {
            viewer.replace(rows.all().get(index), index);
        }
    }

    /** Shows the paper as it is now. @return how many rows there are */
    int show(PaperModel model, CategoryIndex index) {
        change(() -> rows.show(model, index));
        return rows.all().size();
    }

    void clear() {
        change(rows::clear);
    }

    /** What was selected stays so, as far as it is still there. */
    private void change(Runnable work) {
        List<AnnotationRow> selected = selected();
        work.run();
        Table table = viewer.getTable();
        table.setItemCount(rows.all().size());
        table.clearAll();
        int[] indices = rows.now(selected).stream().flatMapToInt(row -> rows.indexOf(row).stream()).toArray();
        if (!Arrays.equals(indices, table.getSelectionIndices())) {
            int top = table.getTopIndex();
            table.setSelection(indices);
            table.setTopIndex(top); // selecting has scrolled to it
        }
    }

    private void sort(RowOrder column, boolean down) {
        order = column;
        descending = down;
        viewer.getTable().setSortColumn(viewer.getTable().getColumn(column.ordinal()));
        viewer.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
        change(() -> rows.sort(down ? column.ascending().reversed() : column.ascending()));
    }

    List<AnnotationRow> selected() {
        return IntStream.of(viewer.getTable().getSelectionIndices()).filter(i -> i < rows.all().size())
                .mapToObj(rows.all()::get).toList();
    }

    /** Selects a row about it, unless one is selected already. */
    void select(Optional<Target> about) {
        if (about.isPresent() && selected().stream().noneMatch(r -> r.about().equals(about.get()))) {
            about.flatMap(rows::first).flatMap(row -> rows.indexOf(row).stream().boxed().findFirst())
                    .ifPresentOrElse(this::reveal, () -> viewer.getTable().deselectAll());
        } else if (about.isEmpty()) {
            viewer.getTable().deselectAll();
        }
    }

    private void reveal(int index) {
        viewer.getTable().setSelection(index);
        viewer.getTable().showSelection();
    }

    void save(IMemento memento) {
        memento.putString(SORTED, order.name());
        memento.putBoolean(DESCENDING, descending);
        for (RowOrder column : RowOrder.values()) {
            if (isSetByPerson()) {
                memento.putInteger(WIDTH + column.name(), viewer.getTable().getColumn(column.ordinal()).getWidth());
            }
        }
    }

    void restore(IMemento memento) {
        for (RowOrder column : RowOrder.values()) {
            Integer width = memento.getInteger(WIDTH + column.name());
            if (width != null && width > 0) {
                TableColumn shown = viewer.getTable().getColumn(column.ordinal());
                shown.setWidth(width);
                filled = List.of(width, -1); // what a person has set stays
            }
            if (column.name().equals(memento.getString(SORTED))) {
                sort(column, Boolean.TRUE.equals(memento.getBoolean(DESCENDING)));
            }
        }
    }
}
