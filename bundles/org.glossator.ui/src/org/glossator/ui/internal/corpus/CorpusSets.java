package org.glossator.ui.internal.corpus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.glossator.model.IdText;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.store.PaperQuery;
import org.glossator.store.WorkingSetRecord;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.sets.PaperDrag;
import org.glossator.ui.internal.sets.SetActions;
import org.glossator.ui.internal.sets.SetList;

/** What the list of papers has to do with working sets: it is narrowed to one, and papers go from it into one and out again. */
final class CorpusSets {
    private static final String MEMORY = "corpus";
    private static final String SET = "set";
    private static final int PAGE = 1_000; // papers

    /** What the view shows now. */
    interface Listed {
        Optional<Corpus> corpus();

        Optional<AnnotatorRecord> annotator();

        CorpusList list();
    }

    private final Composite body;
    private final IActionBars bars;
    private final Listed listed;
    private final SetActions actions;
    private final SetList sets;
    private Supplier<List<PaperId>> selected = List::of;

    CorpusSets(Composite body, IActionBars bars, Listed listed) {
        this.body = body;
        this.bars = bars;
        this.listed = listed;
        actions = new SetActions(body, () -> { });
        sets = new SetList(body, actions, this::narrow);
    }

    /**
     * Lets papers of the table come into sets and go.
     *
     * @param field to which the keys belong while something is being typed in it
     */
    void on(CorpusTable table, Text field) {
        PaperDrag.from(table.control(), table::chosen);
        table.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                takeOut(table.chosen());
            }
        });
        IAction undo = action(Messages.CorpusView_undoSet, actions::takeBack);
        undo(undo);
        for (int event : new int[] {SWT.FocusIn, SWT.Modify}) {
            field.addListener(event, e -> undo(field.getText().isEmpty() ? undo : null));
        }
        field.addListener(SWT.FocusOut, e -> undo(undo));
        selected = table::chosen;
    }

    private void undo(@Nullable IAction action) {
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), action);
        bars.updateActionBars();
    }

    private static IAction action(String label, Runnable work) {
        return new Action(label) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    /** @return for a tool bar */
    static IAction tool(Runnable add) {
        IAction tool = action(Messages.CorpusView_addToSet, add);
        tool.setToolTipText(Messages.CorpusView_addToSetToolTip);
        ResourceLocator.imageDescriptorFromBundle("org.glossator.ui", "icons/sets.svg").ifPresent(tool::setImageDescriptor);
        return tool;
    }

    void fill(IMenuManager menu) {
        menu.add(action(Messages.CorpusView_addToSet, () -> ask(selected.get())));
        menu.add(action(Messages.CorpusView_addListed, this::askForListed));
        sets.chosen().ifPresent(set -> menu.add(
                action(NLS.bind(Messages.CorpusView_takeOut, set.name()), () -> takeOut(selected.get()))));
    }

    /** Asks into which set the papers are to come. */
    void ask(List<PaperId> papers) {
        actions.ask(papers);
    }

    private void askForListed() {
        CorpusList list = listed.list();
        listed.annotator().ifPresent(me -> actions.ask(
                new PaperQuery(me.id(), list.filter(), 0, PAGE).assigned(list.isAssigned()).in(chosen())));
    }

    private void takeOut(List<PaperId> papers) {
        sets.chosen().ifPresent(set -> actions.takeOut(set, papers));
    }

    /** @return the set to which the list is narrowed */
    Optional<WorkingSetId> chosen() {
        return sets.chosen().map(WorkingSetRecord::id);
    }

    private void narrow(Optional<WorkingSetRecord> set) {
        DialogMemory.section(MEMORY).put(SET, set.map(s -> s.id().toString()).orElse(""));
        listed.list().in(set.map(WorkingSetRecord::id));
    }

    void showAll() {
        sets.choose(Optional.empty());
        narrow(Optional.empty());
    }

    /** Another corpus or another person: the set that was chosen last is chosen again where it is there. */
    void begin() {
        actions.forget();
        OptionalLong last = IdText.parse(Objects.requireNonNullElse(DialogMemory.section(MEMORY).get(SET), ""));
        sets.choose(last.isPresent() ? Optional.of(new WorkingSetId(last.getAsLong())) : Optional.empty());
        read();
    }

    /** Shows the sets as they are now. */
    void read() {
        listed.corpus().ifPresent(corpus -> listed.annotator().ifPresent(me -> CorpusReads.read(Messages.CorpusView_reading,
                corpus, reader -> reader.workingSets(me.id()), now -> {
                    if (listed.annotator().equals(Optional.of(me))) {
                        sets.show(now);
                        listed.list().in(chosen());
                    }
                }, body)));
    }
}
