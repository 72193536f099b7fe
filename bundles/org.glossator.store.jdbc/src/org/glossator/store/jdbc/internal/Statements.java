package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statements that were prepared on a connection, kept because preparing costs far more than running. */
final class Statements {
    private final Connection connection;
    private final Dialect dialect;
    /** The one that was used last at the end. */
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

    Statements(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** @param values as {@link Session} names them */
    PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return bind(statement, values);
    }

    private PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Double number -> statement.setDouble(i + 1, number);
                case String text -> statement.setString(i + 1, dialect.checked(text));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Object none when none == Session.NO_BYTES -> statement.setNull(i + 1, Types.VARBINARY);
                case Object none when none == Session.NO_NUMBER -> statement.setNull(i + 1, Types.BIGINT);
                case Object none when none == Session.NO_TEXT -> statement.setNull(i + 1, Types.VARCHAR); // also of long texts
                default -> throw new IllegalArgumentException("not a value for a database: " + values[i]);
            }
        }
        return statement;
    }

    /** Lets go of those that were not used for the longest time, until there are so many. */
    void keepOpen(int most) throws SQLException {
        var oldest = prepared.values().iterator();
        for (int left = prepared.size(); left > most; left--) {
            oldest.next().close();
            oldest.remove();
        }
    }

    /** Forgets the rows of batches that failed half-way. */
    void clearBatches() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.clearBatch();
        }
    }
}
