package org.glossator.ui.internal.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.store.Change;

/** What of a paper is on its way to the disk. One thread. */
final class UnderWay {
    private final Map<Object, Integer> writes = new HashMap<>();

    void begins(List<Change> changes) {
        changes.forEach(change -> touched(change).ifPresent(id -> writes.merge(id, 1, Integer::sum)));
    }

    void ends(List<Change> changes) {
        changes.forEach(change -> touched(change)
                .ifPresent(id -> writes.computeIfPresent(id, (key, n) -> n == 1 ? null : n - 1)));
    }

    /** @return whether the last change of this claim, annotation or link (by its id) is kept */
    boolean isKept(Object id) {
        return !writes.containsKey(id);
    }

    private static Optional<Object> touched(Change change) {
        return switch (change) {
            case Change.AddClaim c -> Optional.of(c.claim().id());
            case Change.RemoveClaim c -> Optional.of(c.claim().id());
            case Change.ReshapeClaim c -> Optional.of(c.after().id());
            case Change.AddAnnotation c -> Optional.of(c.annotation().id());
            case Change.RemoveAnnotation c -> Optional.of(c.annotation().id());
            case Change.ReviseAnnotation c -> Optional.of(c.after().id());
            case Change.AddLink c -> Optional.of(c.link().id());
            case Change.RemoveLink c -> Optional.of(c.link().id());
            case Change.MarkDone c -> Optional.of(c.paper());
            case Change.Assign c -> Optional.empty();
            case Change.Unassign c -> Optional.empty();
            case Change.AddSet c -> Optional.empty();
            case Change.RemoveSet c -> Optional.empty();
            case Change.RenameSet c -> Optional.empty();
            case Change.PlaceInSet c -> Optional.empty();
            case Change.RejectProposal c -> Optional.empty();
            case Change.ProposeAgain c -> Optional.empty();
            case Change.AddComparison c -> Optional.empty();
            case Change.RemoveComparison c -> Optional.empty();
            case Change.AddRanking c -> Optional.empty();
            case Change.RemoveRanking c -> Optional.empty();
            case Change.AssignComparison c -> Optional.empty();
            case Change.UnassignComparison c -> Optional.empty();
            case Change.AddPaper c -> Optional.empty();
            case Change.RemovePaper c -> Optional.empty();
            case Change.RevisePaper c -> Optional.empty();
            case Change.AddAnnotator c -> Optional.empty();
            case Change.RemoveAnnotator c -> Optional.empty();
            case Change.PublishRelease c -> Optional.empty();
        };
    }
}
