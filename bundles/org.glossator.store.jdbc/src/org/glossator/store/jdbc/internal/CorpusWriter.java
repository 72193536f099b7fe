package org.glossator.store.jdbc.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.ObjLongConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.Origin;
import org.glossator.store.PastAction;
import org.glossator.store.PastStep;
import org.glossator.store.Receipt;
import org.glossator.store.StoreException;
import org.glossator.store.spi.LateChanges;

/** Writes actions into a database, each whole or not at all. Used by one thread at a time. */
final class CorpusWriter {
    private static final int TOGETHER = 1_000; // replayed actions
    private static final int LARGE = 1_000; // changes of a replayed action, which may be an import into an empty corpus
    private static final int LOOK_FOR_ROOM = 20; // changes: a paper is some kilobytes
    private static final int MOST_OPEN = 12; // statements: Derby walks through all of them at each commit
    private static final int MOST_KNOWN = 150; // where they cost nothing but memory

    private final CorpusLocation location;
    private final SessionSource source;
    private final Clock clock;
    private final ReentrantReadWriteLock seeing;
    private final ObjLongConsumer<CorpusEvent> tell;
    private final Known known = new Known();
    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());
    private final Counters counters;
    private @Nullable Session session;
    private @Nullable HistoryEnd end;

    /** An action whose rows are written and not yet committed. */
    private record Written(NextAction action, long attempt, CorpusEvent event, Counters.Tally tally, int changes,
            List<Problem> warnings) {

        Outcome<Receipt> done() {
            return Outcome.done(new Receipt(action.get().number(), changes), warnings);
        }
    }

    /** Work on a corpus as a whole. */
    @FunctionalInterface
    interface WholeWork<T> {
        /** @return refused where everything is to stay as it was */
        Outcome<T> run(Session session);
    }

    /**
     * @param seeing shared by readers, taken alone from the first row that they look at until the commit, where the source
     *         says so
     * @param tell told what changed and the number of the action, 0 where it is none, after the commit
     * @param counters of a database that only this process writes to
     */
    CorpusWriter(CorpusLocation location, SessionSource source, Clock clock, ReentrantReadWriteLock seeing,
            ObjLongConsumer<CorpusEvent> tell, Counters counters) {
        this.location = location;
        this.source = source;
        this.clock = clock;
        this.seeing = seeing;
        this.tell = tell;
        this.counters = counters;
    }

    /** @return the session that sees what is being written, if there is one */
    Optional<Session> current() {
        Session open = session;
        return open == null ? Optional.empty() : Optional.of(open);
    }

    /** Takes a fresh connection, before anyone else sees the database. */
    void keep(Session first) {
        session = first;
    }

    /** Lets the connection go. */
    void stop() {
        current().ifPresent(Session::close);
    }

    private Session session() {
        Session open = session;
        if (open == null || !open.isOpen()) {
            open = source.writer();
            session = open;
        }
        return open;
    }

    /** @throws StoreException where nothing is kept, and not for a reason that a person can do something about */
    Outcome<Receipt> write(Action action, IProgressMonitor monitor) {
        Optional<Refusal> trouble = source.trouble();
        if (trouble.isPresent()) {
            return trouble.get().outcome();
        }
        Session open = session();
        boolean kept = false;
        try {
            Written written = rows(open, action, monitor, end(open));
            if (!commit(open, List.of(written))) {
                return unknown();
            }
            kept = true;
            return kept(open, written);
        } catch (Refusal e) {
            return e.outcome();
        } catch (Conflict | OperationCanceledException | StoreException e) {
            return refused(e);
        } finally {
            over(open, kept);
        }
    }

    /**
     * Writes actions in one transaction, so that they wait for the disk once, and ends those that are kept or refused.
     * Each is whole or not there, as if it had been alone.
     *
     * @throws StoreException where nothing is kept: what did not end can be written one by one
     */
    void write(List<WaitingAction> actions) {
        Optional<Refusal> trouble = source.trouble();
        if (trouble.isPresent()) {
            actions.forEach(action -> action.end(trouble.get().outcome()));
            return;
        }
        Session open = session();
        boolean kept = false;
        try {
            var written = new LinkedHashMap<WaitingAction, Written>();
            var refused = new LinkedHashMap<WaitingAction, Outcome<Receipt>>();
            HistoryEnd last = end(open);
            for (WaitingAction action : actions) {
                open.mark();
                try {
                    Written rows = rows(open, action.action(), action.monitor(), last);
                    written.put(action, rows);
                    if (action != actions.getLast()) { // which goes with the commit
                        open.flush();
                        last = rows.action().get();
                    }
                } catch (Refusal e) {
                    refused.put(action, e.outcome());
                } catch (Conflict | OperationCanceledException | StoreException e) {
                    refused.put(action, refused(e));
                }
                if (refused.containsKey(action)) {
                    known.forget();
                    written.remove(action);
                    open.goBack();
                }
            }
            boolean isKnown = written.isEmpty() || commit(open, List.copyOf(written.values()));
            kept = isKnown;
            refused.forEach(WaitingAction::end);
            written.forEach((action, rows) -> action.end(isKnown ? kept(open, rows) : unknown()));
        } finally {
            over(open, kept);
        }
    }

    /** Lets readers in again. */
    private void over(Session open, boolean kept) {
        if (!kept) {
            takeBack(open);
        }
        letReadersIn();
    }

    /** @throws RuntimeException the same one, where it is no reason to refuse only this action */
    private static Outcome<Receipt> refused(RuntimeException e) {
        if (e instanceof Conflict conflict) {
            return Outcome.refused("store.conflict", conflict.message);
        }
        if (e instanceof OperationCanceledException) {
            return Outcome.refused("store.cancelled", "Cancelled: nothing was changed.");
        }
        if (Dialect.isConstraint(e)) {
            return Outcome.refused("store.conflict", new Conflict(Dialect.isMissing(e)
                    ? "Something that this builds on was removed in the meantime."
                    : "The corpus has this already.").message);
        }
        throw e;
    }

    private static Outcome<Receipt> unknown() {
        return Outcome.refused("store.unknown", "The connection was lost at the last moment, and it is not known"
                + " whether the step was kept: look at the corpus, and repeat the step if it is missing.");
    }

    private Written rows(Session open, Action action, IProgressMonitor monitor, HistoryEnd last) throws Refusal {
        long attempt = attempt(action.origin());
        source.begin(open, attempt);
        var next = new NextAction(open, last, clock.millis());
        Optional<BulkLoad> bulk = action.changes() instanceof Collection ? Optional.empty()
                : source.spool().flatMap(folder -> BulkLoad.begin(open, folder, monitor));
        try {
            return rows(open, action, monitor, new ActionWriter(open, known, action, attempt, next, bulk,
                    this::keepReadersOut), new LateChanges(action, new TextsOfNow(open)), next, attempt);
        } finally {
            bulk.ifPresent(BulkLoad::close);
        }
    }

    private Written rows(Session open, Action action, IProgressMonitor monitor, ActionWriter rows, LateChanges late,
            NextAction next, long attempt) throws Refusal {
        CorpusEvent event = CorpusEvent.none(location);
        var tally = new Counters.Tally();
        Iterator<Change> changes = action.changes().iterator();
        while (!monitor.isCanceled() && changes.hasNext()) {
            Change wanted = changes.next();
            source.lock(open, wanted);
            Change change = now(late, wanted);
            rows.apply(change);
            Optional<Refusal> shortage = rows.changes() % LOOK_FOR_ROOM == 0 ? source.shortage() : Optional.empty();
            if (shortage.isPresent()) {
                throw shortage.get();
            }
            event = event.plus(change);
            if (source.keepsOneVersion()) {
                tally.add(change);
            }
            monitor.worked(1);
        }
        rows.finish();
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        return new Written(next, attempt, event, tally, rows.changes(), late.warnings());
    }

    private static Change now(LateChanges late, Change wanted) throws Refusal {
        return switch (late.now(wanted)) {
            case Outcome.Done<Change>(var change, var warnings) -> change;
            case Outcome.Refused<Change>(var problems) -> throw new Refusal(problems.getFirst().code(), problems.getFirst().message());
        };
    }

    /** @return by which the action is found in the history, in every copy of the corpus */
    private long attempt(Origin origin) {
        return origin.id() != 0 ? origin.id() : random.nextLong();
    }

    /** The last action; asked for once, as a database with several writers finds the next one without it. */
    private HistoryEnd end(Session open) {
        HistoryEnd last = end;
        if (last == null) {
            last = HistoryEnd.read(open);
            if (last.number() == 0 && source.keepsOneVersion()) {
                counters.begin(open);
            }
        }
        return last;
    }

    /**
     * @return whether it is known that all is kept
     * @throws StoreException if it is known that nothing is
     */
    private boolean commit(Session open, List<Written> all) {
        try {
            open.keepOpen(source.keepsOneVersion() ? MOST_OPEN : MOST_KNOWN);
            open.commitAll();
            return true;
        } catch (StoreException e) {
            if (!source.mayBeKept(open, e)) {
                throw e;
            }
            open.close();
            session = null;
            return switch (source.fate(open, all.getLast().attempt())) {
                case SessionSource.Fate.Kept(var end) -> {
                    all.getLast().action().give(end);
                    yield true;
                }
                case SessionSource.Fate.TakenBack() -> throw e;
                case SessionSource.Fate.Unknown() -> false;
            };
        }
    }

    private Outcome<Receipt> kept(Session open, Written written) {
        HistoryEnd last = written.action().get();
        end = last;
        count(written.tally(), open);
        tell.accept(written.event(), last.number());
        source.grown(open, written.changes());
        return written.done();
    }

    private void count(Counters.Tally tally, Session open) {
        if (source.keepsOneVersion()) {
            try {
                counters.add(tally, open);
            } catch (StoreException e) { // the action is kept all the same
                counters.forget();
            }
        }
    }

    /**
     * Writes a past into an empty corpus that nobody else uses yet.
     *
     * @throws Conflict if it contradicts itself
     */
    void replay(Iterable<PastStep> past, IProgressMonitor monitor) {
        Session open = session();
        int steps = 0;
        long last = 0;
        for (PastStep step : past) {
            PastAction action = step.action();
            Conflict.unless(action.number() > last, "The actions are not in the order of their numbers.");
            last = action.number();
            Optional<BulkLoad> bulk = action.changes() < LARGE ? Optional.empty()
                    : source.spool().flatMap(folder -> BulkLoad.begin(open, folder, monitor));
            try {
                var rows = new ActionWriter(open, known,
                        new Action(action.code(), action.who(), step.changes(), action.why(), action.reverses(),
                                action.origin()),
                        attempt(action.origin()), new NextAction(open, new HistoryEnd(last, action.when().toEpochMilli())),
                        bulk, this::keepReadersOut);
                write(step, rows);
                Conflict.unless(rows.changes() == action.changes(), "The action " + last + " is not whole.");
            } finally {
                bulk.ifPresent(BulkLoad::close);
            }
            if (++steps % TOGETHER == 0 && source.keepsOneVersion()) { // else all at once, or nothing
                open.commit();
            }
            monitor.worked(1);
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
        }
        open.dialect().numbersGiven(open);
        open.commit();
        counters.forget();
        letReadersIn();
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

    /** Does something to everything at once, while nobody else of this process reads: all of it or nothing. */
    <T> Outcome<T> alone(WholeWork<T> work) {
        Session open = session();
        boolean kept = false;
        try {
            Optional<Refusal> trouble = source.trouble();
            if (trouble.isPresent()) {
                return trouble.get().outcome();
            }
            keepReadersOut();
            Outcome<T> outcome = work.run(open);
            if (outcome.isDone()) {
                open.commitAll();
                kept = true;
                end = null;
                counters.forget();
                tell.accept(new CorpusEvent(location, Set.of(), true, true, true, true), 0);
            }
            return outcome;
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "Cancelled: nothing was changed.");
        } finally {
            over(open, kept);
        }
    }

    private void keepReadersOut() {
        if (source.keepsOneVersion() && !seeing.isWriteLockedByCurrentThread()) {
            seeing.writeLock().lock();
        }
    }

    private void letReadersIn() {
        if (seeing.isWriteLockedByCurrentThread()) {
            seeing.writeLock().unlock();
        }
    }

    private void takeBack(Session open) {
        known.forget();
        try {
            open.rollback();
        } catch (StoreException e) { // the connection is broken: Derby takes back what it has not committed
            open.close();
            session = null;
        }
    }
}
