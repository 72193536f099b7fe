package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Updates that wait to be done together, those of one kind in one go. */
final class PutOff {
    private static final int FEWEST_COPIED = 20; // rows: below that a batch is as fast
    private static final int MOST_LITTLE = 6; // rows: of most things that one person does

    private final Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
    private int rows;

    /** Prepares statements and binds their values. */
    @FunctionalInterface
    interface Binder {
        PreparedStatement bind(String sql, Object... values) throws SQLException;
    }

    /** @param kinds to be done in this order, before all that were not named here; the same at every call */
    void inOrder(List<String> kinds) {
        kinds.forEach(kind -> waiting.computeIfAbsent(kind, k -> new ArrayList<>()));
    }

    void add(String sql, Object... values) {
        waiting.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
        rows++;
    }

    /**
     * Does all, kinds in the order in which they first came.
     *
     * @param mayCopy whether the caller may use the database's way for many rows, where it has one
     */
    void flush(Connection connection, Dialect dialect, boolean mayCopy, Binder binder) throws SQLException {
        for (var kind : waiting.entrySet()) {
            List<Object[]> rows = kind.getValue();
            if (rows.isEmpty()) {
                continue;
            }
            if (!mayCopy || rows.size() < FEWEST_COPIED || !dialect.copy(connection, kind.getKey(), rows)) {
                batch(kind.getKey(), rows, binder);
            }
        }
        clear();
    }

    /** Hands all over, kinds in the order in which they first came. */
    void drain(BiConsumer<String, List<Object[]>> taker) {
        waiting.forEach((kind, values) -> {
            if (!values.isEmpty()) {
                taker.accept(kind, values);
            }
        });
        clear();
    }

    private static void batch(String sql, List<Object[]> rows, Binder binder) throws SQLException {
        if (rows.size() == 1) {
            binder.bind(sql, rows.getFirst()).executeUpdate(); // a batch of one costs more
            return;
        }
        PreparedStatement statement = null;
        for (Object[] values : rows) {
            statement = binder.bind(sql, values);
            statement.addBatch();
        }
        if (statement != null) {
            statement.executeBatch();
        }
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** @return whether it is worth no message to a server of its own */
    boolean isLittle() {
        return rows <= MOST_LITTLE;
    }

    /** The order of the kinds stays. */
    void clear() {
        if (rows > 0) {
            waiting.values().forEach(List::clear);
            rows = 0;
        }
    }
}
