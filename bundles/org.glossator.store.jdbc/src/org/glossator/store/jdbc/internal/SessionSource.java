package org.glossator.store.jdbc.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.glossator.store.Change;
import org.glossator.store.CorpusEvent;
import org.glossator.store.StoreException;

/** Where the sessions of one corpus come from, and how its database is shared. Safe for threads. */
sealed interface SessionSource permits DerbySource, PostgresSource {

    /** What became of an attempt whose commit was not answered. */
    enum Fate {
        KEPT, TAKEN_BACK, UNKNOWN
    }

    /**
     * @return one whose questions all see the state at the first of them
     * @throws StoreException if the database cannot be reached
     */
    Session reader();

    /**
     * @return one for actions
     * @throws StoreException if the database cannot be reached
     */
    Session writer();

    /**
     * @return whether readers must be kept out while rows that they look at are written, as the database keeps no older
     *         versions of rows
     */
    boolean keepsOneVersion();

    /**
     * @return a folder for what a large import holds until its end, where the database fills an empty corpus faster that way;
     *         on its disk if it is of this machine, not there while none is needed
     */
    Optional<Path> spool();

    /** @return why nothing can be written, if that is known beforehand */
    Optional<Refusal> trouble();

    /** @return why an action that is being written should be taken back now, while there is enough room for that */
    Optional<Refusal> shortage();

    /** The first statement of an attempt, so that it can be found again by its number. */
    void begin(Session session, long attempt);

    /** Keeps other writers away from what the change looks at and touches, until the transaction ends. */
    void lock(Session session, Change change);

    /** Lets other processes know of what was committed; trouble with that is no trouble of the action. */
    void announce(Session session, CorpusEvent event, long history);

    /** @return whether the connection or the locks of others were the reason, so that the same may succeed again */
    boolean isPassing(StoreException e);

    /** @return why, where a person can do something about it */
    Optional<Refusal> why(StoreException e);

    /** Waits until the attempt is over in the database, if need be. */
    Fate fate(long attempt);

    /** @return whether copies of the database from before upgrades are beside it */
    boolean hasCopies();

    /** Lets the database go, after all sessions. */
    void stop();
}
