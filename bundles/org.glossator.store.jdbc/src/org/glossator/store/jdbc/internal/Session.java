package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.CategoryId;
import org.glossator.store.StoreException;

/**
 * A connection with its transaction, its prepared {@link Statements} and what is {@link Waiting} in it. Values are always
 * bound: {@link Long}, {@link Integer}, {@link Double}, {@link String}, bytes, {@link #NO_NUMBER}, {@link #NO_TEXT} or
 * {@link #NO_BYTES}. Used by one thread at a time. Every method throws {@link StoreException} if the database fails.
 */
final class Session implements AutoCloseable {

    /** An SQL null where a number could stand. */
    static final Object NO_NUMBER = new Object();

    /** An SQL null where a text could stand. */
    static final Object NO_TEXT = new Object();

    /** No value in a column of bytes. */
    static final Object NO_BYTES = new Object();

    private static final int TERMS = 128; // categories of one release, which have numbers side by side, are asked for together

    private final Connection connection;
    private final Dialect dialect;
    private final Statements statements;
    private final Waiting waiting;
    private int ended; // transactions
    private @Nullable Savepoint mark;

    /** Of rows that never change, so that no judgement that is read needs another table. */
    private final Map<Integer, CategoryId> categories = new HashMap<>();

    /** Makes a value of the row that the result stands on. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something to rows, one after the other. */
    @FunctionalInterface
    interface RowUser {
        void use(ResultSet row) throws SQLException;
    }

    /** @param connection belongs to this session from now on; it must not commit by itself */
    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        statements = new Statements(connection, dialect);
        waiting = new Waiting(connection, dialect, this::bound, () -> dialect.mayCopy(this));
    }

    Dialect dialect() {
        return dialect;
    }

    /** @return which of its transactions this is */
    int transaction() {
        return ended;
    }

    /** For any number of rows, which come some at a time. */
    void forEach(String sql, RowUser user, Object... values) {
        if (waiting.isAhead()) {
            waiting.ask(new Together.Step(sql, values, user));
            return;
        }
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                user.use(rows);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** For rows that may be in memory all at once. */
    void forFew(String sql, RowUser user, Object... values) {
        if (waiting.isOver()) {
            waiting.ask(new Together.Step(sql, values, user));
        } else {
            forEach(sql, user, values);
        }
    }

    /** The same with the next question at the latest, without a way to the server of its own. */
    void soon(String sql, RowUser user, Object... values) {
        if (dialect.sendsTogether()) {
            waiting.before(new Together.Step(sql, values, user));
        } else {
            forEach(sql, user, values);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        var list = new ArrayList<T>();
        forFew(sql, row -> list.add(reader.read(row)), values);
        return list;
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** @return the number in the first column of the first row; 0 where there is no row or a null */
    int number(String sql, Object... values) {
        return this.<Integer>first(sql, row -> row.getInt(1), values).orElse(0);
    }

    /** @return as {@link #number}, of 64 bits */
    long longNumber(String sql, Object... values) {
        return this.<Long>first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    boolean exists(String sql, Object... values) {
        return first(sql, row -> true, values).isPresent();
    }

    /** @return the category that is kept under this number */
    CategoryId category(int term) {
        CategoryId known = categories.get(term);
        if (known == null) {
            int begin = term - Math.floorMod(term, TERMS);
            list("select id, category from term where id >= ? and id < ?",
                    row -> categories.put(row.getInt(1), new CategoryId(row.getString(2))), begin, begin + TERMS);
            known = categories.get(term);
        }
        if (known == null) {
            throw new IllegalArgumentException("no category has the number " + term);
        }
        return known;
    }

    /** @return how many rows changed */
    int update(String sql, Object... values) {
        waiting.sendAhead();
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Changes one row, which is there: where it does not let itself be changed, that is for want of rights. */
    void updateOne(String sql, Object... values) {
        if (update(sql, values) != 1) {
            throw hidden();
        }
    }

    /** @return that a row is there and may not be changed by who asks */
    static StoreException hidden() {
        return failed(new SQLException("the row is hidden from changes", "42501"));
    }

    /** Puts an update off to the next {@link #flush}, together with others of the same kind. */
    void later(String sql, Object... values) {
        waiting.later(sql, values);
    }

    /** Puts a question whose answer nobody needs before what comes next, without a way to the server of its own. */
    void before(String sql, Object... values) {
        waiting.before(Together.Step.of(sql, values));
    }

    /** The same with a function, in one question with those that are called just before it. */
    void call(String function, Object... values) {
        waiting.call(function, values);
    }

    /** Puts an update off to the next {@link #flush}, after all others. */
    void last(String sql, RowUser user, Object... values) {
        waiting.last(new Together.Step(sql, values, user));
    }

    /** Makes updates of these kinds wait in this order, before all others. */
    void inOrder(List<String> kinds) {
        waiting.inOrder(kinds);
    }

    /** @return this, with nothing put off: for questions that may be about it */
    Session flushed() {
        flush();
        return this;
    }

    /** Does what was put off; kinds of updates in the order in which they first came. */
    void flush() {
        waiting.flush();
    }

    /** The same, but what is so little that it can go with the next message to the server waits for that. */
    void flushMany() {
        waiting.flushMany();
    }

    /** From now on what was put off goes there instead of into the tables. */
    void spoolTo(Optional<BulkLoad> taker) {
        waiting.spoolTo(taker);
    }

    /**
     * Writes all of very many new rows in the database's fastest way.
     *
     * @return false, with nothing done, where there is none
     */
    boolean fill(NewRows kind, RowSpool.Rows rows) throws IOException {
        try {
            return dialect.fill(this, connection, kind, rows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs a statement that is needed once, without values. */
    void execute(String sql) {
        waiting.endOver();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Catalogue catalogue() {
        waiting.endOver();
        return new Catalogue(this, connection);
    }

    /** Ends the transaction with all that waits in it. */
    void commitAll() {
        if (!dialect.sendsTogether()) {
            flush();
            commit();
            return;
        }
        waiting.flushMany();
        ended++;
        waiting.sendWithCommit();
    }

    /** Ends the transaction, in which nothing waits. */
    void commit() {
        ended++;
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Ends the transaction in which nothing was written. Derby lets go of what it has counted with only where one is taken back:
     * after a commit it keeps a sorter of each number in each row of a list, 1 KB each. A server is told with the next question,
     * or by {@link #endAll}, which somebody has to call in a moment.
     */
    void endReading() {
        ended++;
        if (!dialect.sendsTogether()) {
            endAll();
        } else if (!isIdle()) {
            waiting.over();
        }
    }

    /** @return whether a transaction that has ended here is still open on the server, since before this time of the running clock */
    boolean isOverSince(long nanos) {
        return waiting.isOverSince(nanos);
    }

    /** Ends it there as well. */
    void endAll() {
        waiting.endAll();
    }

    /** Lets go of statements that were not used for the longest time, until there are so many. */
    void keepOpen(int most) {
        try {
            statements.keepOpen(most);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Remembers where {@link #goBack} leads, until the commit; a server with the next message. */
    void mark() {
        flush();
        if (dialect.sendsTogether()) {
            waiting.mark();
            return;
        }
        try {
            mark = connection.setSavepoint();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Takes back everything since the last mark, also what was put off. */
    void goBack() {
        try {
            boolean isNothing = waiting.isMarkAhead();
            forget();
            if (!isNothing && dialect.sendsTogether()) {
                execute("rollback to mark");
            } else if (!isNothing) {
                connection.rollback(mark);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Takes back everything since the last commit, also what was put off. */
    void rollback() {
        ended++;
        try {
            forget();
            connection.rollback();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void forget() throws SQLException {
        waiting.forget();
        statements.clearBatches();
        categories.clear(); // may be some that are not there now
    }

    /** @return whether no transaction is open; only asked where statements go together */
    boolean isIdle() {
        return dialect.isIdle(connection);
    }

    /** @return the number of the process of the server that does its work, also after it is lost; 0 where there is none */
    int serverProcess() {
        return dialect.serverProcess(connection);
    }

    boolean isReadOnly() {
        try {
            return connection.isReadOnly();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** @return not after a fault that made the database stop; a new connection starts it again */
    boolean isOpen() {
        try {
            return !connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    /** Lets the connection go, whatever state it is in; what was not committed is lost. */
    @Override
    public void close() {
        try {
            connection.rollback(); // Derby refuses to close amid a transaction
        } catch (SQLException e) {
            // it is broken, which is why it is let go
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // as above
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        waiting.endOver();
        return statements.bound(sql, values);
    }

    static StoreException failed(SQLException cause) {
        return new StoreException("The database failed (" + cause.getSQLState()
                + "): what was kept before is safe; close the corpus and open it again.", cause);
    }
}
