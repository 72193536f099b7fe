package org.glossator.store.jdbc.internal;

import java.util.Optional;

import org.glossator.store.StoreException;

/** Where the sessions of one corpus come from, and what keeps it from being written. Safe for threads. */
sealed interface SessionSource permits DerbySource {

    /** @throws StoreException if the database cannot be reached */
    Session connect();

    /**
     * @return whether readers must be kept out while rows that they look at are written, as the database keeps no older
     *         versions of rows
     */
    boolean keepsOneVersion();

    /** @return why nothing can be written, if that is known */
    Optional<Refusal> trouble();

    /** @return why an action that is being written should be taken back now, while there is enough room for that */
    Optional<Refusal> shortage();

    /** Lets the database go, after all sessions. */
    void stop();
}
