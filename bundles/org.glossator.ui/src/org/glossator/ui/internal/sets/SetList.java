package org.glossator.ui.internal.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.model.WorkingSetId;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.glossator.ui.internal.SectionList;
import org.glossator.ui.internal.SectionList.Item;
import org.glossator.ui.internal.SectionList.Row;
import org.glossator.ui.internal.SpokenName;

/** The sets of a person above the list of papers, to narrow that to one of them; not there while the person has none. */
public final class SetList {
    private static final int MOST_SEEN = 6; // rows; more are scrolled to
    private static final String ALL = "all";

    private final SetActions actions;
    private final Consumer<Optional<WorkingSetRecord>> narrow;
    private final SectionList list;
    private List<WorkingSetRow> sets = List.of();
    private Optional<WorkingSetId> chosen = Optional.empty();

    /**
     * @param parent with a grid of one column
     * @param narrow told of the set that was chosen; nothing where all papers are
     */
    public SetList(Composite parent, SetActions actions, Consumer<Optional<WorkingSetRecord>> narrow) {
        this.actions = actions;
        this.narrow = narrow;
        list = new SectionList(parent, item -> choose(item.data()));
        list.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        list.control().addListener(SWT.KeyDown, this::key);
        SpokenName.give(list.control(), Messages.SetList_name);
        createMenu();
        takeDrops();
        show(List.of());
    }

    public Table control() {
        return list.control();
    }

    /** @return the set to which the list of papers is narrowed */
    public Optional<WorkingSetRecord> chosen() {
        return sets.stream().map(WorkingSetRow::set).filter(set -> chosen.equals(Optional.of(set.id()))).findFirst();
    }

    /** Shows the sets as they are now; where the one that was chosen is there no more, none is. */
    public void show(List<WorkingSetRow> now) {
        sets = List.copyOf(now);
        var rows = new ArrayList<Row>();
        if (!sets.isEmpty()) {
            rows.add(new Item(Messages.SetList_all, "", ALL));
        }
        sets.forEach(row -> rows.add(new Item(row.set().name(), Integer.toString(row.papers()), row.set().id())));
        list.show(rows);
        chosen = chosen().map(WorkingSetRecord::id);
        mark();
        GridData room = (GridData) list.control().getLayoutData();
        room.exclude = sets.isEmpty();
        room.heightHint = Math.min(MOST_SEEN, rows.size()) * list.control().getItemHeight() + 2;
        list.control().setVisible(!sets.isEmpty());
        list.control().getParent().layout();
    }

    /** Narrows the list to the set, or not any more, without telling of it. */
    public void choose(Optional<WorkingSetId> set) {
        chosen = set;
        mark();
    }

    private void mark() {
        list.select(chosen.<Object>map(id -> id).orElse(ALL));
    }

    private void choose(Object data) {
        chosen = data instanceof WorkingSetId id ? Optional.of(id) : Optional.empty();
        mark();
        narrow.accept(chosen());
    }

    private Optional<WorkingSetRecord> selected() {
        Table table = list.control();
        return table.getSelectionIndex() < 0 ? Optional.empty() : set(table.getItem(table.getSelectionIndex()));
    }

    private Optional<WorkingSetRecord> set(TableItem item) {
        return item.getData() instanceof Item(var name, var count, var data)
                ? sets.stream().map(WorkingSetRow::set).filter(set -> set.id().equals(data)).findFirst()
                : Optional.empty();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.F2) {
            rename();
        } else if (event.keyCode == SWT.DEL) {
            delete();
        }
    }

    private void rename() {
        selected().ifPresent(set -> actions.rename(set, sets));
    }

    private void delete() {
        selected().ifPresent(actions::delete);
    }

    private void createMenu() {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            if (selected().isPresent()) {
                manager.add(action(Messages.SetList_rename, this::rename));
                manager.add(action(Messages.SetList_delete, this::delete));
            }
        });
        list.control().setMenu(menu.createContextMenu(list.control()));
        list.control().addDisposeListener(event -> menu.dispose());
    }

    private static Action action(String label, Runnable work) {
        return new Action(label) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void takeDrops() {
        var target = new DropTarget(list.control(), DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {LocalSelectionTransfer.getTransfer()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                boolean takes = event.item instanceof TableItem item && set(item).isPresent();
                event.detail = takes ? DND.DROP_COPY : DND.DROP_NONE;
                event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_SCROLL;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.item instanceof TableItem item) {
                    set(item).ifPresent(set -> actions.add(set, PaperDrag.papers()));
                }
            }
        });
    }
}
