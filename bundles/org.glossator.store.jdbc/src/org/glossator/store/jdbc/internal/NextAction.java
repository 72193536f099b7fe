package org.glossator.store.jdbc.internal;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Number and time of the action that is being written. Where asking for them costs a way to a server they come with the row
 * of the action, unless something needs them before.
 */
final class NextAction {
    private final Session session;
    private final HistoryEnd last;
    private final long now;
    private @Nullable HistoryEnd given;

    /**
     * @param last the last action that is known here
     * @param now milliseconds since 1970
     */
    NextAction(Session session, HistoryEnd last, long now) {
        this.session = session;
        this.last = last;
        this.now = now;
    }

    /** One that has them already. */
    NextAction(Session session, HistoryEnd given) {
        this(session, given, given.millis());
        this.given = given;
    }

    boolean isGiven() {
        return given != null;
    }

    void give(HistoryEnd end) {
        given = end;
    }

    HistoryEnd get() {
        HistoryEnd end = given;
        if (end == null) {
            end = session.dialect().nextAction(session, last, now);
            given = end;
        }
        return end;
    }

    /** @return milliseconds since 1970 by the clock of this machine; the time of the action is not before it */
    long now() {
        return now;
    }
}
