package org.glossator.store.jdbc.internal;

import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.apache.derby.jdbc.EmbeddedDataSource;

/** Starts and stops Derby databases in this process, with Derby's own, safe settings; nothing listens on a network. */
public final class Derby {
    private static final String IN_USE = "XSDB6";

    private Derby() {
    }

    static {
        // else Derby leaves a derby.log in the working directory
        setIfMissing("derby.stream.error.method", Derby.class.getName() + ".log");
        // bytes; every full buffer waits for the disk, so that the usual 32 KB make imports twice as slow
        setIfMissing("derby.storage.logBufferSize", "1048576");
        // taken when they are read, and kept: the usual 1000 pages are fewer than the indices of a corpus in use have, and each key
        // that falls on another page then costs more than its row; pages of long texts have 32 KB, so that these are 128 MB at most
        setIfMissing("derby.storage.pageCacheSize", "4000");
        // executions; a statement that was first run on small tables scans them, and must not go on so when they grow
        setIfMissing("derby.language.stalePlanCheckInterval", "10");
    }

    private static void setIfMissing(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** @return where Derby's log goes: nowhere, as what people need to know comes as exceptions. Called by Derby. */
    public static OutputStream log() {
        return OutputStream.nullOutputStream();
    }

    static Session create(Path database) throws SQLException {
        EmbeddedDataSource source = source(database);
        source.setCreateDatabase("create");
        return session(source);
    }

    /** Starts the database with the first connection. */
    static Session connect(Path database) throws SQLException {
        return session(source(database));
    }

    private static Session session(EmbeddedDataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return new Session(connection, DerbyDialect.INSTANCE);
    }

    /** Stops the database, so that it starts fast the next time and others may open it. */
    static void stop(Path database) {
        EmbeddedDataSource source = source(database);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            // how Derby says that it has stopped; and if it had trouble, the next start recovers
        }
    }

    private static EmbeddedDataSource source(Path database) {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(database.toString());
        return source;
    }

    /** @return whether another process has the database */
    static boolean isInUse(SQLException e) {
        return Dialect.reasons(e).anyMatch(r -> r instanceof SQLException s && IN_USE.equals(s.getSQLState()));
    }
}
