package org.glossator.store.jdbc.internal;

import java.util.Collection;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.Receipt;

/**
 * An action whose turn has not come yet. Small ones are done by whoever comes first, together with others that wait. Its
 * end is seen by who holds the writers' lock.
 */
final class WaitingAction {
    private static final int SMALL = 50; // changes: nobody waits long for those of another

    private final Action action;
    private final IProgressMonitor monitor;
    private Optional<Outcome<Receipt>> outcome = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    WaitingAction(Action action, IProgressMonitor monitor) {
        this.action = action;
        this.monitor = monitor;
    }

    Action action() {
        return action;
    }

    IProgressMonitor monitor() {
        return monitor;
    }

    /** @return whether its changes are few and lie ready, so that any thread can walk through them, also again */
    boolean isSmall() {
        return action.changes() instanceof Collection<?> changes && changes.size() <= SMALL;
    }

    /** @return whether its changes can be walked through again */
    boolean canBeRepeated() {
        return action.changes() instanceof Collection;
    }

    void end(Outcome<Receipt> result) {
        outcome = Optional.of(result);
    }

    void end(RuntimeException surprise) {
        failure = Optional.of(surprise);
    }

    boolean isOver() {
        return outcome.isPresent() || failure.isPresent();
    }

    /**
     * @return what came of it, once it is over
     * @throws RuntimeException the surprise that ended it
     */
    Outcome<Receipt> outcome() {
        failure.ifPresent(surprise -> {
            throw surprise;
        });
        return outcome.orElseThrow();
    }
}
