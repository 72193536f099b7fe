package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * PostgreSQL's way.
 *
 * @param partitions into how many the tables that say so are parted when they are made; 1 for not at all
 */
record PostgresDialect(int partitions) implements Dialect {
    private static final String NO_TABLE = "42P01";
    private static final Pattern PARTED = Pattern.compile("^create table (\\w+) (.*)\\) by_paper$", Pattern.DOTALL);

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__corpus.sql", "V2__members.sql", "V3__history.sql", "V4__times.sql", "V5__release_documents.sql",
                "V6__answers_and_links.sql", "V7__copies.sql", BranchRows.FILE, "V9__counting.sql",
                "V10__fewer_rows.sql", "V11__assignments.sql", "V12__quicker_actions.sql",
                "V13__papers_by_title.sql", "V14__owners_erase.sql",
                "V15__working_sets.sql", "V16__packed_releases.sql", "V17__comparisons.sql",
                "V18__due_days.sql", "V19__comparison_assignments.sql", "V20__evidence.sql");
    }

    @Override
    public Stream<String> adapted(String statement) {
        var parted = PARTED.matcher(statement);
        if (!parted.matches()) {
            return Stream.of(statement);
        }
        String table = parted.group(1);
        String whole = "create table " + table + " " + parted.group(2) + ")";
        if (partitions == 1) {
            return Stream.of(whole);
        }
        return Stream.concat(Stream.of(whole + " partition by hash (paper_id)"),
                IntStream.range(0, partitions).mapToObj(i -> "create table " + table + "_" + i + " partition of " + table
                        + " for values with (modulus " + partitions + ", remainder " + i + ")"));
    }

    @Override
    public String tables() {
        return """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition""";
    }

    @Override
    public String catalogued(String name) {
        return name;
    }

    @Override
    public void numbersGiven(Session session) {
        session.exists("""
                select setval(pg_get_serial_sequence('history', 'number'), greatest(max(number), 1), max(number) > 0)
                from history""");
        session.exists("select setval('action_millis', greatest(max(made_ms), 0)) from history");
    }

    @Override
    public HistoryEnd nextAction(Session session, HistoryEnd last, long now) {
        return session.first("select number, millis from next_action(?)",
                row -> new HistoryEnd(row.getLong(1), row.getLong(2)), now).orElseThrow();
    }

    @Override
    public boolean sendsTogether() {
        return true;
    }

    @Override
    public boolean isIdle(Connection connection) {
        return connection instanceof BaseConnection server && server.getTransactionState() == TransactionState.IDLE;
    }

    @Override
    public int serverProcess(Connection connection) {
        return connection instanceof PGConnection server ? server.getBackendPID() : 0;
    }

    /** The function in a question of its own: its rows would be gathered first, where it stands among the tables. */
    @Override
    public Optional<String> nextRow(String columns, String values) {
        return Optional.of("insert into history (" + columns + ", number, made_ms) select " + values
                + ", (n.next).number, (n.next).millis from (select next_action(?) as next) n returning number, made_ms");
    }

    /** Policies do not go together with COPY: who is above them may. */
    @Override
    public boolean mayCopy(Session session) {
        return session.exists("select 1 where not row_security_active('history')");
    }

    @Override
    public boolean copy(Connection connection, String insert, List<Object[]> rows) throws SQLException {
        return PostgresCopy.copy(connection, insert, rows);
    }

    @Override
    public boolean fill(Session session, Connection connection, NewRows kind, RowSpool.Rows rows)
            throws SQLException, IOException {
        if (!mayCopy(session)) {
            return false;
        }
        PostgresCopy.copy(connection, kind, rows);
        return true;
    }

    @Override
    public String checked(String text) throws SQLException {
        for (int i = 0; i < text.length(); i++) { // no stream: asked of every text
            if (Character.isSurrogate(text.charAt(i))) {
                PostgresCopy.encoded(text);
                break;
            }
        }
        return text;
    }

    @Override
    public void forgetLogin(Session session, long annotator) {
        session.list("select login from member where annotator_id = ?", row -> row.getString(1), annotator)
                .forEach(login -> session.first("select dismiss(?::name)", row -> true, login));
        session.exists("select forget_login(?)", annotator);
    }

    /** By functions of the corpus, which ask for the right: nobody may change these rows otherwise. */
    @Override
    public int eraseAnswers(Session session, long annotator) {
        return session.number("select erase_answers(?)", annotator);
    }

    @Override
    public int eraseReasons(Session session, long annotator) {
        return session.number("select erase_reasons(?)", annotator);
    }

    @Override
    public int erasePast(Session session, long annotator, long action, int position, Object before, Object after) {
        return session.number("select erase_past(?, ?, ?, ?, ?)", annotator, action, position, before, after);
    }

    @Override
    public boolean isNoTable(SQLException e) {
        return NO_TABLE.equals(e.getSQLState());
    }
}
