package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.PaperId;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what other processes did to a corpus, on a connection and a thread of its own: the server says so (LISTEN), no
 * table is asked. Whatever may have been missed while the connection was lost is told as "many".
 */
final class PostgresListener implements AutoCloseable {
    /** Between two looks into the history, which also find out whether the server is still there. */
    static final int HEARTBEAT_MILLIS = 15_000;

    private static final int GRACE_MILLIS = 1_000; // from a commit to its notice
    private static final int REDIAL_MILLIS = 500;

    private final Dialer dialer;
    private final CorpusLocation location;
    private final String channel;
    private final String origin;
    private final Consumer<CorpusEvent> others;
    private final int heartbeatMillis;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile @Nullable Connection current;

    /** Makes connections. */
    @FunctionalInterface
    interface Dialer {
        Connection dial() throws SQLException;
    }

    /**
     * @param channel what the corpus is called among the notices of its database
     * @param origin of the own notices, which are left out
     * @param heartbeatMillis {@link #HEARTBEAT_MILLIS}, but in tests
     */
    PostgresListener(Dialer dialer, CorpusLocation location, String channel, String origin,
            Consumer<CorpusEvent> others, int heartbeatMillis) {
        this.heartbeatMillis = heartbeatMillis;
        this.dialer = dialer;
        this.location = location;
        this.channel = channel;
        this.origin = origin;
        this.others = others;
    }

    /** Returns when it hears, so that nothing is missed that is done after this; or soon, where the server is lost. */
    void start() {
        Thread.ofPlatform().daemon().name("Glossator: changes by others in " + location.name()).start(this::run);
        try {
            begun.await(REDIAL_MILLIS * 20L, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @return what a notice says after whose it is and the number of the action, in at most some 2,200 characters: the
     *         server takes 8,000
     */
    static String about(CorpusEvent event) {
        String flags = (event.many() ? "m" : "") + (event.people() ? "p" : "") + (event.releases() ? "r" : "")
                + (event.comparisons() ? "c" : "") + "-";
        return flags + " " + event.papers().stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
    }

    private void run() {
        boolean missed = false;
        while (!stopped) {
            try (Connection connection = dialer.dial()) {
                current = connection;
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen \"" + channel.replace("\"", "\"\"") + "\"");
                }
                if (missed) {
                    others.accept(everything());
                }
                missed = true;
                var actions = new HeardActions(connection);
                begun.countDown();
                heed(connection.unwrap(PGConnection.class), actions);
            } catch (SQLException e) {
                pause();
            }
        }
    }

    private void heed(PGConnection server, HeardActions actions) throws SQLException {
        long look = after(heartbeatMillis);
        while (!stopped) {
            if (left(look) > 0) {
                hear(server, left(look), actions);
                continue;
            }
            Set<Long> untold = actions.untold();
            long end = after(GRACE_MILLIS);
            while (!untold.isEmpty() && left(end) > 0) { // may be told just now
                untold.removeAll(hear(server, left(end), actions));
            }
            if (!untold.isEmpty()) { // by a process that ended before it could
                others.accept(everything());
            }
            look = after(heartbeatMillis);
        }
    }

    private static long after(int millis) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** @return milliseconds until then; 0 or less where it is over */
    private static int left(long end) {
        return (int) TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    /**
     * @param patienceMillis more than 0: no end would be 0
     * @return the actions that were told of; waits for the first of them
     */
    private Set<Long> hear(PGConnection server, int patienceMillis, HeardActions actions) throws SQLException {
        var told = new HashSet<Long>();
        PGNotification[] notices = server.getNotifications(patienceMillis);
        for (PGNotification notice : notices == null ? new PGNotification[0] : notices) {
            told.add(heard(notice.getParameter()));
        }
        told.forEach(actions::heard);
        return told;
    }

    /** @return the number of the action; 0 where the notice is none of ours, or about none */
    private long heard(String notice) {
        String[] words = notice.split(" ", -1);
        if (words.length != 4 || !words[1].matches("\\d{1,18}")) {
            return 0;
        }
        if (!words[0].equals(origin)) {
            others.accept(new CorpusEvent(location, papers(words[3]), words[2].contains("m"), words[2].contains("p"),
                    words[2].contains("r"), words[2].contains("c")));
        }
        return Long.parseLong(words[1]);
    }

    private static Set<PaperId> papers(String list) {
        return Stream.of(list.split(",")).filter(id -> id.matches("-?\\d{1,19}")).map(id -> new PaperId(Long.parseLong(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private CorpusEvent everything() {
        return new CorpusEvent(location, Set.of(), true, true, true, true);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(REDIAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does; the next dialling ends it
        }
    }

    @Override
    public void close() {
        stopped = true;
        Optional.ofNullable(current).ifPresent(connection -> {
            try {
                connection.abort(Runnable::run); // a mere close would wait until a notice comes
            } catch (SQLException e) {
                // it is gone already
            }
        });
    }
}
