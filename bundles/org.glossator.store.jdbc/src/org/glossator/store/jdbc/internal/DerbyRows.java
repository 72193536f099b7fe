package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.derby.vti.VTITemplate;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Rows of a {@link RowSpool} as a table of Derby, which takes its own fast way where such a table is inserted into an empty
 * one. Derby reaches it by the name of a static method and a number, and by nothing else; so what is lent stands in a static
 * table for as long as one statement takes.
 */
@NonNullByDefault({}) // as JDBC does not say what may be null
public final class DerbyRows extends VTITemplate {
    private static final Map<Integer, RowSpool.Rows> LENT = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final RowSpool.Rows rows;
    private Object[] row = {};
    private boolean wasNull;

    private DerbyRows(RowSpool.Rows rows) {
        this.rows = rows;
    }

    /** @return the number to be given to the function, until it is taken back */
    static int lend(RowSpool.Rows rows) {
        int number = NEXT.incrementAndGet();
        LENT.put(number, rows);
        return number;
    }

    static void takeBack(int number) {
        LENT.remove(number);
    }

    /** Called by Derby. */
    public static ResultSet rows(int number) throws SQLException {
        RowSpool.Rows rows = LENT.get(number);
        if (rows == null) {
            throw new SQLException("no rows are lent under the number " + number, "38000");
        }
        return new DerbyRows(rows);
    }

    @Override
    public boolean next() throws SQLException {
        try {
            row = rows.next();
            return row.length > 0;
        } catch (IOException e) {
            throw new SQLException("the rows of the import cannot be read", "38000", e);
        }
    }

    private Object value(int column) {
        Object value = row[column - 1];
        wasNull = value == Session.NO_NUMBER || value == Session.NO_TEXT;
        return value;
    }

    @Override
    public long getLong(int column) {
        return value(column) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public int getInt(int column) {
        return value(column) instanceof Number number ? number.intValue() : 0;
    }

    @Override
    public short getShort(int column) {
        return value(column) instanceof Number number ? number.shortValue() : 0;
    }

    @Override
    public double getDouble(int column) {
        return value(column) instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public String getString(int column) {
        return value(column) instanceof String text ? text : null;
    }

    @Override
    public Clob getClob(int column) {
        return value(column) instanceof String text ? clob(text) : null;
    }

    /** The part of a long text that Derby asks for: a whole one would be a class with twelve methods that nobody calls. */
    private static Clob clob(String text) {
        return (Clob) Proxy.newProxyInstance(DerbyRows.class.getClassLoader(), new Class<?>[] {Clob.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "length" -> (long) text.length();
                    case "getSubString" -> text.substring((int) ((Long) arguments[0] - 1),
                            (int) Math.min(text.length(), (Long) arguments[0] - 1 + (Integer) arguments[1]));
                    case "getCharacterStream" -> (Reader) new StringReader(text);
                    case "free" -> null;
                    default -> throw new SQLException("not asked of an import: " + method.getName(), "0A000");
                });
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public ResultSetMetaData getMetaData() {
        return null; // the function says what its columns are
    }

    @Override
    public void close() {
        // whoever lent them closes them
    }
}
