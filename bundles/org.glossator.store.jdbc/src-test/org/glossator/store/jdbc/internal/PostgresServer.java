package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.glossator.store.CorpusLocation;

/** The server that releng/test started for these tests, with a new schema for each corpus. */
final class PostgresServer {
    private static final String PROPERTY = "glossator.postgres";
    private static final AtomicInteger PLACES = new AtomicInteger();

    private PostgresServer() {
    }

    /** @return the folder of releng/postgres.sh */
    static Path folder() {
        String folder = Objects.requireNonNullElse(System.getProperty(PROPERTY), "");
        assertThat(folder).as("-D%s must name the folder of a running releng/postgres.sh: releng/test does", PROPERTY)
                .isNotEmpty();
        return Path.of(folder);
    }

    /** @return the URL of the database, as the owner of corpora */
    static String url() {
        return read("url");
    }

    static String read(String file) {
        try {
            return Files.readString(folder().resolve(file)).strip();
        } catch (IOException e) {
            throw new AssertionError("releng/postgres.sh has not started a server in " + folder(), e);
        }
    }

    /** @return a place where no corpus is yet */
    static CorpusLocation freshPlace() {
        return CorpusLocation.of(url() + "&currentSchema=" + freshSchema());
    }

    /** @return the name of a schema that is not there yet, whatever runs left behind */
    static String freshSchema() {
        return "t" + ProcessHandle.current().pid() + "_" + Long.toHexString(System.nanoTime()) + "_"
                + PLACES.incrementAndGet();
    }

    /** @return the administrator of the server, who sees every schema */
    static Connection admin() throws SQLException {
        return DriverManager.getConnection(read("url.admin"));
    }
}
