package org.glossator.testkit;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
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
            var touched = new Touched();
            monitor.beginTask("", IProgressMonitor.UNKNOWN);
            try {
                Iterator<Change> changes = action.changes().iterator();
                while (!monitor.isCanceled() && changes.hasNext()) {
                    Change change = changes.next();
                    next.apply(change);
                    touched.add(change);
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
            events.postEvent(touched.event(location).toEvent());
            return Outcome.done(new Receipt(history, touched.changes));
        }
    }

    /** What an action's event says. */
    private static final class Touched {
        private final Set<PaperId> papers = new HashSet<>();
        private boolean people;
        private boolean releases;
        private int changes;

        void add(Change change) {
            changes++;
            people |= change instanceof Change.AddAnnotator || change instanceof Change.RemoveAnnotator;
            releases |= change instanceof Change.PublishRelease;
            change.about().filter(p -> papers.size() <= CorpusEvent.MOST_PAPERS).ifPresent(papers::add);
        }

        CorpusEvent event(CorpusLocation location) {
            boolean many = papers.size() > CorpusEvent.MOST_PAPERS;
            return new CorpusEvent(location, many ? Set.of() : papers, many, people, releases);
        }
    }
}
