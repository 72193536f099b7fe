package org.glossator.testkit;

import java.util.Iterator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.Receipt;
import org.osgi.service.event.EventAdmin;

/** What all handles on one corpus in memory share. */
final class SharedMemory {
    final CorpusLocation location;
    private final EventAdmin events;
    private final Object writing = new Object();
    private volatile MemoryState state = new MemoryState();
    private long history;

    SharedMemory(CorpusLocation location, EventAdmin events) {
        this.location = location;
        this.events = events;
    }

    /** @return what is kept now; never changed again */
    MemoryState state() {
        return state;
    }

    Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        synchronized (writing) {
            var next = new MemoryState(state);
            var event = CorpusEvent.none(location);
            int done = 0;
            monitor.beginTask("", IProgressMonitor.UNKNOWN);
            try {
                Iterator<Change> changes = action.changes().iterator();
                while (!monitor.isCanceled() && changes.hasNext()) {
                    Change change = changes.next();
                    next.apply(change);
                    event = event.plus(change);
                    done++;
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
                monitor.done();
            }
            state = next;
            history++;
            events.postEvent(event.toEvent());
            return Outcome.done(new Receipt(history, done));
        }
    }
}
