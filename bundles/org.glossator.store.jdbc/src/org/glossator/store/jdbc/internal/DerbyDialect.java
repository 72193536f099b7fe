package org.glossator.store.jdbc.internal;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;

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
        return List.of("V1__corpus.sql", "V2__keys_by_paper.sql");
    }

    @Override
    public int longText() {
        return Types.CLOB;
    }

    @Override
    public String generated(String column) {
        return column.toUpperCase(Locale.ROOT); // as it folds names that stand without quotes
    }

    @Override
    public boolean isNoTable(SQLException e) {
        return NO_TABLE.equals(e.getSQLState());
    }
}
