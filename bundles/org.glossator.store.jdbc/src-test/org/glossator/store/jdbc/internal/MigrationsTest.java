package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileIsRunInTheOrderOfItsNumber() throws Exception {
        URI files = Migrations.class.getResource("/db/migration/derby").toURI();
        try (var session = Derby.create(folder.resolve("db"));
                Stream<Path> all = Files.list(Path.of(files))) {
            assertThat(Migrations.version(session)).isZero();
            Migrations.run(session, 7);
            var run = session.list("select version, name from schema_version order by version",
                    row -> row.getInt(1) + " " + row.getString(2));
            assertThat(run).containsExactlyElementsOf(all.map(f -> f.getFileName().toString()).sorted()
                    .map(name -> name.replaceAll("^V(\\d+)__.*", "$1") + " " + name).toList());
            assertThat(run).hasSize(DerbyDialect.INSTANCE.latest());
            assertThat(Migrations.version(session)).isEqualTo(DerbyDialect.INSTANCE.latest());
        } finally {
            Derby.stop(folder.resolve("db"));
        }
    }

    @Test
    void aCurrentDatabaseIsLeftAsItIs() throws Exception {
        try (var session = Derby.create(folder.resolve("db"))) {
            IntStream.of(1, 2).forEach(now -> Migrations.run(session, now));
            assertThat(session.number("select max(applied_ms) from schema_version")).isEqualTo(1);
        } finally {
            Derby.stop(folder.resolve("db"));
        }
    }

    @Test
    void statementsEndWithASemicolonAtTheEndOfALine() {
        assertThat(Migrations.statements("""
                -- why; not what
                create table a (
                  b int -- how many; never negative
                );

                call c('x;y');
                """)).containsExactly("create table a (\n  b int\n)", "call c('x;y')");
    }
}
