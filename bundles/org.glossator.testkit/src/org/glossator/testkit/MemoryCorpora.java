package org.glossator.testkit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Change;
import org.glossator.store.Corpora;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;
import org.glossator.store.Moment;
import org.glossator.store.PaperQuery;
import org.glossator.store.PastCorpus;
import org.glossator.store.PastStep;
import org.glossator.store.Verdict;
import org.osgi.service.event.EventAdmin;

/**
 * Corpora that live as long as this object. They keep what {@link Corpora} promises, but for what only disks can do. A
 * corpus that was closed can be opened again and holds what it held. Safe for threads.
 */
public final class MemoryCorpora implements Corpora {
    private static final int MANY = 1_000_000;

    private final EventAdmin events;
    private final InstantSource clock;
    private final Map<CorpusLocation, SharedMemory> corpora = new HashMap<>();

    /** @param events told of every change, such as a {@link RecordingEventAdmin} */
    public MemoryCorpora(EventAdmin events) {
        this(events, Fixture.NOON);
    }

    /** @param clock for the history */
    public MemoryCorpora(EventAdmin events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public synchronized Outcome<Corpus> open(CorpusLocation location, Opening how) {
        if (how == Opening.EXISTING && !corpora.containsKey(location)) {
            return Outcome.refused("store.missing",
                    "There is no corpus at " + location + ": check the path, or make a new corpus there.");
        }
        SharedMemory shared = corpora.computeIfAbsent(location, l -> new SharedMemory(l, events, clock, new MemoryState()));
        return Outcome.done(new MemoryCorpus(shared));
    }

    @Override
    public Outcome<Verdict> verify(CorpusLocation location, IProgressMonitor monitor) {
        return open(location, Opening.EXISTING).map(corpus -> {
            try (corpus) {
                return corpus.read(MemoryCorpora::verdict);
            }
        });
    }

    @Override
    public synchronized Outcome<CorpusCounts> restore(CorpusLocation location, Iterable<PastStep> past,
            CorpusCounts expected, IProgressMonitor monitor) {
        if (corpora.containsKey(location)) {
            return Outcome.refused("store.notEmpty", "There is a corpus at " + location + " already: choose another place.");
        }
        try {
            var state = new MemoryState();
            for (PastStep step : past) {
                var changes = new ArrayList<Change>();
                step.changes().forEach(change -> changes.add(state.apply(change)));
                state.history.add(new MemoryState.Kept(step.action(), changes));
                monitor.worked(1);
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            }
            CorpusCounts counts = new MemoryReader(state).counts();
            if (!counts.equals(expected)) {
                return Outcome.refused("store.damaged", "Nothing was restored: the past leads to something else.");
            }
            corpora.put(location, new SharedMemory(location, events, clock, state));
            return Outcome.done(counts);
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "Cancelled: nothing was restored.");
        } catch (Conflict | IllegalArgumentException e) {
            return Outcome.refused("store.damaged", "Nothing was restored: " + e.getMessage() + ".");
        }
    }

    private static Verdict verdict(CorpusReader now) {
        PastCorpus past = now.history().asOf(new Moment.After(now.history().last()));
        boolean same = past.counts().equals(now.counts()) && now.papers(PaperQuery.all(PaperQuery.BEGINNING, MANY))
                .stream().allMatch(row -> past.work(row.id()).equals(now.work(row.id())));
        return new Verdict(now.counts(), now.history().last(), same ? List.of()
                : List.of(Problem.error("verify.history", "The corpus is not what its history says.")));
    }
}
