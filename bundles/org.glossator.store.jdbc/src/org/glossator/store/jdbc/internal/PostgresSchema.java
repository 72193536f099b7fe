package org.glossator.store.jdbc.internal;

import java.time.Clock;

import org.glossator.store.Corpora.Opening;

/** Finds the corpus in a database, makes it, or brings it up to date; one process at a time. */
final class PostgresSchema {
    private static final int OLDEST_SERVER = 150_000; // as the server counts: 15.0

    private final PostgresAddress address;
    private final Session session;
    private final Clock clock;

    PostgresSchema(PostgresAddress address, Session session, Clock clock) {
        this.address = address;
        this.session = session;
        this.clock = clock;
    }

    void prepare(Opening how) throws Refusal {
        checkServer();
        session.exists("select pg_advisory_lock(?)", lock());
        try {
            if (!hasSchema()) {
                create(how);
            } else if (session.exists("select 1 where not has_schema_privilege(?, 'usage')", address.schema())) {
                throw noMember();
            } else {
                open(how);
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

    private void open(Opening how) throws Refusal {
        int version = Migrations.version(session);
        int latest = session.dialect().latest();
        if (version == 0) {
            create(how);
        } else if (version > latest) {
            throw Refusal.newer(address);
        } else if (version < latest) {
            if (!ownsTables()) {
                throw new Refusal("store.older", "The corpus at " + address
                        + " is of an older Glossator: its owner must open it once with this one.");
            }
            Migrations.run(session, clock.millis());
            session.exists("select grant_member(login) from member");
            session.commit();
        } else if (!ownsTables() && session.exists("select 1 where my_rights() is null")) {
            throw noMember();
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

    private void create(Opening how) throws Refusal {
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
    }

    private boolean hasTables() {
        return session.exists("select 1 from pg_tables where schemaname = ?", address.schema());
    }
}
