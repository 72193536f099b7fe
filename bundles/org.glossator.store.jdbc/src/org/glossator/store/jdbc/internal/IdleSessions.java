package org.glossator.store.jdbc.internal;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.glossator.store.CorpusLocation;
import org.glossator.store.StoreException;

/**
 * Connections that wait for readers. A server is told that a reader is done with the next reader's first question; where none
 * comes in a moment it is told all the same, on a thread of its own, as it keeps old rows until then. Safe for threads.
 */
final class IdleSessions implements AutoCloseable {
    private static final int MOST = 4;
    private static final int PATIENCE_SECONDS = 5;
    private static final int MOMENT_MILLIS = 50; // what one thing on the screen asks for comes faster

    private final ConcurrentLinkedDeque<Session> sessions = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean soon = new AtomicBoolean(); // they will be looked through
    private final ScheduledExecutorService thread; // begins with the first that has to be ended

    IdleSessions(CorpusLocation location) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("Glossator: ends what was read in " + location.name()).factory());
    }

    /** @return the one that was used last, which nobody else has then */
    Optional<Session> take() {
        return Optional.ofNullable(sessions.poll()).filter(Session::isOpen);
    }

    /** @param session nobody uses it any more */
    void put(Session session) {
        if (sessions.size() >= MOST) {
            session.close();
            return;
        }
        boolean isOver = session.isOverSince(System.nanoTime());
        sessions.push(session);
        if (isOver && soon.compareAndSet(false, true)) {
            thread.schedule(this::endAll, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void endAll() {
        soon.set(false);
        long before = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(MOMENT_MILLIS);
        boolean isLater = false;
        for (Session session : sessions) {
            if (session.isOverSince(before) && sessions.remove(session)) {
                end(session);
            } else {
                isLater |= session.isOverSince(System.nanoTime());
            }
        }
        if (isLater && soon.compareAndSet(false, true)) {
            thread.schedule(this::endAll, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void end(Session session) {
        try {
            session.endAll();
            sessions.push(session);
        } catch (StoreException e) { // the connection is lost
            session.close();
        }
    }

    /** Lets all go. */
    void letGo() {
        for (Session session = sessions.poll(); session != null; session = sessions.poll()) {
            session.close();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS); // it may have one
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        letGo();
    }
}
