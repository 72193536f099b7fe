package org.glossator.store.jdbc.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PastStep;
import org.glossator.store.Receipt;
import org.glossator.store.StoreException;
import org.osgi.service.event.EventAdmin;

/**
 * An open database, shared by all handles on its corpus, and who waits for whom.
 * <p>
 * Derby keeps no older versions of rows: readers would wait for a writer's locks, and two questions could see two
 * states. So there is one writer at a time; where the source says so, readers share a lock that a writer takes alone from
 * the first row that readers look at until its commit. That is some milliseconds for what a person does; a long import
 * writes out of the readers' sight and takes the lock at its end (see {@link ActionWriter}). Derby is one process only,
 * so these locks see everyone.
 * <p>
 * A commit waits for the disk far longer than its rows take. So what lies ready when a writer's turn comes is written with
 * its own action, in one transaction; each is told that it is kept only after that.
 */
final class CorpusDatabase {
    private static final int MOST_TOGETHER = 32; // actions that wait for the disk once
    private static final int MOST_READS = 2;
    private static final int MOST_ATTEMPTS = 3; // at an action that was taken back because of the connection or of others

    private final CorpusLocation location;
    private final SessionSource source;
    private final EventAdmin events;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantReadWriteLock seeing = new ReentrantReadWriteLock(true);
    private final IdleSessions idle;
    private final ConcurrentLinkedQueue<WaitingAction> waiting = new ConcurrentLinkedQueue<>(); // small ones
    private final CorpusWriter writer; // guarded by writing
    private final CountKeeper numbers;
    private final Notices notices;

    CorpusDatabase(CorpusLocation location, SessionSource source, EventAdmin events, Clock clock) {
        this.location = location;
        this.source = source;
        this.events = events;
        idle = new IdleSessions(location);
        var counters = new Counters(); // of a database that only this process writes to
        writer = new CorpusWriter(location, source, clock, seeing, this::kept, counters);
        notices = new Notices(location, kept -> lend(session -> {
            kept.forEach(notice -> source.tellOthers(session, notice.event(), notice.number()));
            session.commitAll();
            return true;
        }, MOST_READS));
        numbers = source.keepsOneVersion() ? new CountKeeper.Alone(counters, source.counts()) : new CountKeeper.Among();
    }

    CorpusLocation location() {
        return location;
    }

    <T> T read(Function<CorpusReader, T> questions) {
        boolean within = writing.isHeldByCurrentThread(); // of an action, which sees what nobody else does yet
        return ask(session -> questions.apply(within ? new JdbcReader(session.flushed()) : new JdbcReader(session, numbers)));
    }

    /** The same in SQL. */
    <T> T ask(Function<Session, T> questions) {
        Optional<Session> own = writing.isHeldByCurrentThread() ? writer.current() : Optional.empty();
        return own.isPresent() ? questions.apply(own.get()) // asked by the changes of an action that is walked
                : lend(questions, MOST_READS);
    }

    /**
     * Lends a session whose questions all see one state.
     *
     * @param attempts how often, as long as the connection is the trouble
     */
    <T> T lend(Function<Session, T> work, int attempts) {
        seeing.readLock().lock(); // costs nothing where no writer ever takes its counterpart
        try {
            try {
                return askOne(work);
            } catch (StoreException e) {
                if (attempts == 1 || !source.isPassing(e)) {
                    throw e;
                }
                return askOne(work); // on a new connection
            }
        } finally {
            seeing.readLock().unlock();
        }
    }

    private <T> T askOne(Function<Session, T> work) {
        Session session = idle.take().orElseGet(source::reader);
        boolean good = false;
        try {
            T answer = work.apply(session);
            session.endReading();
            good = true;
            return answer;
        } finally {
            if (good) {
                idle.put(session);
            } else {
                session.close();
                idle.letGo(); // what ended one connection may have ended all
            }
        }
    }

    Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        if (seeing.getReadHoldCount() > 0 || writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("an action inside of a question or of another action");
        }
        var own = new WaitingAction(action, monitor);
        if (own.isSmall()) {
            waiting.add(own);
        }
        writing.lock();
        try {
            monitor.beginTask("", IProgressMonitor.UNKNOWN);
            if (!own.isOver()) { // else another thread has done it with its own
                waiting.remove(own);
                perform(own.isSmall() ? withOthers(own) : List.of(own));
            }
            return own.outcome();
        } finally {
            monitor.done();
            writing.unlock();
        }
    }

    /** @return those that came before it while another one was written, and itself */
    private List<WaitingAction> withOthers(WaitingAction own) {
        var together = new ArrayList<WaitingAction>();
        while (together.size() < MOST_TOGETHER - 1 && !waiting.isEmpty()) {
            Optional.ofNullable(waiting.poll()).ifPresent(together::add);
        }
        together.add(own);
        return together;
    }

    /** Does actions together where that saves waiting for the disk; one by one where there is trouble. */
    private void perform(List<WaitingAction> actions) {
        if (actions.size() > 1) {
            try {
                writer.write(actions);
            } catch (RuntimeException e) {
                // nothing was kept: then one by one, so that each is told what is about it
            }
        }
        for (WaitingAction action : actions) {
            if (!action.isOver()) {
                performAlone(action);
            }
        }
    }

    private void performAlone(WaitingAction action) {
        try {
            action.end(write(action, action.canBeRepeated() ? MOST_ATTEMPTS : 1));
        } catch (RuntimeException e) { // for who waits for it, which may be another thread
            action.end(e);
        }
    }

    /** @param attempts how often, as long as it is known that nothing of it was kept */
    private Outcome<Receipt> write(WaitingAction action, int attempts) {
        try {
            return writer.write(action.action(), action.monitor());
        } catch (StoreException e) {
            if (source.isPassing(e) && attempts > 1) {
                return write(action, attempts - 1);
            }
            return source.why(e).orElseThrow(() -> e).outcome();
        }
    }

    /** See {@link CorpusWriter#replay}. */
    void replay(Iterable<PastStep> past, IProgressMonitor monitor) {
        writer.replay(past, monitor);
    }

    /** @return whether what is counted here is what the tables hold, as it is from now on; in a session of {@link #ask} */
    boolean countsAreRight(Session session) {
        return numbers.ask(session, known -> {
            boolean right = known.isRight(session);
            if (!right) {
                known.forget();
            }
            return right;
        });
    }

    /** Does something to everything at once, while nobody else of this process reads or writes: all of it or nothing. */
    <T> Outcome<T> alone(CorpusWriter.WholeWork<T> work) {
        writing.lock();
        try {
            return writer.alone(work);
        } finally {
            writing.unlock();
        }
    }

    /** @return a folder for what waits to be written as a whole */
    Path spool() {
        return source.spool().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    boolean keepsActionsWaiting() {
        return source.keepsOneVersion();
    }

    /** @return whether copies of the database from before upgrades are beside it */
    boolean hasCopies() {
        return source.hasCopies();
    }

    /** @return why, where a person can do something about it */
    Optional<Refusal> why(StoreException e) {
        return source.why(e);
    }

    /** Called on the thread that hears of it: others changed the corpus. */
    void hear(CorpusEvent event) {
        tell(event);
    }

    private void kept(CorpusEvent event, long number) {
        tell(event);
        if (source.hasOthers()) {
            notices.add(new Notices.Notice(event, number));
        }
    }

    private void tell(CorpusEvent event) {
        try {
            events.postEvent(event.toEvent());
        } catch (IllegalStateException e) {
            // the platform is stopping, and so are all who listen; the action is kept all the same
        }
    }

    /** Lends a fresh connection to the caller's work, before anyone else sees the database. */
    void keep(Session session) {
        writer.keep(session);
    }

    private void keepNumbers() {
        try {
            lend(session -> {
                numbers.end(session);
                return true;
            }, 1);
        } catch (StoreException e) {
            // the database is broken, and the numbers are those of an earlier action, as the file says itself
        }
    }

    /** Lets the database go; nobody uses it any more. */
    void stop() {
        notices.close();
        writer.stop();
        if (source.counts().isPresent()) {
            keepNumbers();
        }
        idle.close();
        source.stop();
    }
}
