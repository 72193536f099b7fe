package org.glossator.store.jdbc.internal;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

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
        return List.of("V1__corpus.sql", "V2__keys_by_paper.sql", "V3__history.sql");
    }

    @Override
    public int longText() {
        return Types.CLOB;
    }

    @Override
    public long nextAction(Session session, long last) {
        return last + 1; // there is one writer at a time
    }

    @Override
    public boolean isNoTable(SQLException e) {
        return NO_TABLE.equals(e.getSQLState());
    }
}
