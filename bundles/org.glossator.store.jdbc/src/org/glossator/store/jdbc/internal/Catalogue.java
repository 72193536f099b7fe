package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the database says of its own tables, as long as the session is lent. */
final class Catalogue {
    private final Session session;
    private final Connection connection;

    /** @param connection of the session */
    Catalogue(Session session, Connection connection) {
        this.session = session;
        this.connection = connection;
    }

    /** @return the names of the tables of the corpus, in small letters; without the partitions of others */
    List<String> tables() {
        return session.list(session.dialect().tables(), row -> TableCopy.plain(row.getString(1)));
    }

    /** @return the tables whose rows those of the table refer to */
    Stream<String> references(String table) {
        var names = new HashSet<String>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(),
                session.dialect().catalogued(table))) {
            while (keys.next()) {
                names.add(TableCopy.plain(keys.getString("PKTABLE_NAME")));
            }
        } catch (SQLException e) {
            throw Session.failed(e);
        }
        return names.stream();
    }

    /** @return the names of its columns, in small letters */
    List<String> columns(String table) {
        var names = new ArrayList<String>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(),
                session.dialect().catalogued(table), null)) {
            while (columns.next()) {
                names.add(TableCopy.plain(columns.getString("COLUMN_NAME")));
            }
        } catch (SQLException e) {
            throw Session.failed(e);
        }
        return names;
    }

    /** @return the types of its columns as a declaration has them, by their names in small letters */
    Map<String, String> types(String table) {
        var types = new HashMap<String, String>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(),
                session.dialect().catalogued(table), null)) {
            while (columns.next()) {
                String type = columns.getString("TYPE_NAME");
                types.put(TableCopy.plain(columns.getString("COLUMN_NAME")),
                        type.equals("VARCHAR") ? type + "(" + columns.getInt("COLUMN_SIZE") + ")" : type);
            }
        } catch (SQLException e) {
            throw Session.failed(e);
        }
        return types;
    }
}
