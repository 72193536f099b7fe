import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.function.LongFunction;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.vti.VTITemplate;
import org.postgresql.PGConnection;

/**
 * The limit of an import: rows of the same tables and of the same lengths under the same indices, made in memory and written
 * in the database's own way for many, checked by nobody: in Derby an insert from a table function into empty tables, in
 * PostgreSQL COPY.
 */
public final class RawImport {
    private static final int CLAIMS = 8;
    private static final int JUDGEMENTS = 10;
    private static final int TOGETHER = 1_000; // rows of a batch
    private static final String TEXT = "Feedback helps people to write. ".repeat(30);
    private static final String ID = "01hgw2bbg0000";

    private static Rows current;

    /** @param columns with their types in Derby */
    private record Table(String name, String columns, long rows, LongFunction<Object[]> row) {

        String names() {
            return columns.replaceAll(" [a-z]+(\\(\\d+\\))?(?=,|$)", "");
        }
    }

    private RawImport() {
    }

    private static List<Table> tables(int papers, long term) {
        long claims = (long) papers * CLAIMS;
        long judgements = (long) papers * JUDGEMENTS;
        return List.of(
                new Table("paper_revision", "paper_id bigint, revision int, paper_key varchar(500), title varchar(10000),"
                        + " title_folded varchar(20000), authors clob, identifiers clob, body_length int, body clob", papers,
                        i -> new Object[] {1_000_000 + i, 1, "title:" + i, "Measured paper " + i, "measured paper " + i,
                                "[\"Ada\"]", "{}", TEXT.length(), TEXT}),
                new Table("part", "paper_id bigint, revision int, position int, kind varchar(20), heading varchar(32672),"
                        + " starts int, ends int", papers,
                        i -> new Object[] {1_000_000 + i, 1, 0, "ABSTRACT", "", 0, TEXT.length()}),
                new Table("paper", "id bigint, revision int, paper_key varchar(500), title varchar(10000),"
                        + " title_folded varchar(20000)", papers,
                        i -> new Object[] {1_000_000 + i, 1, "title:" + i, "Measured paper " + i, "measured paper " + i}),
                new Table("claim", "id bigint, paper_id bigint, author_id bigint, made_ms bigint", claims,
                        i -> new Object[] {i, 1_000_000 + i / CLAIMS, 1L, 0L}),
                new Table("claim_span", "claim_id bigint, position int, starts int, ends int, paper_id bigint", claims,
                        i -> new Object[] {i, 0, (int) (i % CLAIMS) * 32, (int) (i % CLAIMS) * 32 + 30,
                                1_000_000 + i / CLAIMS}),
                new Table("annotation", "id bigint, paper_id bigint, claim_id bigint, annotator_id bigint, release_id bigint,"
                        + " revision int, words varchar(10000), provenance varchar(20), source varchar(32672), made_ms bigint,"
                        + " answers int, undecided smallint, term_id int", judgements,
                        i -> new Object[] {i, 1_000_000 + i / JUDGEMENTS, i / JUDGEMENTS * CLAIMS + i % CLAIMS, 1L, 1L, 1, "",
                                "PERSON", "", 0L, 0, 0, (int) (term + i * 31 % 1_000)}),
                new Table("history_change", "history_number bigint, position int, kind varchar(30), paper_id bigint,"
                        + " subject_id bigint, before_json clob, after_json clob", papers + claims + judgements,
                        i -> new Object[] {9L, (int) i, "AddAnnotation", 1_000_000 + i / (1 + CLAIMS + JUDGEMENTS), i, null,
                                i % 19 < 9 ? "{\"id\":\"" + ID + "\",\"author\":\"" + ID
                                        + "\",\"made\":\"1970-01-01T00:00:00Z\",\"spans\":[[32,62]]}"
                                        : "{\"id\":\"" + ID + "\",\"claim\":\"" + ID + "\",\"annotator\":\"" + ID
                                                + "\",\"release\":\"" + ID + "\",\"categories\":[\"c17x\"],\"comment\":\"\","
                                                + "\"provenance\":\"PERSON\",\"source\":\"\",\"made\":\"1970-01-01T00:00:00Z\"}"}));
    }

    /**
     * @param corpus a new one that was made and closed
     * @return seconds
     */
    static double derby(Path corpus, int papers) throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(corpus.resolve("db").toString());
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into annotator (id, name) values (1, 'Raw')");
            statement.execute("delete from history_change"); // only an empty table is filled fast
            List<Table> tables = tables(papers, 1);
            for (Table table : tables) {
                statement.execute("create function raw_" + table.name() + " () returns table (" + table.columns()
                        + ") language java parameter style derby_jdbc_result_set no sql external name 'RawImport.rows'");
            }
            connection.commit();
            long start = System.nanoTime();
            for (Table table : tables) {
                current = new Rows(table);
                statement.execute("insert into " + table.name() + " (" + table.names() + ") select * from table(raw_"
                        + table.name() + "()) r");
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        } finally {
            source.setShutdownDatabase("shutdown");
            try {
                source.getConnection();
            } catch (SQLException e) {
                // how Derby says that it has stopped
            }
        }
    }

    /**
     * @param url of the schema of a new corpus in which a taxonomy was published
     * @return seconds
     */
    static double postgres(String url, int papers) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long annotator = number(statement, "select min(id) from annotator");
            long release = number(statement, "select min(id) from taxonomy_release");
            long action = number(statement, "select max(number) from history");
            List<Table> tables = tables(papers, number(statement, "select min(id) from term"));
            long start = System.nanoTime();
            for (Table table : tables) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyIn("copy " + table.name() + " (" + table.names() + ") from stdin");
                var text = new StringBuilder();
                for (long i = 0; i < table.rows(); i++) {
                    Object[] row = row(table, i, annotator, release, action);
                    for (int j = 0; j < row.length; j++) {
                        text.append(j == 0 ? "" : "\t").append(row[j] == null ? "\\N" : row[j]);
                    }
                    text.append('\n');
                    if (text.length() > 1 << 16 || i == table.rows() - 1) {
                        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                        copy.writeToCopy(bytes, 0, bytes.length);
                        text.setLength(0);
                    }
                }
                copy.endCopy();
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** @return the row with what it refers to in a corpus that keeps its keys */
    private static Object[] row(Table table, long i, long annotator, long release, long action) {
        Object[] row = table.row().apply(i);
        switch (table.name()) {
            case "claim" -> row[2] = annotator;
            case "annotation" -> {
                row[3] = annotator;
                row[4] = release;
            }
            case "history_change" -> {
                row[0] = action;
                row[1] = (int) i + 10;
            }
            default -> {
                // refers to papers alone
            }
        }
        return row;
    }

    /**
     * More papers, in batches of prepared inserts, into a corpus that {@link #derby} or {@link #postgres} filled.
     *
     * @param first how many papers were written then
     * @return seconds
     */
    static double batches(Connection connection, int first, int more) throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            boolean isDerby = connection.getMetaData().getDatabaseProductName().contains("Derby");
            long annotator = number(statement, "select min(id) from annotator");
            long release = number(statement, "select min(id) from taxonomy_release");
            long action = number(statement, "select max(number) from history");
            long term = number(statement, "select min(id) from term");
            List<Table> before = tables(first, term);
            List<Table> all = tables(first + more, term);
            long start = System.nanoTime();
            for (int t = 0; t < all.size(); t++) {
                Table table = all.get(t);
                if (isDerby) { // else it remembers a lock of each row, for which a million leave no memory here
                    statement.execute("lock table " + table.name() + " in exclusive mode");
                }
                String values = table.names().replaceAll("\\w+", "?");
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into " + table.name() + " (" + table.names() + ") values (" + values + ")")) {
                    for (long i = before.get(t).rows(); i < table.rows(); i++) {
                        Object[] row = row(table, i, annotator, release, action);
                        for (int j = 0; j < row.length; j++) {
                            if (row[j] == null) {
                                insert.setNull(j + 1, Types.VARCHAR);
                            } else {
                                insert.setObject(j + 1, row[j]);
                            }
                        }
                        insert.addBatch();
                        if (i % TOGETHER == TOGETHER - 1 || i == table.rows() - 1) {
                            insert.executeBatch();
                        }
                    }
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    static Connection connection(Path corpus) throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(corpus.resolve("db").toString());
        return source.getConnection();
    }

    static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url + "&reWriteBatchedInserts=true"); // one statement for many rows, as ours
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Called by Derby. */
    public static ResultSet rows() {
        return current;
    }

    /** The rows of one table. */
    public static final class Rows extends VTITemplate {
        private final Table table;
        private long next;
        private Object[] row;
        private boolean wasNull;

        private Rows(Table table) {
            this.table = table;
        }

        @Override
        public boolean next() {
            if (next == table.rows()) {
                return false;
            }
            row = table.row().apply(next++);
            return true;
        }

        private Object value(int column) {
            wasNull = row[column - 1] == null;
            return row[column - 1];
        }

        @Override
        public long getLong(int column) {
            return value(column) instanceof Number number ? number.longValue() : 0;
        }

        @Override
        public int getInt(int column) {
            return (int) getLong(column);
        }

        @Override
        public short getShort(int column) {
            return (short) getLong(column);
        }

        @Override
        public String getString(int column) {
            return (String) value(column);
        }

        @Override
        public Clob getClob(int column) {
            String text = getString(column);
            return text == null ? null
                    : (Clob) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Clob.class},
                            (proxy, method, arguments) -> switch (method.getName()) {
                                case "length" -> (long) text.length();
                                case "getSubString" -> text;
                                case "getCharacterStream" -> (Reader) new StringReader(text);
                                default -> null;
                            });
        }

        @Override
        public boolean wasNull() {
            return wasNull;
        }

        @Override
        public ResultSetMetaData getMetaData() {
            return null;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
