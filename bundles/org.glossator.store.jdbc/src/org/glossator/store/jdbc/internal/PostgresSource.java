package org.glossator.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.StoreException;
import org.glossator.store.spi.LateChanges;
import org.postgresql.Driver;

/**
 * A schema of a PostgreSQL database, shared with other processes. Readers see a snapshot; writers keep each other out by
 * paper (one of {@value #BUCKETS} locks each, so that no import runs out of them), which makes what a change looks at
 * and what it writes one step. A lost connection is made anew.
 */
final class PostgresSource implements SessionSource {
    private static final int BUCKETS = 256;
    private static final int RELEASES = BUCKETS; // the lock of those who publish
    private static final int FEW_CHANGES = 2_000;
    private static final int PATIENCE_MILLIS = 15_000; // so long a server may take to start again
    private static final int REDIAL_MILLIS = 100;
    /** Held, as a logger that nobody holds forgets its level. What people need to know comes as exceptions. */
    private static final Logger DRIVERS_OWN = Logger.getLogger("org.postgresql");

    static {
        DRIVERS_OWN.setLevel(Level.OFF);
    }

    private final CorpusLocation location;
    private final PostgresAddress address;
    private final Driver driver = new Driver();
    private final String origin = Long.toHexString(UUID.randomUUID().getMostSignificantBits());
    private final PostgresDialect dialect;
    private final Set<Integer> held = new HashSet<>(); // locks of this attempt: an import asks for each once; for the writer
    private long seen; // changes that the server's planner knows of; for the writer, as the next
    private long fresh; // since then
    private @Nullable PostgresListener listener;

    PostgresSource(CorpusLocation location, Map<String, String> environment) throws Refusal {
        this.location = location;
        address = PostgresAddress.of(location, environment);
        dialect = new PostgresDialect(address.partitions());
    }

    PostgresAddress address() {
        return address;
    }

    /** Finds a corpus; makes it or brings it up to date where that is allowed. */
    Start start(Opening how, Clock clock) throws Refusal {
        Connection connection;
        try {
            connection = connect();
        } catch (SQLException e) {
            throw PostgresTrouble.whyNoStart(address, e);
        }
        var session = new Session(connection, dialect);
        boolean good = false;
        try {
            List<Problem> news = new PostgresSchema(address, session, connection, clock).prepare(how);
            good = true;
            return new Start(session, news);
        } catch (StoreException e) {
            throw PostgresTrouble.why(address, e).orElseThrow(() -> e);
        } finally {
            if (!good) {
                session.close();
            }
        }
    }

    Connection connect() throws SQLException {
        Connection connection = driver.connect(address.url(), address.settings());
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL", "08001");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** Goes on trying while the server starts. */
    private Connection patiently() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                if (!PostgresTrouble.isLost(e) || System.nanoTime() > end || !pause()) {
                    throw new StoreException("The server of " + address + " cannot be reached (" + Dialect.state(e)
                            + "): what was kept before is safe; try again when it can.", e);
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(REDIAL_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Session reader() {
        Connection connection = patiently();
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } catch (SQLException e) {
            throw new StoreException("The server of " + address + " was lost: try again.", e);
        }
        return new Session(connection, dialect);
    }

    @Override
    public Session writer() {
        return new Session(patiently(), dialect);
    }

    @Override
    public boolean keepsOneVersion() {
        return false;
    }

    @Override
    public Optional<Path> spool() {
        return Optional.of(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Override
    public Optional<CountFile> counts() {
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> trouble() {
        return Optional.empty(); // the server says so when it comes to it
    }

    @Override
    public Optional<Refusal> shortage() {
        return Optional.empty();
    }

    @Override
    public void begin(Session session, long attempt) {
        held.clear();
        session.call("pg_advisory_xact_lock(?)", attempt);
    }

    @Override
    public void lock(Session session, Change change) {
        if (change instanceof Change.AddPaper) {
            return; // nobody else knows of it yet, and its key keeps the same paper from coming in twice
        }
        var buckets = new TreeSet<Integer>(); // in order, as two who name each other's papers are to wait and not to meet
        change.about().map(PostgresSource::bucket).ifPresent(buckets::add);
        LateChanges.papers(change).forEach(paper -> buckets.add(bucket(paper)));
        if (change instanceof Change.PublishRelease) {
            buckets.add(RELEASES);
        }
        buckets.stream().filter(held::add).forEach(number -> session.call("pg_advisory_xact_lock(?, ?)",
                address.schema().hashCode(), number));
    }

    /** Ids carry the time in front: their last bits are as good as random. */
    private static int bucket(PaperId paper) {
        return (int) Math.floorMod(paper.value(), (long) BUCKETS);
    }

    @Override
    public boolean hasOthers() {
        return true;
    }

    /** In a transaction of its own, which waits for no disk: the server lets only one with notices commit at a time. */
    @Override
    public void tellOthers(Session session, CorpusEvent event, long number) {
        session.call("pg_notify(?, ?)", address.schema(), origin + " " + number + " " + PostgresListener.about(event));
    }

    /** Hears of what others do from now on. */
    void listen(Consumer<CorpusEvent> others) {
        var heard = new PostgresListener(this::connect, location, address.schema(), origin, others,
                PostgresListener.HEARTBEAT_MILLIS);
        heard.start();
        listener = heard;
    }

    /**
     * The server looks at its tables once a minute, and until then answers as if they were empty. So this asks it to when
     * half as much came in as had before; a few hundred milliseconds each time, for who owns the tables.
     */
    @Override
    public void grown(Session session, int changes) {
        fresh += changes;
        if (fresh < Math.max(FEW_CHANGES, seen / 2)) {
            return;
        }
        seen += fresh;
        fresh = 0;
        try {
            for (String table : session.catalogue().tables()) {
                session.execute("analyze " + table);
            }
            session.commit();
        } catch (StoreException e) { // it will do so by itself
            session.close();
        }
    }

    @Override
    public boolean isPassing(StoreException e) {
        return PostgresTrouble.isLost(e) || PostgresTrouble.isContested(e);
    }

    @Override
    public Optional<Refusal> why(StoreException e) {
        return PostgresTrouble.why(address, e);
    }

    /** Not where the transaction still waits to be taken back: a lost answer leaves none. */
    @Override
    public boolean mayBeKept(Session session, StoreException e) {
        return PostgresTrouble.isLost(e) || !Dialect.isConstraint(e) && session.isIdle();
    }

    /** What was sent may still lie before the lost connection's process on the server: it is ended, and waited for. */
    @Override
    public Fate fate(Session lost, long attempt) {
        try (Session session = writer()) {
            session.exists("""
                    select pg_terminate_backend(pid, ?) from pg_stat_activity
                    where pid = ? and usename = current_user and application_name = ?""", (long) PATIENCE_MILLIS,
                    lost.serverProcess(), PostgresAddress.APPLICATION);
            begin(session, attempt); // waits for it also where others stand between it and us
            return session.first("select number, made_ms from history where action_id = ?",
                    row -> new HistoryEnd(row.getLong(1), row.getLong(2)), attempt)
                    .<Fate>map(Fate.Kept::new).orElseGet(Fate.TakenBack::new);
        } catch (StoreException e) {
            return new Fate.Unknown();
        }
    }

    @Override
    public boolean hasCopies() {
        try (Session session = reader()) {
            return session.exists("select 1 from pg_namespace where starts_with(nspname, ?)",
                    PostgresBackup.beginning(address.schema()));
        }
    }

    @Override
    public void stop() {
        PostgresListener heard = listener;
        if (heard != null) {
            heard.close();
        }
    }
}
