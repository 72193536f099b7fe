package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that go to a server in one message, in their order, and are answered together: a way there and back costs more
 * than most of them do. The first that fails ends all that come after it.
 */
final class Together {
    private static final int MOST_CALLS = 8; // in one question
    private static final int MOST_TEXTS = 300;

    private final List<Step> steps = new ArrayList<>();
    private int calls; // of functions, in the last step; 0 where that is something else
    /** By their parts: to put them together costs more than what is done with them. */
    private final Map<List<String>, String> texts = new HashMap<>();

    /**
     * One of them.
     *
     * @param user of the rows of its answer, if there are any
     */
    record Step(String sql, Object[] values, Session.RowUser user) {

        /** A step whose answer nobody needs. */
        static Step of(String sql, Object... values) {
            return new Step(sql, values, row -> {
                // nobody needs it
            });
        }
    }

    void add(Step step) {
        steps.add(step);
        calls = 0;
    }

    /** Puts statements whose answers nobody needs before all that are there. */
    void addFirst(String... sql) {
        for (String one : List.of(sql).reversed()) {
            steps.addFirst(Step.of(one));
        }
    }

    /** Calls a function whose answer nobody needs, in one question with those called just before it, and after them. */
    void call(String function, Object... values) {
        if (calls == 0 || calls == MOST_CALLS) {
            add(Step.of("select " + function, values));
        } else {
            Step before = steps.removeLast();
            Object[] all = Arrays.copyOf(before.values(), before.values().length + values.length);
            System.arraycopy(values, 0, all, before.values().length, values.length);
            steps.add(Step.of(text(", ", List.of(before.sql(), function)), all));
        }
        calls = calls % MOST_CALLS + 1;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    void clear() {
        steps.clear();
        calls = 0;
    }

    /** Sends all; none of them is left then, whatever happens. */
    void run(PutOff.Binder binder) throws SQLException {
        List<Step> all = List.copyOf(steps);
        clear();
        var sql = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (Step step : all) {
            sql.add(step.sql());
            Collections.addAll(values, step.values());
        }
        PreparedStatement statement = binder.bind(text("; ", sql), values.toArray());
        statement.setFetchSize(0); // all rows at once: what would be fetched from ends with a commit among the steps
        boolean hasRows = statement.execute();
        for (Step step : all) {
            if (hasRows) {
                use(statement.getResultSet(), step.user());
            }
            hasRows = statement.getMoreResults();
        }
    }

    /** @param between them; never another one for the same parts */
    private String text(String between, List<String> parts) {
        String known = texts.get(parts);
        if (known != null) {
            return known;
        }
        if (texts.size() == MOST_TEXTS) {
            texts.clear(); // of all kinds of work there are fewer
        }
        String text = String.join(between, parts);
        texts.put(List.copyOf(parts), text);
        return text;
    }

    /** The same where a transaction begins and ends with it, which is all that the connection has to do. */
    void runWhole(Connection connection, PutOff.Binder binder) throws SQLException {
        addFirst("begin");
        connection.setAutoCommit(true); // else the driver begins it itself, with a message that is answered first
        try {
            run(binder);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(false);
            }
        }
    }

    private static void use(ResultSet rows, Session.RowUser user) throws SQLException {
        while (rows.next()) {
            user.use(rows);
        }
    }
}
