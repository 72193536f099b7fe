package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.StoreException;

/**
 * Lets other processes know what was done here, a moment later and on a thread of its own: it is a way to the server and
 * back, wakes everybody who listens, and nobody who acts has to wait for that. What comes in one moment is told together.
 * What cannot be told the others find in the history (see {@link HeardActions}). Safe for threads.
 */
final class Notices implements AutoCloseable {
    private static final int MOMENT_MILLIS = 30; // nobody sees it, and it is short beside the two seconds that are promised
    private static final int MOST_TOGETHER = 32; // in one message
    private static final int PATIENCE_SECONDS = 5;

    private final Consumer<List<Notice>> sender;
    private final ConcurrentLinkedQueue<Notice> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean soon = new AtomicBoolean(); // they will be sent, those that are added now as well
    private final ScheduledExecutorService thread; // begins with the first of them

    /**
     * That an action is kept.
     *
     * @param number of the action, 0 where it is none
     */
    record Notice(CorpusEvent event, long number) {
    }

    /** @param sender sends some of them, in their order, and ends when the server has them */
    Notices(CorpusLocation location, Consumer<List<Notice>> sender) {
        this.sender = sender;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("Glossator: tells others of changes in " + location.name()).factory());
    }

    void add(Notice notice) {
        waiting.add(notice);
        if (soon.compareAndSet(false, true)) {
            thread.schedule(this::sendAll, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void sendAll() {
        soon.set(false);
        var some = new ArrayList<Notice>();
        for (Notice notice = waiting.poll(); notice != null; notice = waiting.poll()) {
            some.add(notice);
            if (some.size() == MOST_TOGETHER || waiting.isEmpty()) {
                send(some);
                some.clear();
            }
        }
    }

    private void send(List<Notice> some) {
        try {
            sender.accept(some);
        } catch (StoreException e) {
            // the others will find out
        }
    }

    /** Tells the rest at once, and waits for that, but not long where the server is lost. */
    @Override
    public void close() {
        if (!waiting.isEmpty()) {
            thread.execute(this::sendAll);
        }
        thread.shutdown(); // what begins in a moment still does
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
