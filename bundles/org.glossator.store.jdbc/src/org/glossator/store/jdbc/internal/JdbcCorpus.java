package org.glossator.store.jdbc.internal;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Receipt;

/** A handle on an open database. */
final class JdbcCorpus implements Corpus {
    private final CorpusDatabase database;
    private final Consumer<JdbcCorpus> letGo;
    private final ReentrantReadWriteLock uses = new ReentrantReadWriteLock();
    private boolean closed; // guarded by uses

    /** @param letGo called once, when nothing uses this handle any more */
    JdbcCorpus(CorpusDatabase database, Consumer<JdbcCorpus> letGo) {
        this.database = database;
        this.letGo = letGo;
    }

    CorpusDatabase database() {
        return database;
    }

    @Override
    public CorpusLocation location() {
        return database.location();
    }

    @Override
    public <T> T read(Function<CorpusReader, T> questions) {
        uses.readLock().lock();
        try {
            checkOpen();
            return database.read(questions);
        } finally {
            uses.readLock().unlock();
        }
    }

    @Override
    public boolean keepsActionsWaiting() {
        return database.keepsActionsWaiting();
    }

    @Override
    public Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        uses.readLock().lock();
        try {
            checkOpen();
            return database.perform(action, monitor);
        } finally {
            uses.readLock().unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("this handle on " + location() + " is closed");
        }
    }

    @Override
    public void close() {
        if (uses.getReadHoldCount() > 0) {
            throw new IllegalStateException("a handle closed inside of its own question or action");
        }
        uses.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
        } finally {
            uses.writeLock().unlock();
        }
        letGo.accept(this);
    }
}
