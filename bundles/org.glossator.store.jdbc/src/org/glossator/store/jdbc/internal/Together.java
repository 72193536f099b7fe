package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements that go to a server in one message, in their order, and are answered together: a way there and back costs more
 * than most of them do. The first that fails ends all that come after it.
 */
final class Together {
    private final List<Step> steps = new ArrayList<>();

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
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    void clear() {
        steps.clear();
    }

    /** Sends all; none of them is left then, whatever happens. */
    void run(PutOff.Binder binder) throws SQLException {
        List<Step> all = List.copyOf(steps);
        steps.clear();
        PreparedStatement statement = binder.bind(all.stream().map(Step::sql).collect(Collectors.joining("; ")),
                all.stream().flatMap(step -> Stream.of(step.values())).toArray());
        statement.setFetchSize(0); // all rows at once: what would be fetched from ends with a commit among the steps
        boolean hasRows = statement.execute();
        for (Step step : all) {
            if (hasRows) {
                use(statement.getResultSet(), step.user());
            }
            hasRows = statement.getMoreResults();
        }
    }

    /** The same where a transaction begins and ends with it, which is all that the connection has to do. */
    void runWhole(Connection connection, PutOff.Binder binder) throws SQLException {
        steps.addFirst(Step.of("begin"));
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
