package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.PastAction;
import org.glossator.store.Reversible;

/**
 * What an annotator did to a paper in earlier sessions and can still take back, or do again. May cross threads.
 *
 * @param undoable the last one first
 * @param redoable what was taken back and nothing new was done after, the next one first
 */
public record PastSteps(List<PastStep> undoable, List<PastStep> redoable) {
    private static final int MOST = 50; // steps; nobody goes further back by hand
    private static final int LARGEST = 1_000; // changes of one step; what is larger came from an import

    /** @param changes of the action, in its order */
    record PastStep(PastAction action, List<Change> changes) {
    }

    public PastSteps {
        undoable = List.copyOf(undoable);
        redoable = List.copyOf(redoable);
    }

    public static PastSteps read(CorpusReader reader, PaperId paper, AnnotatorId who) {
        History history = reader.history();
        Reversible reversible = history.reversible(who, paper, MOST);
        return new PastSteps(steps(reversible.undoable(), paper, history), steps(reversible.redoable(), paper, history));
    }

    /** @return the steps up to the first one that is not about this paper alone, as none can be left out */
    private static List<PastStep> steps(List<PastAction> actions, PaperId paper, History history) {
        var steps = new ArrayList<PastStep>();
        for (PastAction action : actions) {
            List<Change> changes = action.changes() > LARGEST ? List.of()
                    : history.changes(action.number(), 0, LARGEST);
            if (changes.isEmpty() || changes.stream().anyMatch(c -> c.about().filter(paper::equals).isEmpty())) {
                return steps;
            }
            steps.add(new PastStep(action, changes));
        }
        return steps;
    }
}
