package org.glossator.store.jdbc.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Origin;
import org.glossator.store.PastAction;
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
 */
final class CorpusDatabase {
    private static final int TOGETHER = 1_000; // replayed actions
    private static final int LOOK_FOR_ROOM = 20; // changes: a paper is some kilobytes
    private static final int MOST_IDLE = 4; // connections kept for readers
    private static final int MOST_READS = 2;
    private static final int MOST_ATTEMPTS = 3; // at an action that was taken back because of the connection or of others

    private final CorpusLocation location;
    private final SessionSource source;
    private final EventAdmin events;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantReadWriteLock seeing = new ReentrantReadWriteLock(true);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private final Known known = new Known(); // guarded by writing
    private final Counters counters = new Counters(); // of a database that only this process writes to
    private final CountKeeper numbers;
    private @Nullable Session writer;
    private @Nullable HistoryEnd end; // guarded by writing

    CorpusDatabase(CorpusLocation location, SessionSource source, EventAdmin events, Clock clock) {
        this.location = location;
        this.source = source;
        this.events = events;
        this.clock = clock;
        numbers = source.keepsOneVersion() ? new CountKeeper.Alone(counters) : new CountKeeper.Among();
    }

    CorpusLocation location() {
        return location;
    }

    <T> T read(Function<CorpusReader, T> questions) {
        boolean within = writing.isHeldByCurrentThread(); // of an action, which sees what nobody else does yet
        return ask(session -> questions.apply(within ? new JdbcReader(session) : new JdbcReader(session, numbers)));
    }

    /** The same in SQL. */
    <T> T ask(Function<Session, T> questions) {
        Session own = writer;
        if (writing.isHeldByCurrentThread() && own != null) { // asked by the changes of an action that is walked
            return questions.apply(own);
        }
        return lend(questions, MOST_READS);
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
        Session session = Optional.ofNullable(idle.poll()).filter(Session::isOpen).orElseGet(source::reader);
        boolean good = false;
        try {
            T answer = work.apply(session);
            session.commit();
            good = true;
            return answer;
        } finally {
            if (good && idle.size() < MOST_IDLE) {
                idle.push(session);
            } else {
                session.close();
                letIdleGo(); // what ended one connection may have ended all
            }
        }
    }

    private void letIdleGo() {
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }

    Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        if (seeing.getReadHoldCount() > 0 || writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("an action inside of a question or of another action");
        }
        writing.lock();
        try {
            monitor.beginTask("", IProgressMonitor.UNKNOWN);
            return perform(action, monitor, action.changes() instanceof Collection ? MOST_ATTEMPTS : 1);
        } finally {
            monitor.done();
            writing.unlock();
        }
    }

    /** @param attempts how often, as long as it is known that nothing of it was kept: changes may be walked once only */
    private Outcome<Receipt> perform(Action action, IProgressMonitor monitor, int attempts) {
        try {
            return write(action, monitor);
        } catch (Conflict e) {
            return Outcome.refused("store.conflict", e.message);
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "Cancelled: nothing was changed.");
        } catch (StoreException e) {
            if (Dialect.isConstraint(e)) {
                return Outcome.refused("store.conflict", new Conflict(Dialect.isMissing(e)
                        ? "Something that this builds on was removed in the meantime."
                        : "The corpus has this already.").message);
            }
            if (source.isPassing(e) && attempts > 1) {
                return perform(action, monitor, attempts - 1);
            }
            return source.why(e).orElseThrow(() -> e).outcome();
        }
    }

    /**
     * Writes a past into an empty corpus that nobody else uses yet.
     *
     * @throws Conflict if it contradicts itself
     */
    void replay(Iterable<PastStep> past, IProgressMonitor monitor) {
        Session session = writer();
        int steps = 0;
        long last = 0;
        for (PastStep step : past) {
            PastAction action = step.action();
            Conflict.unless(action.number() > last, "The actions are not in the order of their numbers.");
            last = action.number();
            var rows = new ActionWriter(session, known,
                    new Action(action.code(), action.who(), step.changes(), action.why(), action.reverses(),
                            action.origin()),
                    attempt(action.origin()), new HistoryEnd(last, action.when().toEpochMilli()),
                    this::keepReadersOut);
            write(step, rows);
            Conflict.unless(rows.changes() == action.changes(), "The action " + last + " is not whole.");
            if (++steps % TOGETHER == 0 && source.keepsOneVersion()) { // else all at once, or nothing
                session.commit();
            }
            monitor.worked(1);
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
        }
        session.dialect().numbersGiven(session);
        session.commit();
        counters.forget();
        if (seeing.isWriteLockedByCurrentThread()) {
            seeing.writeLock().unlock();
        }
    }

    private static void write(PastStep step, ActionWriter rows) {
        try {
            step.changes().forEach(rows::apply);
            rows.finish();
        } catch (StoreException e) {
            Conflict.unless(!Dialect.isConstraint(e),
                    "The action " + step.action().number() + " does not follow from those before it.");
            throw e;
        }
    }

    private Outcome<Receipt> write(Action action, IProgressMonitor monitor) {
        Optional<Refusal> trouble = source.trouble();
        if (trouble.isPresent()) {
            return trouble.get().outcome();
        }
        Session session = writer();
        boolean kept = false;
        long attempt = attempt(action.origin());
        try {
            source.begin(session, attempt);
            HistoryEnd next = session.dialect().nextAction(session, end(session), clock.millis());
            var rows = new ActionWriter(session, known, action, attempt, next, this::keepReadersOut);
            CorpusEvent event = CorpusEvent.none(location);
            var tally = new Counters.Tally();
            Iterator<Change> changes = action.changes().iterator();
            while (!monitor.isCanceled() && changes.hasNext()) {
                Change change = changes.next();
                source.lock(session, change);
                rows.apply(change);
                Optional<Refusal> shortage = rows.changes() % LOOK_FOR_ROOM == 0 ? source.shortage() : Optional.empty();
                if (shortage.isPresent()) {
                    return shortage.get().outcome();
                }
                event = event.plus(change);
                tally.add(change);
                monitor.worked(1);
            }
            rows.finish();
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (!commit(session, attempt)) {
                return Outcome.refused("store.unknown", "The connection was lost at the last moment, and it is not known"
                        + " whether the step was kept: look at the corpus, and repeat the step if it is missing.");
            }
            kept = true;
            end = next;
            count(tally, session);
            tell(event);
            source.announce(session, event, rows.history());
            return Outcome.done(new Receipt(rows.history(), rows.changes()));
        } finally {
            if (!kept) {
                takeBack(session);
            }
            if (seeing.isWriteLockedByCurrentThread()) {
                seeing.writeLock().unlock();
            }
        }
    }

    /** @return by which the action is found in the history, in every copy of the corpus */
    private static long attempt(Origin origin) {
        return origin.id() != 0 ? origin.id() : UUID.randomUUID().getMostSignificantBits();
    }

    private void count(Counters.Tally tally, Session session) {
        if (source.keepsOneVersion()) {
            try {
                counters.add(tally, session);
            } catch (StoreException e) { // the action is kept all the same
                counters.forget();
            }
        }
    }

    /** @return whether what is counted here is what the tables hold; asked of a session of {@link #ask} */
    boolean countsAreRight(Session session) {
        return numbers.ask(session, known -> known.isRight(session));
    }

    /** The last action; asked for once, as a database with several writers finds the next one without it. */
    private HistoryEnd end(Session session) {
        HistoryEnd known = end;
        return known != null ? known : HistoryEnd.read(session);
    }

    /**
     * @return whether it is known that all is kept
     * @throws StoreException if it is known that nothing is
     */
    private boolean commit(Session session, long attempt) {
        try {
            session.commit();
            return true;
        } catch (StoreException e) {
            if (!source.isPassing(e)) {
                throw e;
            }
            return switch (source.fate(attempt)) {
                case KEPT -> true;
                case TAKEN_BACK -> throw e;
                case UNKNOWN -> false;
            };
        }
    }

    /** Work on a corpus as a whole. */
    @FunctionalInterface
    interface WholeWork<T> {
        /** @return refused where everything is to stay as it was */
        Outcome<T> run(Session session);
    }

    /** Does something to everything at once, while nobody else of this process reads or writes: all of it or nothing. */
    <T> Outcome<T> alone(WholeWork<T> work) {
        writing.lock();
        Session session = writer();
        boolean kept = false;
        try {
            Optional<Refusal> trouble = source.trouble();
            if (trouble.isPresent()) {
                return trouble.get().outcome();
            }
            keepReadersOut();
            Outcome<T> outcome = work.run(session);
            if (outcome.isDone()) {
                session.commit();
                kept = true;
                end = null;
                counters.forget();
                var everything = new CorpusEvent(location, Set.of(), true, true, true);
                tell(everything);
                source.announce(session, everything, 0);
            }
            return outcome;
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "Cancelled: nothing was changed.");
        } finally {
            if (!kept) {
                takeBack(session);
            }
            if (seeing.isWriteLockedByCurrentThread()) {
                seeing.writeLock().unlock();
            }
            writing.unlock();
        }
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

    private void tell(CorpusEvent event) {
        try {
            events.postEvent(event.toEvent());
        } catch (IllegalStateException e) {
            // the platform is stopping, and so are all who listen; the action is kept all the same
        }
    }

    private void keepReadersOut() {
        if (source.keepsOneVersion() && !seeing.isWriteLockedByCurrentThread()) {
            seeing.writeLock().lock();
        }
    }

    private void takeBack(Session session) {
        known.forget();
        try {
            session.rollback();
        } catch (StoreException e) { // the connection is broken: Derby takes back what it has not committed
            session.close();
            writer = null;
        }
    }

    private Session writer() {
        Session session = writer;
        if (session == null || !session.isOpen()) {
            session = source.writer();
            writer = session;
        }
        return session;
    }

    /** Lends a fresh connection to the caller's work, before anyone else sees the database. */
    void keep(Session session) {
        writer = session;
    }

    /** Lets the database go; nobody uses it any more. */
    void stop() {
        Session session = writer;
        if (session != null) {
            session.close();
        }
        letIdleGo();
        source.stop();
    }
}
