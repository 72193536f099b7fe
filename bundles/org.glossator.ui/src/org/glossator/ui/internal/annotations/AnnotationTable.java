package org.glossator.ui.internal.annotations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IMemento;
import org.glossator.model.ClaimId;
import org.glossator.ui.internal.palette.ColourDot;

/** The table itself: columns with their order and widths, rows in the chosen order. */
final class AnnotationTable {
    private static final String SORTED = "sorted";
    private static final String DESCENDING = "descending";
    private static final String WIDTH = "width.";

    private final TableViewer viewer;
    private final LocalResourceManager images;
    private RowOrder order = RowOrder.CLAIM;
    private boolean descending;
    private List<AnnotationRow> rows = List.of();
    private List<Integer> filled = List.of();

    AnnotationTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparer(new SameRow());
        images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        for (RowOrder column : RowOrder.values()) {
            create(column);
        }
        table.addListener(SWT.Resize, event -> fillWidth());
    }

    /** Until somebody has set them, the columns share the width that there is. */
    private void fillWidth() {
        int width = viewer.getTable().getClientArea().width;
        if (width > 0 && !isSetByPerson()) {
            int shares = Stream.of(RowOrder.values()).mapToInt(RowOrder::share).sum();
            for (RowOrder column : RowOrder.values()) {
                viewer.getTable().getColumn(column.ordinal()).setWidth(width * column.share() / shares);
            }
            filled = widths();
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
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return order.text((AnnotationRow) element);
            }

            @Override
            public @Nullable Image getImage(Object element) {
                return order == RowOrder.CATEGORY ? ((AnnotationRow) element).colour()
                        .map(colour -> images.create(new ColourDot(colour))).orElse(null) : null;
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

    void show(List<AnnotationRow> fresh) {
        rows = fresh;
        var sorted = rows.stream().sorted(descending ? order.ascending().reversed() : order.ascending()).toList();
        var selection = viewer.getStructuredSelection();
        int top = viewer.getTable().getTopIndex();
        viewer.getTable().setRedraw(false);
        viewer.setInput(sorted);
        viewer.setSelection(selection, false);
        viewer.getTable().setTopIndex(top);
        viewer.getTable().setRedraw(true);
    }

    private void sort(RowOrder column, boolean down) {
        order = column;
        descending = down;
        viewer.getTable().setSortColumn(viewer.getTable().getColumn(column.ordinal()));
        viewer.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
        show(rows);
    }

    List<AnnotationRow> selected() {
        return ((List<?>) viewer.getStructuredSelection().toList()).stream().map(AnnotationRow.class::cast).toList();
    }

    /** Selects a row of the claim, unless one is selected already. */
    void select(Optional<ClaimId> claim) {
        if (claim.isPresent() && selected().stream().noneMatch(r -> r.claim().equals(claim))) {
            rows.stream().filter(r -> r.claim().equals(claim)).findFirst()
                    .ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
        } else if (claim.isEmpty() && !viewer.getStructuredSelection().isEmpty()) {
            viewer.setSelection(StructuredSelection.EMPTY);
        }
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

    /** Rows are the same when they are about the same thing, so that selection survives a change of what they say. */
    private static final class SameRow implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return one instanceof AnnotationRow a && other instanceof AnnotationRow b ? a.sameAs(b) : one.equals(other);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof AnnotationRow row ? row.claim().hashCode() * 31 + row.annotation().hashCode()
                    : element.hashCode();
        }
    }
}
