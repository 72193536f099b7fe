package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.StoreException;
import org.osgi.service.event.EventAdmin;

/**
 * Corpora in folders, each a Derby database; the service that OSGI-INF declares. Without an {@link EventAdmin} there is
 * no such service: waiting for one is better than a desktop whose views never hear of a change because of the order in
 * which bundles started, and the headless product has one too.
 */
public final class JdbcCorpora implements Corpora {
    private final EventAdmin events;
    private final Clock clock;
    /** By the real path of their folders, so that links do not open one twice. */
    private final Map<Path, Opened> opened = new HashMap<>();

    /** A database and the handles on it. */
    private record Opened(CorpusDatabase database, Set<JdbcCorpus> handles) {
    }

    /** Called by OSGi. */
    public JdbcCorpora(EventAdmin events) {
        this(events, Clock.systemUTC());
    }

    /** @param clock for the history */
    JdbcCorpora(EventAdmin events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public synchronized Outcome<Corpus> open(CorpusLocation location, Opening how) {
        try {
            Opened entry = opened.get(real(location));
            if (entry == null) {
                entry = new Opened(start(location, how), new HashSet<>());
                opened.put(real(location), entry); // asked again, now that the folder exists
            }
            var handle = new JdbcCorpus(entry.database(), this::letGo);
            entry.handles().add(handle);
            return Outcome.done(handle);
        } catch (Refusal e) {
            return e.outcome();
        }
    }

    /** @return the same for every way to write the path of one folder that exists */
    private static Path real(CorpusLocation location) throws Refusal {
        if (!location.isFolder()) {
            throw new Refusal("store.notACorpus", location
                    + " is not a folder: this Glossator keeps corpora in folders only; choose one.");
        }
        try {
            Path path = Path.of(location.address());
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (InvalidPathException e) {
            throw Refusal.missing(location);
        } catch (IOException e) {
            throw Refusal.noAccess(location);
        }
    }

    private CorpusDatabase start(CorpusLocation location, Opening how) throws Refusal {
        var folder = new CorpusFolder(Path.of(location.address()));
        Optional<CorpusFolder.Marker> marker = folder.marker(Migrations.LATEST);
        if (marker.isEmpty() && how == Opening.EXISTING) {
            throw Refusal.missing(folder);
        }
        var database = new CorpusDatabase(location, folder, events, clock);
        database.keep(connect(folder, marker));
        return database;
    }

    private Session connect(CorpusFolder folder, Optional<CorpusFolder.Marker> marker) throws Refusal {
        if (!folder.hasRoom()) {
            throw Refusal.diskFull(folder);
        }
        try {
            return marker.isPresent() && marker.get().complete() ? existing(folder) : create(folder);
        } catch (SQLException e) {
            throw why(folder, e);
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw why(folder, cause);
            }
            throw e;
        }
    }

    private static Refusal why(CorpusFolder folder, SQLException e) {
        Derby.stop(folder.database()); // it may have come half-way
        return Derby.isInUse(e) ? Refusal.inUse(folder) : folder.whyNoStart(Derby.state(e));
    }

    private Session existing(CorpusFolder folder) throws Refusal, SQLException {
        var session = new Session(Derby.connect(folder.database()));
        int version = Migrations.version(session);
        session.commit();
        if (version > Migrations.LATEST || session.isReadOnly()) { // the latter where the files may only be read
            session.close();
            Derby.stop(folder.database());
            throw version > Migrations.LATEST ? Refusal.newer(folder) : Refusal.noAccess(folder);
        }
        if (version < Migrations.LATEST) {
            folder.mark(new CorpusFolder.Marker(Migrations.LATEST, true)); // before: older programs must not come in
            Migrations.run(session, clock.millis());
        }
        return session;
    }

    /** Makes the database; also one that was begun and never finished, because the process was ended in between. */
    private Session create(CorpusFolder folder) throws Refusal, SQLException {
        try (var lock = folder.lock()) {
            Optional<CorpusFolder.Marker> marker = folder.marker(Migrations.LATEST);
            if (marker.isPresent() && marker.get().complete()) {
                return existing(folder); // another process was faster
            }
            folder.mark(new CorpusFolder.Marker(Migrations.LATEST, false));
            folder.clearDatabase();
            var session = new Session(Derby.create(folder.database()));
            Migrations.run(session, clock.millis());
            folder.mark(new CorpusFolder.Marker(Migrations.LATEST, true));
            return session;
        }
    }

    private synchronized void letGo(JdbcCorpus handle) {
        opened.values().removeIf(entry -> {
            boolean last = entry.handles().remove(handle) && entry.handles().isEmpty();
            if (last) {
                entry.database().stop();
            }
            return last;
        });
    }

    /** Called by OSGi when the service goes: what is still open is let go. */
    public void closeAll() {
        handles().forEach(JdbcCorpus::close);
    }

    private synchronized Set<JdbcCorpus> handles() {
        var handles = new HashSet<JdbcCorpus>();
        opened.values().forEach(entry -> handles.addAll(entry.handles()));
        return handles;
    }
}
