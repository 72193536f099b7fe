package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;

import org.glossator.model.ClaimId;
import org.glossator.store.Change;

/**
 * What a person does to a paper in one go: one command, one undo step, one action of the store.
 *
 * @param code for the corpus's history, such as {@code claim.mark}
 * @param label for people, such as "Tag 'expert'"
 * @param changes in order; none where there is nothing to do
 * @param claim to look at when it is done; nothing where the step is about no claim
 */
record Step(String code, String label, List<Change> changes, Optional<ClaimId> claim) {

    Step {
        changes = List.copyOf(changes);
    }

    /** @return the claim that the changes are about, the first one where there are several */
    static Optional<ClaimId> claim(List<Change> changes) {
        return changes.stream().flatMap(c -> RecentChanges.claim(c).stream()).findFirst();
    }

    /** @return the changes that lead back, last first */
    List<Change> inverses() {
        return changes.reversed().stream().map(Change::inverse).toList();
    }
}
