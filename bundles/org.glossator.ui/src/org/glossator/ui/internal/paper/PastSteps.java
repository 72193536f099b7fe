package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PastAction;
import org.glossator.store.PastChange;
import org.glossator.store.Reversible;
import org.glossator.store.Subject;

/**
 * What an annotator did to a paper in earlier sessions and can still take back, or do again. May cross threads.
 *
 * @param undoable the last one first
 * @param redoable what was taken back and nothing new was done after, the next one first
 */
public record PastSteps(List<PastStep> undoable, List<PastStep> redoable) {
    private static final int MOST = 50; // steps; nobody goes further back by hand
    private static final int LARGEST = 1_000; // changes of one step; what is larger came from an import

    /**
     * @param changes of the action, in its order
     * @param revision of the paper in whose text they were done
     */
    record PastStep(PastAction action, List<Change> changes, int revision) {
    }

    /** From which action on the paper had which revision. */
    private record Version(long since, int revision) {
    }

    public PastSteps {
        undoable = List.copyOf(undoable);
        redoable = List.copyOf(redoable);
    }

    public static PastSteps read(CorpusReader reader, PaperId paper, AnnotatorId who) {
        History history = reader.history();
        Reversible reversible = history.reversible(who, paper, MOST);
        List<Version> versions = Stream.concat(reversible.undoable().stream(), reversible.redoable().stream())
                .mapToLong(PastAction::number).min().stream().boxed().flatMap(oldest -> versions(reader, paper, oldest).stream()).toList();
        return new PastSteps(steps(reversible.undoable(), paper, history, versions),
                steps(reversible.redoable(), paper, history, versions));
    }

    /** @return the newest first, back to the one in which the action was done; none where there was only one */
    private static List<Version> versions(CorpusReader reader, PaperId paper, long action) {
        var versions = new ArrayList<Version>();
        if (reader.paper(paper).filter(p -> p.revision() > 1).isEmpty()) {
            return versions;
        }
        long before = HistoryQuery.NEWEST;
        List<PastChange> page;
        do {
            page = reader.history().past(new Subject.OfPaper(paper), before, MOST);
            for (PastChange past : page) {
                before = past.action().number();
                if (past.change() instanceof Change.RevisePaper(var old, var fresh)) {
                    versions.add(new Version(before, fresh.revision()));
                } else if (past.change() instanceof Change.AddPaper(var fresh)) {
                    versions.add(new Version(before, fresh.revision()));
                }
            }
        } while (!page.isEmpty() && before > action);
        return versions;
    }

    /** @return the steps up to the first one that is not about this paper alone, as none can be left out */
    private static List<PastStep> steps(List<PastAction> actions, PaperId paper, History history, List<Version> versions) {
        var steps = new ArrayList<PastStep>();
        for (PastAction action : actions) {
            List<Change> changes = action.changes() > LARGEST ? List.of()
                    : history.changes(action.number(), 0, LARGEST);
            if (changes.isEmpty() || changes.stream().anyMatch(c -> c.about().filter(paper::equals).isEmpty())) {
                return steps;
            }
            steps.add(new PastStep(action, changes, versions.stream().filter(v -> v.since() <= action.number()).findFirst()
                    .map(Version::revision).orElse(1)));
        }
        return steps;
    }
}
