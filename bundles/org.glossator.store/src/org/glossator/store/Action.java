package org.glossator.store;

import java.util.List;

import org.glossator.model.AnnotatorId;

/**
 * What a person did in one go: one transaction, one history entry, one step of undo.
 *
 * @param code what it was, for the history: stable, such as {@code claim.mark} or {@code papers.import}
 * @param who did it
 * @param changes in order; may be made while it is walked through, once, so that a large import is never held in memory
 */
public record Action(String code, AnnotatorId who, Iterable<Change> changes) {

    public static Action of(String code, AnnotatorId who, Change... changes) {
        return new Action(code, who, List.of(changes));
    }
}
