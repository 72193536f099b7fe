package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.glossator.store.CorpusLocation;

/**
 * A server that releng/postgres.sh started, with a new schema for each corpus.
 *
 * @param folder of that script
 * @param database in which the corpora are: tests of several processes share a server, and some end all its connections
 */
record PostgresServer(Path folder, String database) {
    private static final String PROPERTY = "glossator.postgres";
    private static final String SCRIPT = "../../releng/postgres.sh";
    private static final String PREFIX = "t" + ProcessHandle.current().pid() + "_";
    private static final String FIRST = "corpus"; // the database that the script makes
    private static final AtomicBoolean IS_MADE = new AtomicBoolean();
    private static final AtomicInteger PLACES = new AtomicInteger();

    /** @return the one that releng/test started for all of these tests */
    static PostgresServer shared() {
        String folder = Objects.requireNonNullElse(System.getProperty(PROPERTY), "");
        assertThat(folder).as("-D%s must name the folder of a running releng/postgres.sh: releng/test does", PROPERTY)
                .isNotEmpty();
        var shared = new PostgresServer(Path.of(folder), System.getProperty(PROPERTY + ".database", FIRST));
        if (!IS_MADE.getAndSet(true)) {
            shared.makeDatabase();
        }
        return shared;
    }

    /** @return one of its own, for a test that ends it; runs when this returns */
    static PostgresServer own() throws IOException, InterruptedException {
        Path shared = shared().folder();
        var own = new PostgresServer(shared.resolveSibling(shared.getFileName() + "-own"), FIRST);
        own.tell("start");
        return own;
    }

    /** Makes the database where it is not there. */
    private void makeDatabase() {
        try (Connection admin = DriverManager.getConnection(read("url.admin")); var statement = admin.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + database + "'")) {
            if (!found.next()) {
                statement.execute("create database " + database + " owner lead");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** @param word start, crash or stop */
    void tell(String word) throws IOException, InterruptedException {
        var script = new ProcessBuilder("bash", SCRIPT, word, folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertThat(script.waitFor()).as("%s %s", SCRIPT, word).isZero();
    }

    /** Ends all connections to corpora, as a server does that is about to stop. */
    void disconnectAll() {
        try (Connection admin = admin(); var statement = admin.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                    where application_name = 'Glossator' and datname = current_database()""");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Does something that only the administrator may, in the database of the corpora. */
    void administer(String statement) {
        try (Connection admin = admin(); var run = admin.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Removes the corpora of this process, so that the server has less to go through when it starts again. */
    void clear() throws SQLException {
        try (Connection admin = admin(); var statement = admin.createStatement()) {
            var schemas = new ArrayList<String>();
            try (var rows = statement.executeQuery("select nspname from pg_namespace where nspname like '" + PREFIX + "%'")) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
        }
    }

    /** Takes all out of a corpus that nobody has open, so that it is as it was when it was made. */
    void empty(CorpusLocation corpus) {
        String schema = schema(corpus);
        try (Connection admin = admin(); var statement = admin.createStatement()) {
            statement.execute("set search_path to " + schema);
            statement.execute("set session_replication_role to replica"); // no triggers: everything goes
            try (var rows = statement.executeQuery("""
                    select string_agg('delete from ' || tablename, ';') from pg_tables
                    where schemaname = current_schema() and tablename <> 'schema_version'""")) {
                rows.next();
                String all = rows.getString(1);
                statement.execute(all + "; alter sequence history_number_seq restart; select setval('action_millis', 0)");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** @return the name of the schema of a corpus */
    static String schema(CorpusLocation corpus) {
        return corpus.address().replaceFirst("^.*currentSchema=(\\w+).*$", "$1");
    }

    /** @return the URL of the database, as the owner of corpora */
    String url() {
        return inDatabase(read("url"));
    }

    String read(String file) {
        try {
            return Files.readString(folder().resolve(file)).strip();
        } catch (IOException e) {
            throw new AssertionError("releng/postgres.sh has not started a server in " + folder(), e);
        }
    }

    /** @return a place where no corpus is yet */
    CorpusLocation freshPlace() {
        return CorpusLocation.of(url() + "&currentSchema=" + freshSchema());
    }

    /** @return the name of a schema that is not there yet, whatever runs left behind */
    private static String freshSchema() {
        return PREFIX + Long.toHexString(System.nanoTime()) + "_" + PLACES.incrementAndGet();
    }

    /** @return the administrator of the server, who sees every schema */
    Connection admin() throws SQLException {
        return DriverManager.getConnection(inDatabase(read("url.admin")));
    }

    private String inDatabase(String url) {
        return url.replace("/" + FIRST + "?", "/" + database + "?");
    }
}
