package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.store.StoreException;

/**
 * Copies all rows of a corpus, table by table, without knowing what they mean: new tables need no change here. A column
 * that only one of the two databases has is of that database and left out.
 */
final class TableCopy {
    private static final int BATCH = 1_000; // rows
    /** What is of the database, and not of the corpus. */
    private static final Set<String> NOT_CONTENT = Set.of("schema_version", "member");
    private static final Set<String> NOT_CONTENT_OF_ROWS = Set.of("written_in", "sort_title");
    /** What the rows say already, for lists. */
    private static final String DERIVED = "update paper set sort_title = substr(title_folded, 1, 60)";

    private final Session from;
    private final Session to;
    private final Path folder;
    private final IProgressMonitor monitor;

    /** A table and what both databases have of it. */
    private record Table(String name, List<String> columns) {

        String select() {
            return "select " + String.join(", ", columns) + " from " + name;
        }

        String insert() {
            return "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", columns.stream().map(c -> "?").toList()) + ")";
        }
    }

    /**
     * The content of some rows, whatever their order.
     *
     * @param sum of the digests of the rows, modulo 2^256
     */
    record Content(long rows, BigInteger sum) {
        static final Content NOTHING = new Content(0, BigInteger.ZERO);
        private static final BigInteger END = BigInteger.TWO.pow(256);

        Content plus(byte[] row) {
            return new Content(rows + 1, sum.add(new BigInteger(1, row)).mod(END));
        }

        Content plus(Content other) {
            return new Content(rows + other.rows, sum.add(other.sum).mod(END));
        }

        String digest() {
            return HexFormat.of().formatHex(sha256().digest((rows + " " + sum).getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** @param folder on the disk of what is written, or of this machine */
    TableCopy(Session from, Session to, Path folder, IProgressMonitor monitor) {
        this.folder = folder;
        this.from = from;
        this.to = to;
        this.monitor = monitor;
    }

    /** @return whether nobody has ever done anything there */
    static boolean isEmpty(Session session) {
        return !session.exists("select 1 from history") && !session.exists("select 1 from paper_revision")
                && !session.exists("select 1 from annotator");
    }

    /**
     * Writes everything and reads it back; the caller commits.
     *
     * @return what was written, or an exception where what is read back differs
     * @throws OperationCanceledException if the monitor says so
     */
    Content run() throws Differs {
        List<Table> tables = tables();
        tables.reversed().forEach(table -> to.update("delete from " + table.name()));
        Content all = Content.NOTHING;
        for (Table table : tables) {
            Content read = copy(table);
            Content written = content(to, table);
            if (!read.equals(written)) {
                throw new Differs(table.name());
            }
            all = all.plus(read);
        }
        to.update(DERIVED);
        to.dialect().numbersGiven(to);
        return all;
    }

    /** What was read back is not what was written. */
    static final class Differs extends Exception {
        private static final long serialVersionUID = 1L;

        Differs(String table) {
            super(table, null, false, false);
        }
    }

    private Content copy(Table table) {
        String insert = table.insert();
        try (var spool = new RowSpool(folder)) {
            Content[] content = {Content.NOTHING};
            from.forEach(table.select(), row -> {
                List<Object> values = values(row);
                put(insert, values.toArray(), spool);
                content[0] = content[0].plus(digest(table, values));
                if (content[0].rows() % BATCH == 0) {
                    to.flush();
                    step();
                }
            });
            to.flush();
            if (spool.rows() > 0) {
                fill(insert, spool);
            }
            return content[0];
        } catch (IOException e) {
            throw new StoreException("What waits to be written cannot be kept on this machine's disk: nothing was changed;"
                    + " check the disk and try again.", e);
        }
    }

    /** A database with a way for whole tables gets each as a whole, any other one some rows at a time. */
    private void put(String insert, Object[] values, RowSpool spool) {
        if (!to.dialect().fillsOnlyEmptyTables()) {
            to.later(insert, values);
            return;
        }
        try {
            spool.add(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(String insert, RowSpool spool) throws IOException {
        boolean many = spool.rows() > BulkLoad.FEWEST && !spool.holdsBytes();
        try (RowSpool.Rows rows = spool.read(monitor::isCanceled)) {
            if (many && to.fill(NewRows.of(insert).orElseThrow(), rows)) {
                return;
            }
            for (Object[] row = rows.next(); row.length > 0; row = rows.next()) {
                to.later(insert, row);
            }
            to.flush(); // they are few
        } catch (IOException | StoreException e) {
            step(); // that may be why there were no more rows
            throw e;
        }
    }

    private Content content(Session session, Table table) {
        Content[] content = {Content.NOTHING};
        session.forEach(table.select(), row -> {
            content[0] = content[0].plus(digest(table, values(row)));
            if (content[0].rows() % BATCH == 0) {
                step();
            }
        });
        return content[0];
    }

    private void step() {
        monitor.worked(1);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private static List<Object> values(ResultSet row) throws SQLException {
        var values = new ArrayList<Object>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(value(row, i));
        }
        return values;
    }

    /** @return what a session writes for it */
    static Object value(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> {
                long number = row.getLong(column);
                yield row.wasNull() ? Session.NO_NUMBER : (Object) number;
            }
            case Types.DOUBLE -> {
                double number = row.getDouble(column);
                yield row.wasNull() ? Session.NO_NUMBER : (Object) number;
            }
            case Types.BLOB, Types.BINARY, Types.VARBINARY -> {
                byte[] bytes = row.getBytes(column);
                yield bytes == null ? Session.NO_BYTES : bytes;
            }
            default -> {
                String text = row.getString(column);
                yield text == null ? Session.NO_TEXT : text;
            }
        };
    }

    private static byte[] digest(Table table, List<Object> values) {
        MessageDigest digest = sha256();
        digest.update(table.name().getBytes(StandardCharsets.UTF_8));
        for (Object value : values) {
            boolean none = value == Session.NO_NUMBER || value == Session.NO_TEXT || value == Session.NO_BYTES;
            byte[] bytes = value instanceof byte[] said ? said : (none ? "-" : "=" + value).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** @return those with content that both have, each after those that it refers to */
    private List<Table> tables() {
        Set<String> there = Set.copyOf(to.catalogue().tables());
        List<String> left = new ArrayList<>(
                from.catalogue().tables().stream().filter(t -> there.contains(t) && !NOT_CONTENT.contains(t)).sorted().toList());
        var ordered = new ArrayList<Table>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(t -> Stream.of(from, to).flatMap(s -> s.catalogue().references(t))
                            .allMatch(r -> r.equals(t) || !left.contains(r)))
                    .findFirst().orElseThrow(() -> new IllegalStateException("tables refer to each other: " + left));
            left.remove(next);
            Set<String> columns = Set.copyOf(to.catalogue().columns(next));
            ordered.add(new Table(next, from.catalogue().columns(next).stream()
                    .filter(c -> columns.contains(c) && !NOT_CONTENT_OF_ROWS.contains(c)).sorted().toList()));
        }
        return ordered;
    }

    /** @return as all our SQL writes it */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
