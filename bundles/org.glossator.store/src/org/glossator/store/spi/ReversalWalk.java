package org.glossator.store.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glossator.store.PastAction;
import org.glossator.store.Reversible;

/**
 * Finds what can be undone and redone by walking back through a person's actions, the newest first. What was taken back
 * is passed over; an undoing can be taken back until something new was done.
 */
public final class ReversalWalk {
    private final int limit;
    private final List<PastAction> undoable = new ArrayList<>();
    private final List<PastAction> redoable = new ArrayList<>();
    private final Set<Long> takenBack = new HashSet<>();
    private boolean somethingNew;

    /** @param limit how many to find of each */
    public ReversalWalk(int limit) {
        this.limit = limit;
    }

    /**
     * Looks at the next older action.
     *
     * @return whether there is more to find
     */
    public boolean goOn(PastAction action) {
        boolean stands = !takenBack.contains(action.number());
        if (action.reverses() != 0) {
            takenBack.add(action.reverses());
        }
        if (stands) {
            switch (action.kind()) {
                case FINAL -> {
                    // neither: nothing is done with it, and nothing hindered by it
                }
                case UNDO -> add(redoable, action, !somethingNew);
                case REDO -> add(undoable, action, true);
                case WORK -> {
                    somethingNew = true;
                    add(undoable, action, true);
                }
            }
        }
        return undoable.size() < limit || !somethingNew && redoable.size() < limit;
    }

    private void add(List<PastAction> list, PastAction action, boolean wanted) {
        if (wanted && list.size() < limit) {
            list.add(action);
        }
    }

    public Reversible found() {
        return new Reversible(undoable, redoable);
    }
}
