package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.glossator.store.StoreException;

/**
 * Brings the schema of a database up to what this program knows. Each file is run once, in one transaction with the row
 * that says so; released files are never edited, the next number is added (ADR 0002). A new database gets all at once.
 */
final class Migrations {
    private Migrations() {
    }

    /** @return the number of the last file that was run; 0 for an empty database */
    static int version(Session session) {
        try {
            return session.number("select max(version) from schema_version");
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause && session.dialect().isNoTable(cause)) {
                session.rollback(); // else PostgreSQL answers nothing more
                return 0;
            }
            throw e;
        }
    }

    /**
     * Gives an empty database the schema that all migrations lead to; in one step, where there is a file for that.
     *
     * @param now milliseconds since 1970
     */
    static void create(Session session, long now) {
        Dialect dialect = session.dialect();
        if (dialect.wholeSchema().isEmpty()) {
            run(session, now);
            return;
        }
        file(dialect.wholeSchema().get()).forEach(session::execute);
        for (int version = 1; version <= dialect.latest(); version++) {
            log(session, version, now);
        }
        session.commit();
    }

    /** @param now milliseconds since 1970 */
    static void run(Session session, long now) {
        run(session, now, session.dialect().latest());
    }

    /** @param last the version at which to stop */
    static void run(Session session, long now, int last) {
        for (int version = version(session) + 1; version <= last; version++) {
            step(session, session.dialect(), version, now);
            session.commit();
        }
    }

    /**
     * Brings the schema from the version before to this one; the caller commits.
     *
     * @param dialect of the session, or one with other partitions
     */
    static void step(Session session, Dialect dialect, int version, long now) {
        String file = dialect.migrations().get(version - 1);
        file("/db/migration/" + dialect.folder() + "/" + file).stream().flatMap(dialect::adapted).forEach(session::execute);
        if (file.equals(HistorySubjects.FILE)) {
            HistorySubjects.fill(session);
        }
        if (file.equals(BranchRows.FILE)) {
            BranchRows.fill(session);
        }
        log(session, version, now);
    }

    private static void log(Session session, int version, long now) {
        session.update("insert into schema_version (version, name, applied_ms) values (?, ?, ?)", version,
                session.dialect().migrations().get(version - 1), now);
    }

    /** @return the statements of a file of this bundle */
    static List<String> file(String resource) {
        return statements(text(resource));
    }

    /** @return the statements of a file, each of which ends with a semicolon at the end of a line outside of $$ */
    static List<String> statements(String sql) {
        var statements = new ArrayList<String>();
        var lines = new ArrayList<String>();
        boolean inBody = false;
        for (String line : sql.lines().map(l -> l.replaceAll("--.*$", "").stripTrailing()).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            inBody ^= line.split("\\$\\$", -1).length % 2 == 0;
            boolean ends = !inBody && line.endsWith(";");
            lines.add(ends ? line.substring(0, line.length() - 1) : line);
            if (ends) {
                statements.add(String.join("\n", lines));
                lines.clear();
            }
        }
        return List.copyOf(statements);
    }

    private static String text(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not in the bundle: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
