package org.glossator.store.jdbc.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.glossator.model.Problem;
import org.glossator.store.Change;
import org.glossator.store.CorpusEvent;
import org.glossator.store.StoreException;

/** Where the sessions of one corpus come from, and how its database is shared. Safe for threads. */
sealed interface SessionSource permits DerbySource, PostgresSource {

    /** What became of an attempt whose commit was not answered. */
    sealed interface Fate {

        /** @param end the last action of the attempt */
        record Kept(HistoryEnd end) implements Fate {
        }

        /** Nothing of it is there, and nothing will be. */
        record TakenBack() implements Fate {
        }

        /** The database cannot be asked. */
        record Unknown() implements Fate {
        }
    }

    /**
     * How a corpus is opened.
     *
     * @param session the first one
     * @param news what the person should know of it; mostly nothing
     */
    record Start(Session session, List<Problem> news) {
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
     *         on its disk if it is of this machine
     */
    Optional<Path> spool();

    /** @return where numbers of the corpus outlast this process, if it is the only one that changes them */
    Optional<CountFile> counts();

    /** @return why nothing can be written, if that is known beforehand */
    Optional<Refusal> trouble();

    /** @return why an action that is being written should be taken back now, while there is enough room for that */
    Optional<Refusal> shortage();

    /** Puts before the first statement of an attempt what it needs, so that it can be found again by its number. */
    void begin(Session session, long attempt);

    /** Keeps other writers away from what the change looks at and touches, until the transaction ends. */
    void lock(Session session, Change change);

    /** @return whether other processes may be at the corpus at the same time */
    boolean hasOthers();

    /**
     * Puts before the next commit of the session what lets other processes know of an action that is kept.
     *
     * @param number of the action, 0 where it is none
     */
    void tellOthers(Session session, CorpusEvent event, long number);

    /**
     * Lets the database see how its tables have grown, where it does not do so by itself in time.
     *
     * @param changes that were just committed
     */
    void grown(Session session, int changes);

    /** @return whether the connection or the locks of others were the reason, so that the same may succeed again */
    boolean isPassing(StoreException e);

    /** @return why, where a person can do something about it */
    Optional<Refusal> why(StoreException e);

    /** @return whether, in spite of the trouble with its commit in the session, an action may be kept */
    boolean mayBeKept(Session session, StoreException e);

    /**
     * Sees to it that the attempt is over in the database.
     *
     * @param lost in which it was made
     */
    Fate fate(Session lost, long attempt);

    /** @return whether copies of the database from before upgrades are beside it */
    boolean hasCopies();

    /** Lets the database go, after all sessions. */
    void stop();
}
