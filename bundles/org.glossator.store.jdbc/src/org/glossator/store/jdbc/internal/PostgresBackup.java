package org.glossator.store.jdbc.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps a corpus on a server as it is before an upgrade: in a schema beside it, made by the migrations of that time and filled on
 * the server, which is a whole corpus and not only rows. Nobody but the owner of the tables may use it (ADR 2).
 */
final class PostgresBackup {
    private static final String KEPT = "_backup_of_schema_";
    private static final int LONGEST = 37; // bytes of a schema's name that fit before that, a version and a number
    private static final String HERE = "(select oid from pg_namespace where nspname = current_schema())";
    private static final String FUNCTIONS = "/db/kept/postgresql.sql";

    private final Session session;
    private final Dialect dialect;
    private final String corpus;

    /**
     * @param session of who owns the tables, in whose transaction all is done
     * @param dialect with as many partitions as the corpus has
     * @param corpus the name of its schema
     */
    PostgresBackup(Session session, Dialect dialect, String corpus) {
        this.session = session;
        this.dialect = dialect;
        this.corpus = corpus;
    }

    /** @return with which the names of all backups of a corpus begin */
    static String beginning(String corpus) {
        String shown = corpus;
        while (shown.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown + KEPT;
    }

    /**
     * @param version of the schema
     * @param now milliseconds since 1970
     * @return the name of the schema in which the corpus is kept
     */
    String keep(int version, long now) {
        String name = free(beginning(corpus) + version);
        session.execute("create schema " + quoted(name));
        use(name);
        for (int i = 1; i <= version; i++) {
            Migrations.step(session, dialect, i, now);
        }
        fill();
        Migrations.file(FUNCTIONS).forEach(session::execute);
        use(corpus);
        return name;
    }

    private String free(String name) {
        return IntStream.iterate(1, n -> n + 1).mapToObj(n -> n == 1 ? name : name + "_" + n)
                .filter(n -> !session.exists("select 1 from pg_namespace where nspname = ?", n)).findFirst().orElseThrow();
    }

    private void use(String schema) {
        session.execute("set local search_path to " + quoted(schema) + ", pg_temp");
    }

    /** Foreign keys are made again behind the rows: each row would ask for those that it refers to, in whatever order. */
    private void fill() {
        List<String> tables = session.catalogue().tables();
        lock(tables);
        List<String> keys = keys("add constraint %I %s");
        keys("drop constraint %I").forEach(session::execute);
        session.execute("delete from schema_version");
        tables.forEach(this::copy);
        keys.forEach(session::execute);
        session.list("select relname from pg_class where relkind = 'S' and relnamespace = " + HERE, row -> row.getString(1))
                .forEach(this::setSequence);
    }

    /** @return what does this to each foreign key, of which the name and the definition are put in */
    private List<String> keys(String what) {
        return session.list("select format('alter table %s ' || ?, conrelid::regclass, conname, pg_get_constraintdef(oid))"
                + " from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = " + HERE,
                row -> row.getString(1), what);
    }

    /** Nobody writes from here to the end of the upgrade: what is not in the backup is nowhere. */
    private void lock(List<String> tables) {
        session.execute("lock table " + String.join(", ", tables.stream().map(this::original).toList()) + " in share mode");
    }

    private void copy(String table) {
        String columns = String.join(", ", session.list("""
                select quote_ident(attname) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped""", row -> row.getString(1), table));
        session.execute("insert into " + table + " (" + columns + ") select " + columns + " from " + original(table));
    }

    private void setSequence(String name) {
        session.exists("select setval(?::regclass, last_value, is_called) from " + original(name), name);
    }

    private String original(String name) {
        return quoted(corpus) + "." + name;
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
