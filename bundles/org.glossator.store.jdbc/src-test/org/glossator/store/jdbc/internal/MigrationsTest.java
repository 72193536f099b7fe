package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir(factory = InMemory.class)
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
            assertThat(run).containsExactlyElementsOf(all.map(f -> f.getFileName().toString())
                    .sorted(Comparator.comparing(name -> Integer.valueOf(name.replaceAll("^V(\\d+)__.*", "$1"))))
                    .map(name -> name.replaceAll("^V(\\d+)__.*", "$1") + " " + name).toList());
            assertThat(run).hasSize(DerbyDialect.INSTANCE.latest());
            assertThat(Migrations.version(session)).isEqualTo(DerbyDialect.INSTANCE.latest());
        } finally {
            Derby.stop(folder.resolve("db"));
        }
    }

    @Test
    void theOnlyCategoryOfAJudgementMovesIntoItsRow() throws Exception {
        try (var session = Derby.create(folder.resolve("db"))) {
            Migrations.run(session, 7, DerbyDialect.INSTANCE.migrations().indexOf("V9__fewer_rows.sql"));
            SingleRows.write(session);
            Migrations.run(session, 8);
            SingleRows.check(session);
        } finally {
            Derby.stop(folder.resolve("db"));
        }
    }

    @Test
    void aNewDatabaseIsWhatAllMigrationsLeadTo() throws Exception {
        try (var migrated = Derby.create(folder.resolve("migrated")); var made = Derby.create(folder.resolve("made"))) {
            Migrations.run(migrated, 7);
            Migrations.create(made, 7);
            List<String> catalogue = DerbyCatalogue.of(made);
            assertThat(catalogue).containsExactlyElementsOf(DerbyCatalogue.of(migrated));
            assertThat(catalogue).hasSizeGreaterThan(made.catalogue().tables().size() * 5);
            SchemaPage.check(made, false);
            Migrations.run(made, 8);
            assertThat(made.number("select max(applied_ms) from schema_version")).isEqualTo(7);
        } finally {
            Derby.stop(folder.resolve("migrated"));
            Derby.stop(folder.resolve("made"));
        }
    }

    @Test
    void everyDialectNamesTheFilesOfItsFolder() throws Exception {
        for (Dialect dialect : List.of(DerbyDialect.INSTANCE, new PostgresDialect(1))) {
            URI files = Migrations.class.getResource("/db/migration/" + dialect.folder()).toURI();
            try (Stream<Path> all = Files.list(Path.of(files))) {
                assertThat(all.map(f -> f.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(dialect.migrations());
            }
        }
    }

    @Test
    void aTableBecomesOneWithPartitionsWhereItSaysSo() {
        String table = "create table a (\n  b int\n) by_paper";
        assertThat(new PostgresDialect(1).adapted(table)).containsExactly("create table a (\n  b int\n)");
        assertThat(new PostgresDialect(2).adapted(table)).containsExactly(
                "create table a (\n  b int\n) partition by hash (paper_id)",
                "create table a_0 partition of a for values with (modulus 2, remainder 0)",
                "create table a_1 partition of a for values with (modulus 2, remainder 1)");
        assertThat(new PostgresDialect(2).adapted("create table c (d int)")).containsExactly("create table c (d int)");
    }

    @Test
    void theBodyOfAFunctionIsOneStatement() {
        assertThat(Migrations.statements("""
                create function a() returns int language sql as
                  $$ select 1; $$;
                create function b() as $$
                begin
                  perform 2;
                end $$;
                """)).containsExactly("create function a() returns int language sql as\n  $$ select 1; $$",
                "create function b() as $$\nbegin\n  perform 2;\nend $$");
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
