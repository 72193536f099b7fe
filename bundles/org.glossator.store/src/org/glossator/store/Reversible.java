package org.glossator.store;

import java.util.List;

/**
 * What an annotator can undo and redo next, the next one first.
 *
 * @param redoable undoings that nothing new was done after; taking one of them back does its action again
 */
public record Reversible(List<PastAction> undoable, List<PastAction> redoable) {

    public Reversible {
        undoable = List.copyOf(undoable);
        redoable = List.copyOf(redoable);
    }
}
