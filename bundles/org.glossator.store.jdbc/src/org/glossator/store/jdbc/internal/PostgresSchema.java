package org.glossator.store.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.store.Corpora.Opening;

/** Finds the corpus in a database, makes it, or brings it up to date; one process at a time. */
final class PostgresSchema {
    private static final int OLDEST_SERVER = 150_000; // as the server counts: 15.0

    private final PostgresAddress address;
    private final Session session;
    private final Connection connection;
    private final Clock clock;

    /** @param connection of the session */
    PostgresSchema(PostgresAddress address, Session session, Connection connection, Clock clock) {
        this.address = address;
        this.session = session;
        this.connection = connection;
        this.clock = clock;
    }

    /** @return what the person should know of it; mostly nothing */
    List<Problem> prepare(Opening how) throws Refusal {
        checkServer();
        session.exists("select pg_advisory_lock(?)", lock());
        try {
            if (!hasSchema()) {
                return create(how);
            } else if (session.exists("select 1 where not has_schema_privilege(?, 'usage')", address.schema())) {
                throw noMember();
            } else {
                return open(how);
            }
        } finally {
            session.rollback();
            session.exists("select pg_advisory_unlock(?)", lock());
            session.commit();
        }
    }

    private long lock() {
        return address.schema().hashCode() + ((long) address.url().hashCode() << Integer.SIZE);
    }

    private void checkServer() throws Refusal {
        if (session.number("select current_setting('server_version_num')::int") < OLDEST_SERVER) {
            throw new Refusal("store.oldServer", "The server of " + address
                    + " is older than PostgreSQL 15: ask who runs it for a newer one.");
        }
        if (!session.exists("select 1 where current_setting('server_encoding') = 'UTF8'")) {
            throw new Refusal("store.notACorpus", "The database at " + address
                    + " is not in UTF-8: make another one with createdb --encoding=UTF8 --template=template0.");
        }
    }

    private boolean hasSchema() {
        return session.exists("select 1 from pg_namespace where nspname = ?", address.schema());
    }

    private List<Problem> open(Opening how) throws Refusal {
        int version = Migrations.version(session);
        int latest = session.dialect().latest();
        if (version == 0) {
            return create(how);
        } else if (version > latest) {
            throw Refusal.newer(address);
        } else if (version < latest) {
            return List.of(upgrade(version));
        } else if (!ownsTables() && session.exists("select 1 where my_rights() is null")) {
            throw noMember();
        }
        return List.of();
    }

    /** In one transaction with the backup: both are there, or the corpus is as it was. */
    private Problem upgrade(int version) throws Refusal {
        if (!ownsTables()) {
            throw new Refusal("store.older", "The corpus at " + address
                    + " is of an older Glossator: its owner must open it once with this one.");
        }
        var dialect = new PostgresDialect(Math.max(1, session.number("""
                select count(*) from pg_inherits i join pg_class c on c.oid = i.inhparent
                join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relname = 'annotation'""",
                address.schema())));
        session.commit();
        session.execute("set transaction isolation level read committed"); // else what is copied is older than the locks
        workAsOwner();
        int patience = patience(0);
        String kept = new PostgresBackup(session, dialect, address.schema()).keep(version, clock.millis());
        for (int next = version + 1; next <= dialect.latest(); next++) {
            Migrations.step(session, dialect, next, clock.millis());
            session.execute("set constraints all immediate"); // tables with checks to come cannot be altered
        }
        session.exists("select grant_member(login) from member");
        session.commit();
        patience(patience);
        return new Problem(Severity.INFO, "store.upgraded", "The corpus at " + address + " was upgraded to this Glossator."
                + " As it was before, it is kept on the server in the schema " + kept + ": drop that schema when all is well;"
                + " \"select " + kept + ".put_back('" + address.schema() + "')\" goes back to it.", Place.NONE);
    }

    /** An administrator may upgrade a corpus as well, and leaves it to its owner. */
    private void workAsOwner() throws Refusal {
        session.first("select quote_ident(tableowner) from pg_tables where schemaname = ? and tablename = 'schema_version'",
                row -> row.getString(1), address.schema()).ifPresent(owner -> session.execute("set local role " + owner));
        if (session.exists("select 1 where not has_database_privilege(current_database(), 'create')")) {
            throw new Refusal("store.noBackup", "The corpus at " + address + " is of an older Glossator and was left as it is, as"
                    + " its owner may not make the schema that is to keep it as it is: ask the administrator of the server to"
                    + " grant create on the database, and open the corpus again.");
        }
    }

    /**
     * @param millis how long one answer is waited for; 0 for ever: a large table is copied in one statement
     * @return how long it was
     */
    private int patience(int millis) {
        try {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, millis);
            return before;
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    private Refusal noMember() {
        return new Refusal("store.noAccess", "You are not a member of the corpus at " + address
                + ": ask an owner to admit you.");
    }

    private boolean ownsTables() {
        return session.exists("""
                select 1 from pg_tables where schemaname = ? and tablename = 'schema_version'
                and pg_has_role(tableowner, 'usage')""", address.schema());
    }

    private List<Problem> create(Opening how) throws Refusal {
        if (hasTables()) {
            throw new Refusal("store.notACorpus", "The schema \"" + address.schema() + "\" at " + address
                    + " holds something else than a corpus and was left as it is: name another with currentSchema=.");
        }
        if (how == Opening.EXISTING) {
            throw new Refusal("store.missing", "There is no corpus at " + address
                    + ": check the address, or make a new corpus there.");
        }
        if (!hasSchema()) {
            session.execute("create schema \"" + address.schema().replace("\"", "\"\"") + "\"");
            session.commit(); // an empty schema is no corpus yet, whatever happens now
        }
        Migrations.create(session, clock.millis());
        return List.of();
    }

    private boolean hasTables() {
        return session.exists("select 1 from pg_tables where schemaname = ?", address.schema());
    }
}
