package org.glossator.store;

import java.util.List;

import org.glossator.model.AnnotatorId;

/**
 * What a person did in one go: one transaction, one history entry, one step of undo.
 *
 * @param code what it was, for the history: stable, such as {@code claim.mark} or {@code papers.import}
 * @param who did it
 * @param changes in order; may be made while it is walked through, once, so that a large import is never held in memory.
 *         They may ask the same corpus questions meanwhile, on the thread that walks; whether the answers know of the
 *         action's own earlier changes is not said
 */
public record Action(String code, AnnotatorId who, Iterable<Change> changes) {

    public static Action of(String code, AnnotatorId who, Change... changes) {
        return new Action(code, who, List.of(changes));
    }
}
