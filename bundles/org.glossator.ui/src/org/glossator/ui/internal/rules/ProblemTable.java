package org.glossator.ui.internal.rules;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.glossator.model.Colour;
import org.glossator.model.Severity;
import org.glossator.store.rules.Finding;
import org.glossator.ui.internal.ShortenedCells;
import org.glossator.ui.internal.palette.ColourDot;

/** The table itself. A click on a title sorts by it, a second one the other way round. */
final class ProblemTable {
    private static final Colour RED = new Colour(213, 74, 60);
    private static final Colour AMBER = new Colour(214, 143, 17);
    private static final Colour BLUE = new Colour(86, 140, 214);

    private enum Column {
        MESSAGE(5), CATEGORY(2), CLAIM(4), PAPER(3), ANNOTATOR(2);

        private final int share;

        Column(int share) {
            this.share = share;
        }
    }

    private final TableViewer viewer;
    private final LocalResourceManager images;
    private List<Finding> rows = List.of();
    private List<Finding> given = List.of();
    private @Nullable Column sorted;
    private boolean descending;

    ProblemTable(Composite parent) {
        var layout = new TableColumnLayout();
        parent.setLayout(layout);
        viewer = new TableViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        ShortenedCells.of(viewer.getTable());
        images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
        viewer.setContentProvider((ILazyContentProvider) index -> {
            if (index < rows.size()) {
                viewer.replace(rows.get(index), index);
            }
        });
        for (Column column : Column.values()) {
            create(column, layout);
        }
    }

    private void create(Column column, TableColumnLayout layout) {
        var part = new TableViewerColumn(viewer, SWT.LEFT);
        part.getColumn().setText(title(column));
        part.getColumn().setMoveable(true);
        layout.setColumnData(part.getColumn(), new ColumnWeightData(column.share, 60));
        part.getColumn().addListener(SWT.Selection, event -> {
            descending = sorted == column && !descending;
            sorted = column;
            viewer.getTable().setSortColumn(part.getColumn());
            viewer.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
            show(given);
        });
        part.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text(column, (Finding) element);
            }

            @Override
            public @Nullable Image getImage(Object element) {
                return column == Column.MESSAGE ? images.create(new ColourDot(colour((Finding) element))) : null;
            }
        });
    }

    private static Colour colour(Finding finding) {
        return switch (finding.violation().severity()) {
            case ERROR -> RED;
            case WARNING -> AMBER;
            case INFO -> BLUE;
        };
    }

    private static String title(Column column) {
        return switch (column) {
            case MESSAGE -> Messages.ProblemTable_message;
            case CATEGORY -> Messages.ProblemTable_category;
            case CLAIM -> Messages.ProblemTable_claim;
            case PAPER -> Messages.ProblemTable_paper;
            case ANNOTATOR -> Messages.ProblemTable_annotator;
        };
    }

    private static String text(Column column, Finding finding) {
        return switch (column) {
            case MESSAGE -> finding.violation().severity() == Severity.ERROR ? finding.violation().message()
                    : ProblemTexts.kind(finding) + ": " + finding.violation().message();
            case CATEGORY -> finding.category();
            case CLAIM -> finding.words().isEmpty() ? Messages.ProblemTable_wholePaper
                    : finding.words().replaceAll("\\s+", " ");
            case PAPER -> finding.paper();
            case ANNOTATOR -> finding.annotator();
        };
    }

    TableViewer viewer() {
        return viewer;
    }

    void show(List<Finding> findings) {
        List<Finding> selected = selected();
        given = findings;
        Column by = sorted;
        if (by == null) {
            rows = findings;
        } else {
            Function<Finding, String> key = finding -> text(by, finding);
            Comparator<Finding> order = Comparator.comparing(key, String.CASE_INSENSITIVE_ORDER);
            rows = findings.stream().sorted(descending ? order.reversed() : order).toList();
        }
        viewer.setInput(rows);
        viewer.setItemCount(rows.size());
        List<Finding> still = selected.stream().filter(rows::contains).toList();
        if (!still.isEmpty()) {
            viewer.getTable().select(still.stream().mapToInt(rows::indexOf).toArray());
        }
    }

    List<Finding> selected() {
        return IntStream.of(viewer.getTable().getSelectionIndices()).filter(i -> i < rows.size()).mapToObj(rows::get)
                .toList();
    }
}
