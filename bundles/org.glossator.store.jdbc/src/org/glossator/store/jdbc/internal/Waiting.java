package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.glossator.store.StoreException;

/**
 * What waits in a session: updates that were put off, to be done together, and statements that go to a server in one message
 * with the next question or the commit. Every method throws {@link StoreException} if the database fails.
 */
final class Waiting {
    private final Connection connection;
    private final Dialect dialect;
    private final PutOff.Binder binder;
    private final BooleanSupplier asksWhetherToCopy;
    private final PutOff putOff = new PutOff();
    /** Goes to the server before the next question. */
    private final Together ahead = new Together();
    /** What comes after all that was put off. */
    private final List<Together.Step> last = new ArrayList<>();
    /** When the last transaction, of questions, was over, by the running clock: its end goes with the next message. 0 for what has ended. */
    private volatile long over;
    private boolean isMarkAhead;
    private Optional<Boolean> mayCopy = Optional.empty();
    private Optional<BulkLoad> spool = Optional.empty();

    /** @param asksWhetherToCopy as {@link Dialect#mayCopy}, which may ask the database; once at most */
    Waiting(Connection connection, Dialect dialect, PutOff.Binder binder, BooleanSupplier asksWhetherToCopy) {
        this.connection = connection;
        this.dialect = dialect;
        this.binder = binder;
        this.asksWhetherToCopy = asksWhetherToCopy;
    }

    /** Puts an update off to the next {@link #flush}, together with others of the same kind. */
    void later(String sql, Object... values) {
        putOff.add(sql, values);
    }

    /** @see PutOff#inOrder */
    void inOrder(List<String> kinds) {
        putOff.inOrder(kinds);
    }

    /** Puts an update off to the next {@link #flush}, after all others. */
    void last(Together.Step step) {
        last.add(step);
    }

    /** Puts a statement before what comes next. */
    void before(Together.Step step) {
        ahead.add(step);
    }

    /** @see Together#call */
    void call(String function, Object... values) {
        ahead.call(function, values);
    }

    /** Puts the point to which one may go back before what comes next. */
    void mark() {
        ahead.add(Together.Step.of("savepoint mark"));
        isMarkAhead = true;
    }

    /** @return whether the server does not know of the last mark yet, nor of anything after it */
    boolean isMarkAhead() {
        return isMarkAhead;
    }

    /** @return whether something is to go to the server before the next question */
    boolean isAhead() {
        return !ahead.isEmpty();
    }

    /** Asks the server, after all that is to come before the question and in one message with it. */
    void ask(Together.Step question) {
        ahead.add(question);
        sendAhead();
    }

    /** Sends what is to come before the next question. */
    void sendAhead() {
        if (ahead.isEmpty()) {
            return;
        }
        beginAnew();
        isMarkAhead = false;
        try {
            ahead.run(binder);
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    /** Puts the end of what is over, and the beginning of what the driver takes for the same, before all that waits. */
    private void beginAnew() {
        if (over != 0) {
            over = 0;
            ahead.addFirst("rollback", "begin read only");
        }
    }

    /** From now on what was put off goes there instead of into the tables. */
    void spoolTo(Optional<BulkLoad> taker) {
        spool = taker;
    }

    /** Does what was put off; kinds of updates in the order in which they first came. */
    void flush() {
        flushMany();
        if (!putOff.isEmpty() || !last.isEmpty()) {
            gather();
            sendAhead();
        }
    }

    /** The same, but what is so little that it can go with the next message to the server waits for that. */
    void flushMany() {
        if (putOff.isEmpty() || dialect.sendsTogether() && spool.isEmpty() && putOff.isLittle()) {
            return;
        }
        if (spool.isPresent()) {
            putOff.drain(spool.get()::write);
            return;
        }
        sendAhead();
        boolean copying = mayCopy.orElseGet(asksWhetherToCopy::getAsBoolean);
        mayCopy = Optional.of(copying);
        try {
            putOff.flush(connection, dialect, copying, binder);
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    /** Puts all that waits behind what is to come before the next question. */
    private void gather() {
        putOff.drain((sql, rows) -> rows.forEach(values -> ahead.add(Together.Step.of(sql, values))));
        last.forEach(ahead::add);
        last.clear();
    }

    /** Sends all that waits, with the commit as the last of it. */
    void sendWithCommit() {
        gather();
        boolean isAll = dialect.isIdle(connection);
        ahead.add(Together.Step.of("commit"));
        beginAnew();
        isMarkAhead = false;
        try {
            if (isAll) {
                ahead.runWhole(connection, binder);
            } else {
                ahead.run(binder);
            }
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    /** From now on the transaction is over, of which the server hears with the next message or by {@link #endAll}. */
    void over() {
        over = Math.max(1, System.nanoTime());
    }

    /** @return whether a transaction is over of which the server has not heard */
    boolean isOver() {
        return over != 0;
    }

    /** @return the same, since before this time of the running clock; may be asked in another thread */
    boolean isOverSince(long nanos) {
        long since = over;
        return since != 0 && since - nanos <= 0;
    }

    /** Tells the server that the transaction is over, if it has not heard of that. */
    void endOver() {
        if (over != 0) {
            endAll();
        }
    }

    /** Tells the server that the transaction is over. */
    void endAll() {
        over = 0;
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    /** Forgets all that waits, but for the end of what is over. */
    void forget() {
        putOff.clear();
        ahead.clear();
        last.clear();
        isMarkAhead = false;
    }
}
