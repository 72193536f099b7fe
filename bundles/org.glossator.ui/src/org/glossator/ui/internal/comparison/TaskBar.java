package org.glossator.ui.internal.comparison;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.ComparisonRow;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.SpokenName;

/** Which task is in front, and whether its questions or what came of it. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class TaskBar {
    private static final int LEAST_WIDTH = 160; // pixels of the list of tasks
    private static final int MOST_WIDTH = 360;
    private static final int BESIDE = 100; // pixels of margins and gaps
    private static final int ARROW = 60; // pixels of the list's arrow and borders

    private final Combo tasks;
    private final ToolItem judge;
    private final ToolItem results;
    private final ToolItem assign;
    private final ToolItem remove;
    private final ToolItem export;
    private List<ComparisonId> ids = List.of();
    private List<Label> labels = List.of();

    /** What the person wants. */
    interface Wishes {
        void choose(ComparisonId task);

        /** The other page is wanted. */
        void page();

        void make();

        void assign();

        void remove();

        void export();
    }

    TaskBar(Composite parent, Wishes wishes) {
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(20, 8).spacing(12, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        tasks = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().hint(MOST_WIDTH, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(tasks);
        SpokenName.give(tasks, Messages.TaskBar_tasks);
        tasks.addListener(SWT.Selection, event -> {
            if (tasks.getSelectionIndex() >= 0) {
                wishes.choose(ids.get(tasks.getSelectionIndex()));
            }
        });
        var pages = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        SpokenName.give(pages, Messages.TaskBar_pages);
        judge = item(pages, SWT.RADIO, Messages.TaskBar_judge, Messages.TaskBar_judgeToolTip, wishes::page);
        results = item(pages, SWT.RADIO, Messages.TaskBar_results, Messages.TaskBar_resultsToolTip, wishes::page);
        judge.setSelection(true);
        var tools = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        SpokenName.give(tools, Messages.TaskBar_tools);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(tools);
        item(tools, SWT.PUSH, Messages.TaskBar_make, Messages.TaskBar_makeToolTip, wishes::make);
        assign = item(tools, SWT.PUSH, Messages.TaskBar_assign, Messages.TaskBar_assignToolTip, wishes::assign);
        remove = item(tools, SWT.PUSH, Messages.TaskBar_remove, Messages.TaskBar_removeToolTip, wishes::remove);
        export = item(tools, SWT.PUSH, Messages.TaskBar_export, Messages.TaskBar_exportToolTip, wishes::export);
        bar.addListener(SWT.Resize, event -> { // else the last tools would hide where there is little room
            int others = pages.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + tools.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
            ((GridData) tasks.getLayoutData()).widthHint = Math.clamp(bar.getClientArea().width - others - BESIDE, LEAST_WIDTH,
                    MOST_WIDTH);
            bar.layout();
            label();
        });
    }

    private static ToolItem item(ToolBar tools, int style, String label, String toolTip, Runnable work) {
        var item = new ToolItem(tools, style);
        item.setText(" " + label + " ");
        item.setToolTipText(toolTip);
        item.addListener(SWT.Selection, event -> {
            if (style != SWT.RADIO || item.getSelection()) {
                work.run();
            }
        });
        return item;
    }

    boolean showsResults() {
        return results.getSelection();
    }

    /** @param me whose progress stands beside the titles */
    void show(List<ComparisonRow> rows, Optional<ComparisonId> chosen, Optional<AnnotatorId> me) {
        ids = rows.stream().map(ComparisonRow::id).toList();
        labels = rows.stream().map(row -> new Label(row.title(), me.map(who -> row.answered().getOrDefault(who, 0)).orElse(0),
                row.questions())).toList();
        label();
        int place = chosen.map(ids::indexOf).orElse(-1);
        if (place >= 0 && place != tasks.getSelectionIndex()) {
            tasks.select(place);
        }
        Optional<ComparisonRow> row = place < 0 ? Optional.empty() : Optional.of(rows.get(place));
        assign.setEnabled(row.isPresent());
        remove.setEnabled(row.filter(r -> r.answered().isEmpty()).isPresent());
        export.setEnabled(row.isPresent());
        tasks.setToolTipText(row.map(ComparisonRow::title).orElse(""));
    }

    /** How far one is is said in any case, however long the title. */
    private void label() {
        int room = ((GridData) tasks.getLayoutData()).widthHint - ARROW;
        var gc = new GC(tasks);
        List<String> words = labels.stream().map(label -> label.fit(gc, room)).toList();
        gc.dispose();
        if (!words.equals(List.of(tasks.getItems()))) {
            int chosen = tasks.getSelectionIndex();
            tasks.setItems(words.toArray(String[]::new));
            tasks.select(chosen);
        }
    }

    /** What a task is called in the list. */
    private record Label(String title, int answered, int questions) {
        String fit(GC gc, int room) {
            return with(Shortened.fit(gc, title, room - gc.textExtent(with("")).x));
        }

        private String with(String name) {
            return NLS.bind(Messages.TaskBar_task, new Object[] {name, answered, questions});
        }
    }
}
