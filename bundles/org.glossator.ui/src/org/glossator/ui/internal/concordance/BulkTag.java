package org.glossator.ui.internal.concordance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.model.AnnotationId;
import org.glossator.model.Category;
import org.glossator.model.ClaimId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.PaperWork;
import org.glossator.store.Receipt;
import org.glossator.ui.internal.paper.Choosing;
import org.glossator.ui.internal.paper.Judge;

/**
 * Gives a category to many claims of many papers, one action for each paper: each can be taken back in its paper like any
 * other step, and all together by {@link #takeBack}. Claims that have the category from this annotator already are left as they
 * are.
 */
final class BulkTag {
    private static final String CODE = "claim.tag";

    private final Corpus corpus;
    private final Judge judge;
    private final Category category;
    private final IdSource ids;
    private final Clock clock;

    BulkTag(Corpus corpus, Judge judge, Category category, IdSource ids, Clock clock) {
        this.corpus = corpus;
        this.judge = judge;
        this.category = category;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param tagged how many claims got the category
     * @param actions one for each paper, by their numbers
     */
    record Done(int tagged, List<Long> actions) {
        Done {
            actions = List.copyOf(actions);
        }
    }

    /**
     * @param lines those that stand in no claim are passed over
     * @return with a warning where a paper refused, whose claims are as they were; refused where nothing at all was done for
     *         such a reason
     */
    Outcome<Done> run(List<ConcordanceLine> lines, IProgressMonitor monitor) {
        Map<PaperId, Set<ClaimId>> claims = new LinkedHashMap<>();
        lines.forEach(line -> line.claim().ifPresent(
                claim -> claims.computeIfAbsent(line.paper(), paper -> new LinkedHashSet<>()).add(claim)));
        SubMonitor progress = SubMonitor.convert(monitor, claims.size());
        var actions = new ArrayList<Long>();
        var problems = new ArrayList<Problem>();
        int tagged = 0;
        for (Map.Entry<PaperId, Set<ClaimId>> entry : claims.entrySet()) {
            SubMonitor step = progress.split(1);
            List<Change> changes = corpus.read(reader -> changes(entry.getKey(), entry.getValue(), reader.work(entry.getKey())));
            if (!changes.isEmpty()) {
                switch (corpus.perform(new Action(CODE, judge.annotator().id(), changes), step)) {
                    case Outcome.Done<Receipt>(var receipt, var warnings) -> {
                        actions.add(receipt.history());
                        tagged += changes.size();
                    }
                    case Outcome.Refused<Receipt>(var refused) -> problems.addAll(refused);
                }
            }
        }
        return actions.isEmpty() && !problems.isEmpty() ? new Outcome.Refused<>(problems)
                : Outcome.done(new Done(tagged, actions), problems);
    }

    private List<Change> changes(PaperId paper, Set<ClaimId> claims, PaperWork work) {
        var changes = new ArrayList<Change>();
        for (ClaimId claim : claims) {
            if (work.claims().stream().noneMatch(c -> c.id().equals(claim))) {
                continue; // gone since it was found
            }
            List<AnnotationRecord> mine = work.annotations().stream().filter(a -> a.target().equals(new Target.OnClaim(claim))
                    && a.annotator().equals(judge.annotator().id())).toList();
            if (mine.stream().noneMatch(a -> a.categories().contains(category.id()))) {
                changes.add(change(paper, claim, mine));
            }
        }
        return changes;
    }

    private Change change(PaperId paper, ClaimId claim, List<AnnotationRecord> mine) {
        var under = judge.taxonomy().orElseThrow();
        Optional<AnnotationRecord> open = mine.stream().filter(a -> a.release().equals(under.release().id())).findFirst();
        return open.<Change>map(before -> new Change.ReviseAnnotation(before, Choosing.chosen(before, category.id(), under.index())))
                .orElseGet(() -> new Change.AddAnnotation(Choosing.chosen(new AnnotationRecord(new AnnotationId(ids.next()), paper,
                        new Target.OnClaim(claim), judge.annotator().id(), under.release().id(), List.of(), "",
                        Provenance.PERSON, clock.instant().truncatedTo(ChronoUnit.MILLIS)), category.id(), under.index())));
    }

    /**
     * @param done what {@link #run} has done
     * @return how many papers are as before, with a warning for each where something was changed since
     */
    static Outcome<Integer> takeBack(Corpus corpus, Done done, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, done.actions().size());
        var problems = new ArrayList<Problem>();
        int papers = 0;
        for (long number : done.actions().reversed()) {
            SubMonitor step = progress.split(1);
            Optional<Action> back = corpus.read(reader -> reader.history().action(number).map(
                    past -> Action.reversing(past, reader.history().changes(number, 0, past.changes()))));
            if (back.isPresent()) {
                Outcome<Receipt> outcome = corpus.perform(back.get(), step);
                problems.addAll(outcome.problems());
                papers += outcome.isDone() ? 1 : 0;
            }
        }
        return papers == 0 && !problems.isEmpty() ? new Outcome.Refused<>(problems) : Outcome.done(papers, problems);
    }
}
