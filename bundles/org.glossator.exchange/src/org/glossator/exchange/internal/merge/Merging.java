package org.glossator.exchange.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.internal.anchor.Reanchoring;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.store.Receipt;

/** One merge. */
public final class Merging {
    /** Units of progress: first the two histories are compared, then the steps come in. */
    public static final int PROGRESS = 100;
    private static final int COMPARING = 30;

    private static final String CODE = "corpus.merge";

    private final CorpusReader theirs;
    private final Corpus into;
    private final boolean dryRun;
    private final SubMonitor progress;
    /** Numbers here of steps there, for those that take others back. */
    private final Map<Long, Long> numbers = new HashMap<>();
    private final Tally came = new Tally();

    /**
     * @param theirs good until {@link #run} returns
     * @param progress of {@link #PROGRESS} units
     */
    public Merging(CorpusReader theirs, Corpus into, boolean dryRun, SubMonitor progress) {
        this.theirs = theirs;
        this.into = into;
        this.dryRun = dryRun;
        this.progress = progress;
    }

    /** @return see {@link org.glossator.exchange.CorpusMerge#run} */
    public Outcome<Report> run() {
        try {
            return merge();
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", dryRun || came.work().steps() == 0
                    ? "Cancelled: nothing was changed."
                    : "The merge was cancelled: what came in until then is kept, and merging again goes on after it.");
        }
    }

    private Outcome<Report> merge() {
        progress.setWorkRemaining(PROGRESS); // the question may be asked again
        Parting parting = into.read(ours -> Parting.of(ours.history(), theirs.history()));
        if (parting.last() == 0 && !parting.theirs().isEmpty() && !parting.ours().isEmpty()) {
            return Outcome.refused("merge.unrelated", "Nothing was merged, for the two are no copies of one corpus: their"
                    + " histories begin differently. Take papers over with export and import instead.");
        }
        SubMonitor comparing = progress.split(COMPARING);
        MergePlan plan = into.read(ours -> {
            var names = new Names(ours);
            var texts = new MergedTexts(into, theirs, names, parting.last());
            var made = new MergePlan(ours, theirs, names, texts, new Descriptions(into, theirs, texts));
            made.make(parting, comparing);
            return made;
        });
        Outcome<Report> outcome = texts(plan);
        return outcome.isDone() ? bring(parting, plan) : outcome;
    }

    static boolean isMerge(PastAction action) {
        return action.code().equals(CODE);
    }

    /** Lets the new texts come in first, each with what is in the one here taken along. */
    private Outcome<Report> texts(MergePlan plan) {
        Outcome<Report> outcome = Outcome.done(report(plan));
        for (PaperId paper : dryRun ? List.<PaperId>of() : plan.newTexts()) {
            MergePlan.Fate fate = plan.fate(Thing.paper(paper)).orElseThrow();
            List<Change> changes = into.read(ours -> Reanchoring.of(ours, (PaperRecord) fate.ours().orElseThrow(),
                    (PaperRecord) fate.theirs().orElseThrow()).changes());
            outcome = outcome.then(report -> into.perform(new Action(CODE, AnnotatorRecord.SYSTEM.id(), changes), new NullProgressMonitor())
                    .map(receipt -> report));
        }
        return outcome;
    }

    private Outcome<Report> bring(Parting parting, MergePlan plan) {
        int all = parting.theirs().size();
        SubMonitor bringing = progress.split(PROGRESS - COMPARING).setWorkRemaining(all);
        var translation = new StepTranslation(plan);
        int done = 0;
        for (Iterator<PastAction> steps = Parting.actions(theirs.history(), parting.last()); steps.hasNext();) {
            PastAction step = steps.next();
            SubMonitor one = bringing.split(1);
            progress.subTask((++done) + " of " + all + " steps");
            if (parting.ours().containsKey(step.origin().id())) {
                numbers.put(step.number(), parting.ours().getOrDefault(step.origin().id(), 0L));
            } else if (!isMerge(step)) {
                Outcome<Receipt> outcome = bring(step, parting, plan, translation, one);
                if (!outcome.isDone()) {
                    return outcome.map(receipt -> report(plan));
                }
            }
        }
        return end(plan);
    }

    private Outcome<Report> end(MergePlan plan) {
        if (dryRun || came.work().steps() == 0) {
            return Outcome.done(report(plan));
        }
        var note = new Action(CODE, AnnotatorRecord.SYSTEM.id(), List.of())
                .because("steps " + came.work().steps() + ", conflicts " + plan.conflicts().size());
        return into.perform(note, new NullProgressMonitor()).map(receipt -> report(plan));
    }

    private Report report(MergePlan plan) {
        return new Report(came.work(), plan.onlyHere(), plan.conflicts());
    }

    /** @return refused where it makes no sense to go on */
    private Outcome<Receipt> bring(PastAction step, Parting parting, MergePlan plan, StepTranslation translation,
            SubMonitor one) {
        Iterable<Change> changes = step.changes() <= Parting.PAGE ? all(step, translation)
                : () -> translated(step, translation);
        if (dryRun) {
            changes.forEach(came::count);
            came.step();
            return Outcome.done(new Receipt(0, 0));
        }
        long reverses = step.reverses() == 0 ? 0
                : step.reverses() <= parting.last() ? step.reverses() : numbers.getOrDefault(step.reverses(), 0L);
        Outcome<Receipt> outcome = perform(step, plan, changes, reverses, one);
        if (isConflict(outcome) && reverses != 0) { // what it takes back is another thing here
            outcome = perform(step, plan, changes, 0, one);
        }
        if (has(outcome, "store.cancelled")) {
            throw new OperationCanceledException();
        }
        if (isConflict(outcome)) {
            plan.conflicts().add(Descriptions.doesNotFit(step.number(), step.code(),
                    outcome.problems().getFirst().message()));
            return Outcome.done(new Receipt(0, 0));
        }
        if (outcome instanceof Outcome.Done<Receipt>(var receipt, var none)) {
            numbers.put(step.number(), receipt.history());
            if (changes instanceof List<Change> list) {
                list.forEach(came::count);
            }
            came.step();
        }
        return outcome;
    }

    private static boolean isConflict(Outcome<Receipt> outcome) {
        return has(outcome, "store.conflict");
    }

    private static boolean has(Outcome<Receipt> outcome, String code) {
        return outcome.problems().stream().anyMatch(p -> p.code().equals(code));
    }

    private Outcome<Receipt> perform(PastAction step, MergePlan plan, Iterable<Change> changes, long reverses,
            SubMonitor one) {
        return into.perform(new Action(step.code(), plan.names().person(step.who()), changes,
                plan.names().words(step.who(), step.why()), reverses, step.origin()), one);
    }

    private List<Change> all(PastAction step, StepTranslation translation) {
        var all = new ArrayList<Change>();
        translated(step, translation).forEachRemaining(all::add);
        return all;
    }

    /** Counts what it gives, as nobody else walks through it. */
    private Iterator<Change> translated(PastAction step, StepTranslation translation) {
        Iterator<Change> there = Parting.changes(theirs.history(), step);
        boolean counting = step.changes() > Parting.PAGE && !dryRun;
        Consumer<Change> counter = counting ? came::count : change -> {
            // the list is counted once it is kept
        };
        return new Iterator<>() {
            private Iterator<Change> some = List.<Change>of().iterator();

            @Override
            public boolean hasNext() {
                while (!some.hasNext() && there.hasNext()) {
                    some = translation.translate(there.next(), step.number()).iterator();
                }
                return some.hasNext();
            }

            @Override
            public Change next() {
                hasNext();
                Change change = some.next();
                counter.accept(change);
                return change;
            }
        };
    }
}
