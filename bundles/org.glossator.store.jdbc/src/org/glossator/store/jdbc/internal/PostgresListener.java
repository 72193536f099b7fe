package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    private static final int HEARTBEAT_MILLIS = 15_000;
    private static final int REDIAL_MILLIS = 500;

    private final Dialer dialer;
    private final CorpusLocation location;
    private final String channel;
    private final String origin;
    private final Consumer<CorpusEvent> others;
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
     */
    PostgresListener(Dialer dialer, CorpusLocation location, String channel, String origin,
            Consumer<CorpusEvent> others) {
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
                long last = lastAction(connection);
                begun.countDown();
                heed(connection, last);
            } catch (SQLException e) {
                pause();
            }
        }
    }

    private void heed(Connection connection, long before) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        long last = before;
        while (!stopped) {
            PGNotification[] notices = server.getNotifications(HEARTBEAT_MILLIS);
            if (notices == null || notices.length == 0) { // also finds out whether the server is still there
                long now = lastAction(connection);
                if (now > last) { // by a process that ended between its commit and its notice
                    others.accept(everything());
                }
                last = Math.max(last, now);
            } else {
                for (PGNotification notice : notices) {
                    last = Math.max(last, heard(notice.getParameter()));
                }
            }
        }
    }

    /** @return the number of the action; 0 where the notice is none of ours */
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

    private static long lastAction(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(number) from history")) {
            row.next();
            return row.getLong(1);
        }
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
