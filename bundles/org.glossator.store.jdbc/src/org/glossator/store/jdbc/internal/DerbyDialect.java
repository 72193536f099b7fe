package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.store.StoreException;

/** Derby's way. */
record DerbyDialect() implements Dialect {
    static final Dialect INSTANCE = new DerbyDialect();

    private static final String NO_TABLE = "42X05";

    private static final int LOG_FILE = 1 << 20; // bytes, at least; as Derby has it by default
    private static final int LOG_FILES = 2;

    @Override
    public String folder() {
        return "derby";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__corpus.sql", "V2__keys_by_paper.sql", "V3__history.sql", "V4__release_documents.sql",
                "V5__answers_and_links.sql", "V6__copies.sql", "V7__keys_lead_with_paper.sql", BranchRows.FILE,
                "V9__fewer_rows.sql", "V10__assignments.sql", "V11__papers_by_title.sql",
                "V12__working_sets.sql", "V13__packed_releases.sql", "V14__comparisons.sql", "V15__due_days.sql",
                "V16__comparison_assignments.sql", "V17__evidence.sql");
    }

    /** Half of what the migrations make is made anew by later ones, and every table and index waits for the disk. */
    @Override
    public Optional<String> wholeSchema() {
        return Optional.of("/db/new/derby.sql");
    }

    @Override
    public String tables() {
        return "select tablename from sys.systables where tabletype = 'T'";
    }

    @Override
    public String catalogued(String name) {
        return name.toUpperCase(Locale.ROOT); // as it folds names that stand without quotes
    }

    @Override
    public void numbersGiven(Session session) {
        // it asks for the last number that is there
    }

    @Override
    public HistoryEnd nextAction(Session session, HistoryEnd last, long now) {
        return new HistoryEnd(last.number() + 1, Math.max(last.millis(), now)); // there is one writer at a time
    }

    @Override
    public void forgetOldRows(Session session) {
        for (String table : List.of("annotator", "annotation", "annotation_value", "history", "history_change")) {
            session.first("values current schema", row -> row.getString(1)).ifPresent(
                    schema -> session.update("call syscs_util.syscs_compress_table(?, ?, 1)", schema, catalogued(table)));
        }
        session.commit();
        fillLog(session);
        session.update("call syscs_util.syscs_checkpoint_database()"); // lets go of all files of the log but the last
        session.commit();
    }

    /** Its log has rows as they were, and only the next file of it, which begins after a megabyte, lets go of this one. */
    private static void fillLog(Session session) {
        for (int i = 0; i < LOG_FILES; i++) {
            session.update("""
                    insert into paper_revision (paper_id, revision, paper_key, title, title_folded, authors, identifiers,
                    body_length, body) values (?, 1, '', '', '', '', '', 0, ?)""", -1L - i, " ".repeat(LOG_FILE));
        }
        session.rollback();
    }

    @Override
    public List<String> checkedTables(Session session) {
        return session.list("""
                select s.schemaname, t.tablename from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid
                where t.tabletype in ('T', 'S') order by t.tabletype desc, t.tablename""",
                row -> row.getString(1) + "." + row.getString(2));
    }

    @Override
    public boolean isWhole(Session session, String table) {
        int dot = table.indexOf('.');
        try {
            return session.exists("values syscs_util.syscs_check_table(?, ?)", table.substring(0, dot), table.substring(dot + 1));
        } catch (StoreException e) {
            return false;
        }
    }

    @Override
    public boolean fillsOnlyEmptyTables() {
        return true;
    }

    /** By a table function, whose rows Derby puts into an empty table without a log of them: it flushes the table instead. */
    @Override
    public boolean fill(Session session, Connection connection, NewRows kind, RowSpool.Rows rows) {
        String function = "rows_of_" + kind.table();
        Map<String, String> types = session.catalogue().types(kind.table());
        String columns = Arrays.stream(kind.columns().split(",")).map(String::strip)
                .map(column -> column + " " + types.get(column)).collect(Collectors.joining(", "));
        session.execute("create function " + function + " (lent int) returns table (" + columns
                + ") language java parameter style derby_jdbc_result_set no sql external name '" + DerbyRows.class.getName()
                + ".rows'");
        int lent = DerbyRows.lend(rows);
        try {
            session.execute("insert into " + kind.table() + " (" + kind.columns() + ") select " + kind.columns()
                    + " from table(" + function + "(" + lent + ")) r");
        } finally {
            DerbyRows.takeBack(lent);
        }
        session.execute("drop function " + function);
        return true;
    }

    @Override
    public String unlocked(String question) {
        return question + " with ur";
    }

    @Override
    public boolean isNoTable(SQLException e) {
        return NO_TABLE.equals(e.getSQLState());
    }
}
