package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Which actions a listener heard of, held against the history: a process may end between its commit and its notice, while
 * others go on. The numbers of transactions say what came in since the last look, as in {@link CountKeeper.Among}. Used by
 * one thread.
 */
final class HeardActions {
    /** Numbers: one that is so much smaller than the last was committed long ago, whatever its transaction is called. */
    private static final int FAR = 10_000;

    private final Connection connection;
    private Set<Long> known = new HashSet<>(); // of those that the next look finds
    private long last;
    private @Nullable String since; // all transactions before this one were over at the last look

    /** Begins with all that is there. */
    HeardActions(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(number) from history")) {
            row.next();
            last = row.getLong(1);
        }
        untold();
    }

    void heard(long number) {
        known.add(number);
        last = Math.max(last, number);
    }

    /** @return actions that are there since the last time and were not heard of; each is told once */
    Set<Long> untold() throws SQLException {
        var there = new HashSet<Long>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select cast(s.begin as text), h.number from (select pg_snapshot_xmin(pg_current_snapshot()) begin) s
                left join history h on h.written_in >= coalesce(cast(cast(? as text) as xid8), s.begin) and h.number > ?""")) {
            statement.setString(1, since);
            statement.setLong(2, last - FAR);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    since = rows.getString(1);
                    long number = rows.getLong(2);
                    if (!rows.wasNull()) {
                        there.add(number);
                    }
                }
            }
        }
        var untold = new HashSet<Long>(there);
        untold.removeAll(known);
        known = there;
        last = there.stream().reduce(last, Math::max);
        return untold;
    }
}
