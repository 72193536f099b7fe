package org.glossator.store.jdbc.internal;

import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.apache.derby.jdbc.EmbeddedDataSource;

/** Starts and stops Derby databases in this process, with Derby's own, safe settings; nothing listens on a network. */
public final class Derby {
    private static final String IN_USE = "XSDB6";
    private static final String STUMBLED = "XJ001";

    private static final int FEWEST_PAGES = 1_000; // Derby's own number
    private static final int MOST_PAGES = 4_000;
    private static final int LONGEST_PAGE = 32 << 10; // bytes, of tables with long texts; indices have 4 KB
    private static final int PART = 4; // of the memory

    private Derby() {
    }

    static {
        // else Derby leaves a derby.log in the working directory
        setIfMissing("derby.stream.error.method", Derby.class.getName() + ".log");
        // bytes; every full buffer waits for the disk, so that the usual 32 KB make imports twice as slow
        setIfMissing("derby.storage.logBufferSize", "1048576");
        setIfMissing("derby.storage.pageCacheSize", Integer.toString(pages(Runtime.getRuntime().maxMemory())));
        // executions; a statement that was first run on small tables scans them, and must not go on so when they grow
        setIfMissing("derby.language.stalePlanCheckInterval", "10");
    }

    /**
     * Derby takes memory for a page when it first reads it, and keeps that. Its own number is less than the indices of a corpus in use
     * have, and each key that falls on another page then costs more than its row; four times as many as here read half as much from
     * the files of 600,000 judgements, and no judgement took less time. Where there is less memory than imports are to run with, which
     * is 512 MB, a quarter of it is for pages, as if all were long ones.
     *
     * @param memory that this process may take, in bytes
     * @return how many pages are kept
     */
    static int pages(long memory) {
        return Math.clamp(memory / PART / LONGEST_PAGE, FEWEST_PAGES, MOST_PAGES);
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

    /** @return whether Derby stumbled over itself, as it does where a fault ended the database and it did not come to the end of that */
    static boolean isHalfStopped(SQLException e) {
        return STUMBLED.equals(Dialect.state(e));
    }

    /** @return whether another process has the database */
    static boolean isInUse(SQLException e) {
        return Dialect.reasons(e).anyMatch(r -> r instanceof SQLException s && IN_USE.equals(s.getSQLState()));
    }
}
