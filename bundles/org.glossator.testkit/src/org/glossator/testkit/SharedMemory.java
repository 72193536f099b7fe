package org.glossator.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Origin;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.store.Receipt;
import org.glossator.store.spi.LateChanges;
import org.osgi.service.event.EventAdmin;

/** What all handles on one corpus in memory share. */
final class SharedMemory {
    final CorpusLocation location;
    private final EventAdmin events;
    private final Object writing = new Object();
    private volatile MemoryState state;
    private MemoryState written; // by the action that is walked; else the same
    private final InstantSource clock;

    /** The texts of papers as an action sees them that is walked. */
    private record TextsOfNow(MemoryState state) implements LateChanges.Texts {
        @Override
        public int revision(PaperId paper) {
            return Optional.ofNullable(state.papers.get(paper.value())).map(PaperRecord::revision).orElse(0);
        }

        @Override
        public CorpusReader reader() {
            return new MemoryReader(state);
        }
    }

    SharedMemory(CorpusLocation location, EventAdmin events, InstantSource clock, MemoryState state) {
        this.location = location;
        this.events = events;
        this.clock = clock;
        this.state = state;
        written = state;
    }

    /** @return what is kept now, never changed again; asked by the changes of an action that is walked, also what it has changed */
    MemoryState state() {
        return Thread.holdsLock(writing) ? written : state;
    }

    Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        synchronized (writing) {
            var next = new MemoryState(state);
            written = next;
            var event = CorpusEvent.none(location);
            var kept = new ArrayList<Change>();
            var late = new LateChanges(action, new TextsOfNow(next));
            PastAction.Kind kind;
            monitor.beginTask("", IProgressMonitor.UNKNOWN);
            try {
                kind = reversal(action);
                Iterator<Change> changes = action.changes().iterator();
                while (!monitor.isCanceled() && changes.hasNext()) {
                    switch (late.now(changes.next())) {
                        case Outcome.Refused<Change>(var problems) -> {
                            return new Outcome.Refused<>(problems);
                        }
                        case Outcome.Done<Change>(var change, var warnings) -> {
                            kept.add(next.apply(change));
                            event = event.plus(change);
                        }
                    }
                    monitor.worked(1);
                }
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            } catch (OperationCanceledException e) {
                return Outcome.refused("store.cancelled", "Cancelled: nothing was changed.");
            } catch (Conflict e) {
                return Outcome.refused("store.conflict", e.message);
            } finally {
                written = state;
                monitor.done();
            }
            PastAction past = past(action, kind, kept);
            next.history.add(new MemoryState.Kept(past, List.copyOf(kept)));
            state = next;
            written = next;
            events.postEvent(event.toEvent());
            return Outcome.done(new Receipt(past.number(), kept.size()), late.warnings());
        }
    }

    private PastAction past(Action action, PastAction.Kind kind, List<Change> changes) {
        long number = state.history.isEmpty() ? 1 : state.history.getLast().action().number() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant when = state.history.isEmpty() || state.history.getLast().action().when().isBefore(now) ? now
                : state.history.getLast().action().when();
        boolean isFinal = kind == PastAction.Kind.WORK
                && (changes.isEmpty() || !changes.stream().allMatch(Change::isWork));
        return new PastAction(number, action.code(), action.who(), when, action.why(),
                isFinal ? PastAction.Kind.FINAL : kind, action.reverses(), changes.size(), origin(action, when));
    }

    private Origin origin(Action action, Instant when) {
        return action.origin().equals(Origin.HERE) ? new Origin(UUID.randomUUID().getMostSignificantBits(), when)
                : action.origin();
    }

    private PastAction.Kind reversal(Action action) {
        if (action.reverses() == 0) {
            return PastAction.Kind.WORK;
        }
        List<PastAction> all = state.history.stream().map(MemoryState.Kept::action).toList();
        Conflict.unless(all.stream().noneMatch(p -> p.reverses() == action.reverses()), "It was taken back already.");
        return all.stream().filter(p -> p.number() == action.reverses() && p.who().equals(action.who()))
                .map(PastAction::kind).filter(kind -> kind != PastAction.Kind.FINAL).findFirst()
                .map(kind -> kind == PastAction.Kind.UNDO ? PastAction.Kind.REDO : PastAction.Kind.UNDO)
                .orElseThrow(() -> new Conflict("There is no such action of yours that can be taken back."));
    }
}
