package org.glossator.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusEvent;
import org.glossator.store.StoreException;

/** A Derby database in the folder of a corpus. */
final class DerbySource implements SessionSource {
    private static final long GOOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5); // no hand acts faster, but programs do
    private final CorpusFolder folder;
    private final Clock clock;
    private long good; // when the folder was last found good, as of the running clock; for the writer, as the next
    private boolean wasGood;

    /** @param clock says when migrations ran */
    DerbySource(Path folder, Clock clock) {
        this.folder = new CorpusFolder(folder);
        this.clock = clock;
    }

    /**
     * Starts the database, makes it where it may, and brings its schema up to date.
     */
    Start start(Opening how) throws Refusal {
        Optional<CorpusFolder.Marker> marker = folder.marker(latest());
        if (marker.isEmpty() && how == Opening.EXISTING) {
            throw Refusal.missing(folder);
        }
        if (!folder.hasRoom()) {
            throw Refusal.diskFull(folder);
        }
        try {
            return marker.isPresent() && marker.get().complete() ? existing() : create();
        } catch (SQLException e) {
            throw why(e);
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw why(cause);
            }
            throw e;
        }
    }

    private static int latest() {
        return DerbyDialect.INSTANCE.latest();
    }

    private Refusal why(SQLException e) {
        stop(); // it may have come half-way
        return Derby.isInUse(e) ? Refusal.inUse(folder) : folder.whyNoStart(Dialect.state(e));
    }

    private Start existing() throws Refusal, SQLException {
        Session session = Derby.connect(folder.database());
        int version = Migrations.version(session);
        session.commit();
        if (version > latest() || session.isReadOnly()) { // the latter where the files may only be read
            session.close();
            stop();
            throw version > latest() ? Refusal.newer(folder) : Refusal.noAccess(folder);
        }
        folder.clearSpool();
        if (version == latest()) {
            return new Start(session, List.of());
        }
        session.close();
        stop();
        Path kept = folder.keepCopy(version);
        session = Derby.connect(folder.database());
        folder.mark(new CorpusFolder.Marker(latest(), true)); // before: older programs must not come in
        Migrations.run(session, clock.millis());
        return new Start(session, List.of(new Problem(Severity.INFO, "store.upgraded", "The corpus in " + folder
                + " was upgraded to this Glossator. As it was before, it is kept in the folder " + kept
                + ": delete that folder when all is well.", Place.NONE)));
    }

    /**
     * Makes a corpus where none is, with something in it from the beginning.
     *
     * @param content fills it and closes it; until it returns there is no corpus, and nothing is left where it fails
     */
    <T> T make(Function<Session, T> content) throws Refusal {
        boolean wasThere = folder.exists();
        if (folder.marker(latest()).filter(CorpusFolder.Marker::complete).isPresent()) {
            throw Refusal.notEmpty(folder);
        }
        if (!folder.hasRoom()) {
            throw Refusal.diskFull(folder);
        }
        boolean made = false;
        try (var lock = folder.lock()) {
            T result = content.apply(fresh());
            folder.mark(new CorpusFolder.Marker(latest(), true));
            made = true;
            return result;
        } catch (SQLException e) {
            throw why(e);
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw why(cause);
            }
            throw e;
        } finally {
            if (!made) {
                stop();
                folder.clear(wasThere);
            }
        }
    }

    private Session fresh() throws Refusal, SQLException {
        folder.mark(new CorpusFolder.Marker(latest(), false));
        folder.clearDatabase();
        Session session = Derby.create(folder.database());
        Migrations.create(session, clock.millis());
        return session;
    }

    /** Makes the database; also one that was begun and never finished, because the process was ended in between. */
    private Start create() throws Refusal, SQLException {
        try (var lock = folder.lock()) {
            Optional<CorpusFolder.Marker> marker = folder.marker(latest());
            if (marker.isPresent() && marker.get().complete()) {
                return existing(); // another process was faster
            }
            Session session = fresh();
            folder.mark(new CorpusFolder.Marker(latest(), true));
            return new Start(session, List.of());
        }
    }

    @Override
    public Session reader() {
        return connect();
    }

    @Override
    public Session writer() {
        return connect();
    }

    private Session connect() {
        try {
            return connectAnew();
        } catch (SQLException e) {
            throw new StoreException("The corpus in " + folder + " cannot be reached any more (" + Dialect.state(e)
                    + "): what was kept before is safe; close it and open it again.", e);
        }
    }

    /** A fault may have left the database half stopped: then it stops altogether, and starts again. */
    private Session connectAnew() throws SQLException {
        try {
            return Derby.connect(folder.database());
        } catch (SQLException e) {
            if (!Derby.isHalfStopped(e)) {
                throw e;
            }
            Derby.stop(folder.database());
            return Derby.connect(folder.database());
        }
    }

    @Override
    public boolean keepsOneVersion() {
        return true;
    }

    @Override
    public Optional<Path> spool() {
        return Optional.of(folder.spool());
    }

    @Override
    public Optional<CountFile> counts() {
        return Optional.of(folder.counts());
    }

    /** Asks the system, five times; where actions come fast not at each, as a few of them need no room worth the name. */
    @Override
    public Optional<Refusal> trouble() {
        long now = System.nanoTime();
        if (wasGood && now - good < GOOD_NANOS) {
            return Optional.empty();
        }
        Optional<Refusal> trouble = folder.trouble();
        wasGood = trouble.isEmpty();
        good = now;
        return trouble;
    }

    @Override
    public Optional<Refusal> shortage() {
        return folder.hasRoom() ? Optional.empty() : Optional.of(Refusal.diskFull(folder));
    }

    @Override
    public void begin(Session session, long attempt) {
        // this process is the only one: nothing comes between it and the database
    }

    @Override
    public void lock(Session session, Change change) {
        // there is one writer
    }

    @Override
    public boolean hasOthers() {
        return false;
    }

    @Override
    public void tellOthers(Session session, CorpusEvent event, long number) {
        // all who could listen are in this process
    }

    @Override
    public void grown(Session session, int changes) {
        // its questions say how they are to be answered
    }

    @Override
    public boolean isPassing(StoreException e) {
        return false;
    }

    @Override
    public Optional<Refusal> why(StoreException e) {
        return folder.trouble();
    }

    @Override
    public boolean mayBeKept(Session session, StoreException e) {
        return false;
    }

    @Override
    public Fate fate(Session lost, long attempt) {
        return new Fate.Unknown(); // never asked
    }

    @Override
    public boolean hasCopies() {
        return folder.hasCopies();
    }

    @Override
    public void stop() {
        Derby.stop(folder.database());
    }
}
