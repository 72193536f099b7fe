package org.glossator.testkit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Receipt;

/** A handle on a corpus in memory. */
final class MemoryCorpus implements Corpus {
    private final SharedMemory shared;
    private final ReentrantReadWriteLock uses = new ReentrantReadWriteLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

    MemoryCorpus(SharedMemory shared) {
        this.shared = shared;
    }

    @Override
    public CorpusLocation location() {
        return shared.location;
    }

    @Override
    public <T> T read(Function<CorpusReader, T> questions) {
        uses.readLock().lock();
        boolean outer = asking.get();
        asking.set(true);
        try {
            checkOpen();
            return questions.apply(new MemoryReader(shared.state()));
        } finally {
            asking.set(outer);
            uses.readLock().unlock();
        }
    }

    @Override
    public Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        if (asking.get()) {
            throw new IllegalStateException("an action inside of a question");
        }
        uses.readLock().lock();
        try {
            checkOpen();
            return shared.perform(action, monitor);
        } finally {
            uses.readLock().unlock();
        }
    }

    @Override
    public void close() {
        if (asking.get()) {
            throw new IllegalStateException("a handle closed inside of its question");
        }
        uses.writeLock().lock();
        try {
            closed.set(true);
        } finally {
            uses.writeLock().unlock();
        }
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("this handle on " + shared.location + " is closed");
        }
    }
}
