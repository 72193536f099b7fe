package org.glossator.ui.internal.sets;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;
import org.glossator.ui.internal.sets.SetWork.Done;

/** How a person works with sets of papers from a view, and takes back what was done last from there. */
public final class SetActions {

    /** Of the jobs that change sets, for joining. */
    public static final Object FAMILY = SetActions.class;

    private static final IdSource IDS = new IdSource(Clock.systemUTC(), new SecureRandom());

    private final Composite body;
    private final Runnable changed;
    private Optional<Done> last = Optional.empty();
    private int working; // jobs whose end has not been told here yet: the corpus may show it already
    private boolean backWanted;

    /** What the dialog is about. */
    private record Wish(List<WorkingSetRow> sets, List<PaperId> papers) {
    }

    /**
     * @param body of the view
     * @param changed run when something was done that can be taken back
     */
    public SetActions(Composite body, Runnable changed) {
        this.body = body;
        this.changed = changed;
    }

    /** Asks into which set the papers are to come, and adds them. */
    public void ask(List<PaperId> papers) {
        if (papers.isEmpty()) {
            Workbenches.say(Messages.SetActions_nothingSelected);
        } else {
            ask(reader -> papers);
        }
    }

    /** The same with all papers that a query lets through. */
    public void ask(PaperQuery query) {
        ask(reader -> SetWork.papers(query, reader));
    }

    private void ask(Function<CorpusReader, List<PaperId>> papers) {
        corpus().ifPresent(corpus -> me().ifPresent(me -> CorpusReads.read(Messages.SetActions_reading, corpus,
                reader -> new Wish(reader.workingSets(me.id()), papers.apply(reader)), wish -> {
                    var form = new SetForm(wish.sets(), wish.papers().size());
                    if (new SetDialog(body.getShell(), form).open() == Window.OK) {
                        form.chosen().ifPresent(name -> add(name, wish.papers()));
                    }
                }, body)));
    }

    private void add(String name, List<PaperId> papers) {
        inJob((work, monitor) -> work.add(name, papers, monitor), Messages.SetActions_added);
    }

    void add(WorkingSetRecord set, List<PaperId> papers) {
        inJob((work, monitor) -> work.add(set, papers, monitor), Messages.SetActions_added);
    }

    /** Takes the papers out of the set. */
    public void takeOut(WorkingSetRecord set, List<PaperId> papers) {
        inJob((work, monitor) -> work.takeOut(set, papers, monitor), Messages.SetActions_takenOut);
    }

    void rename(WorkingSetRecord set, List<WorkingSetRow> sets) {
        var dialog = new InputDialog(body.getShell(), Messages.SetActions_rename, Messages.SetActions_newName, set.name(),
                typed -> SetForm.obstacle(typed.strip(), set, sets).orElse(null));
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue().strip();
            inJob((work, monitor) -> work.rename(set, name, monitor), Messages.SetActions_renamed);
        }
    }

    void delete(WorkingSetRecord set) {
        inJob((work, monitor) -> work.delete(set, monitor), Messages.SetActions_deleted);
    }

    /** Takes back what was done last from here, as soon as that is done. */
    public void takeBack() {
        if (working > 0) {
            backWanted = true;
            return;
        }
        last.ifPresentOrElse(done -> inJob((work, monitor) -> work.takeBack(done, monitor).map(back -> new Done(done.name(), 0,
                List.of())), Messages.SetActions_takenBack), () -> Workbenches.say(Messages.SetActions_nothingToTakeBack));
        last = Optional.empty();
        backWanted = false;
    }

    /** What was done belongs to another corpus, or to somebody else. */
    public void forget() {
        last = Optional.empty();
    }

    private static Optional<Corpus> corpus() {
        return Workbenches.session().corpus();
    }

    private static Optional<AnnotatorRecord> me() {
        return Workbenches.session().annotator();
    }

    /** @param told what is said then; {0} = name of the set, {1} = how many papers */
    private void inJob(BiFunction<SetWork, IProgressMonitor, Outcome<Done>> wish, String told) {
        Optional<Corpus> corpus = corpus();
        Optional<AnnotatorRecord> me = me();
        if (corpus.isEmpty() || me.isEmpty()) {
            return;
        }
        var work = new SetWork(corpus.get(), me.get(), IDS);
        Display display = body.getDisplay();
        working++;
        new FamilyJob(Messages.SetActions_job, FAMILY, monitor -> {
            Outcome<Done> outcome = Problems.guarded(() -> wish.apply(work, monitor));
            display.asyncExec(() -> {
                working--;
                if (outcome instanceof Outcome.Done<Done>(var done, var warnings) && !body.isDisposed()) {
                    last = done.changes().isEmpty() ? last : Optional.of(done);
                    Workbenches.say(NLS.bind(told, done.name(), done.papers()));
                    changed.run();
                }
                if (!outcome.problems().isEmpty()) {
                    Problems.show(Messages.SetActions_failed, outcome.problems());
                } else if (backWanted && working == 0) {
                    takeBack();
                }
            });
        }).schedule();
    }
}
