package org.glossator.store.jdbc.internal;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;

import org.glossator.store.StoreException;

/** Derby's way. */
record DerbyDialect() implements Dialect {
    static final Dialect INSTANCE = new DerbyDialect();

    private static final String NO_TABLE = "42X05";

    @Override
    public String folder() {
        return "derby";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__corpus.sql", "V2__keys_by_paper.sql", "V3__history.sql", "V4__release_documents.sql",
                "V5__answers_and_links.sql");
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
    public int longText() {
        return Types.CLOB;
    }

    @Override
    public HistoryEnd nextAction(Session session, HistoryEnd last, long now) {
        return new HistoryEnd(last.number() + 1, Math.max(last.millis(), now)); // there is one writer at a time
    }

    @Override
    public List<String> damagedTables(Session session) {
        List<String> tables = session.list("select tablename from sys.systables where tabletype = 'T' order by tablename",
                row -> row.getString(1));
        return tables.stream().filter(table -> !isWhole(session, table))
                .map(table -> "The pages or indices of the table " + table.toLowerCase(Locale.ROOT) + " are damaged.")
                .toList();
    }

    private static boolean isWhole(Session session, String table) {
        try {
            return session.exists("values syscs_util.syscs_check_table(current schema, ?)", table);
        } catch (StoreException e) {
            return false;
        }
    }

    @Override
    public boolean isNoTable(SQLException e) {
        return NO_TABLE.equals(e.getSQLState());
    }
}
