package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.Corpora;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCopies;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PastStep;
import org.glossator.store.PersonalData;
import org.glossator.store.StoreException;
import org.glossator.store.Verdict;
import org.osgi.service.event.EventAdmin;

/**
 * Corpora in folders, each a Derby database, or on a PostgreSQL server; the service that OSGI-INF declares. Without an {@link EventAdmin} there is
 * no such service: waiting for one is better than a desktop whose views never hear of a change because of the order in
 * which bundles started, and the headless product has one too.
 */
public final class JdbcCorpora implements Corpora, CorpusCopies, PersonalData {
    private final EventAdmin events;
    private final Clock clock;
    /** By the real path of their folders, so that links do not open one twice, or by their URL. */
    private final Map<Object, Opened> opened = new HashMap<>();

    /** A database and the handles on it. */
    private record Opened(CorpusDatabase database, Set<JdbcCorpus> handles) {
    }

    /** A database that was just opened, and what the person should know of that. */
    private record Started(CorpusDatabase database, List<Problem> news) {
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
            Opened entry = opened.get(key(location));
            List<Problem> news = List.of();
            if (entry == null) {
                Started started = start(location, how);
                news = started.news();
                entry = new Opened(started.database(), new HashSet<>());
                opened.put(key(location), entry); // asked again, now that the folder exists
            }
            var handle = new JdbcCorpus(entry.database(), this::letGo);
            entry.handles().add(handle);
            return Outcome.done(handle, news);
        } catch (Refusal e) {
            return e.outcome();
        }
    }

    @Override
    public Outcome<Verdict> verify(CorpusLocation location, IProgressMonitor monitor) {
        return open(location, Opening.EXISTING).then(corpus -> {
            try (corpus) {
                return Outcome.done(new Verifier(((JdbcCorpus) corpus).database()).run(monitor));
            } catch (Refusal e) {
                return e.outcome();
            }
        });
    }

    @Override
    public synchronized Outcome<CorpusCounts> restore(CorpusLocation location, Iterable<PastStep> past,
            CorpusCounts expected, IProgressMonitor monitor) {
        try {
            return Outcome.done(location.isFolder() ? restoreFolder(location, past, expected, monitor)
                    : restoreServer(location, past, expected, monitor));
        } catch (Refusal e) {
            return e.outcome();
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "Cancelled: nothing was restored.");
        } catch (Conflict e) {
            return notRestored(e.getMessage());
        } catch (IllegalArgumentException e) {
            return notRestored(e.getMessage() + ".");
        }
    }

    private static Outcome<CorpusCounts> notRestored(String why) {
        return Outcome.refused("store.damaged", "Nothing was restored, as the past of the corpus is damaged: " + why);
    }

    private CorpusCounts restoreFolder(CorpusLocation location, Iterable<PastStep> past, CorpusCounts expected,
            IProgressMonitor monitor) throws Refusal {
        var source = new DerbySource(Path.of(location.address()), clock);
        return source.make(first -> replay(new CorpusDatabase(location, source, events, clock), first, past, expected,
                monitor));
    }

    private CorpusCounts restoreServer(CorpusLocation location, Iterable<PastStep> past, CorpusCounts expected,
            IProgressMonitor monitor) throws Refusal {
        var source = new PostgresSource(location, System.getenv());
        Session first = source.start(Opening.CREATE, clock).session();
        if (first.longNumber("select max(number) from history") > 0) {
            first.close();
            throw Refusal.notEmpty(location);
        }
        return replay(new CorpusDatabase(location, source, events, clock), first, past, expected, monitor);
    }

    private static CorpusCounts replay(CorpusDatabase database, Session first, Iterable<PastStep> past,
            CorpusCounts expected, IProgressMonitor monitor) {
        database.keep(first);
        try {
            database.replay(past, monitor);
            CorpusCounts counts = database.read(CorpusReader::counts);
            if (!counts.equals(expected)) {
                throw new IllegalArgumentException("it leads to " + counts + " instead of " + expected);
            }
            return counts;
        } finally {
            database.stop();
        }
    }

    /** @return the same for every way to write the path of one folder that exists */
    private static Object key(CorpusLocation location) throws Refusal {
        if (!location.isFolder()) {
            return location.address();
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

    private Started start(CorpusLocation location, Opening how) throws Refusal {
        return location.isFolder() ? startFolder(location, how) : startServer(location, how);
    }

    private Started startFolder(CorpusLocation location, Opening how) throws Refusal {
        var source = new DerbySource(Path.of(location.address()), clock);
        SessionSource.Start first = source.start(how);
        var database = new CorpusDatabase(location, source, events, clock);
        database.keep(first.session());
        return new Started(database, first.news());
    }

    private Started startServer(CorpusLocation location, Opening how) throws Refusal {
        var source = new PostgresSource(location, System.getenv());
        SessionSource.Start first = source.start(how, clock);
        var database = new CorpusDatabase(location, source, events, clock);
        database.keep(first.session());
        source.listen(database::hear);
        return new Started(database, first.news());
    }

    @Override
    public Outcome<Copied> copy(CorpusLocation from, CorpusLocation to, IProgressMonitor monitor) {
        return open(from, Opening.EXISTING).then(source -> {
            try (Corpus open = source) {
                return open(to, Opening.CREATE).then(target -> {
                    try (Corpus empty = target) {
                        return copy((JdbcCorpus) open, (JdbcCorpus) empty, monitor);
                    }
                });
            }
        });
    }

    private static Outcome<Copied> copy(JdbcCorpus from, JdbcCorpus to, IProgressMonitor monitor) {
        if (from.database() == to.database()) {
            return Outcome.refused("store.sameCorpus",
                    "Both places are the corpus " + from.location() + ", which was left as it is: name a new place.");
        }
        monitor.beginTask("", IProgressMonitor.UNKNOWN);
        try {
            return from.database().lend(source -> to.database().alone(target -> fill(source, target, to, monitor)), 1).map(
                    content -> new Copied(to.read(CorpusReader::counts), content.rows(), content.digest()));
        } catch (StoreException e) {
            return to.database().why(e).or(() -> from.database().why(e)).orElseThrow(() -> e).outcome();
        } finally {
            monitor.done();
        }
    }

    private static Outcome<TableCopy.Content> fill(Session source, Session target, JdbcCorpus to,
            IProgressMonitor monitor) {
        if (!TableCopy.isEmpty(target)) {
            return Refusal.notEmpty(to.location()).outcome();
        }
        try {
            return Outcome.done(new TableCopy(source, target, to.database().spool(), monitor).run());
        } catch (TableCopy.Differs e) {
            return Outcome.refused("store.copyDiffers", "The copy was not the same as the corpus (" + e.getMessage()
                    + ") and was taken back: verify the corpus, then try again.");
        }
    }

    @Override
    public Outcome<Erased> erase(CorpusLocation location, String name, IProgressMonitor monitor) {
        return open(location, Opening.EXISTING).then(corpus -> {
            try (corpus) {
                return erase(((JdbcCorpus) corpus).database(), name, monitor);
            }
        });
    }

    private Outcome<Erased> erase(CorpusDatabase database, String name, IProgressMonitor monitor) {
        try {
            Outcome<Erased> outcome = database.alone(session -> new WorkQueries(session).annotatorByName(name)
                    .map(person -> new Erasure(session, person, monitor).run(clock.millis(), database.hasCopies()))
                    .orElseGet(() -> Refusal.nobody(name).outcome()));
            return outcome.then(erased -> Outcome.done(erased, clean(database)));
        } catch (StoreException e) {
            return database.why(e).orElseThrow(() -> e).outcome();
        }
    }

    /** @return a warning where the files know more than the tables for now */
    private static List<Problem> clean(CorpusDatabase database) {
        boolean cleaned;
        try {
            cleaned = database.alone(session -> {
                session.dialect().forgetOldRows(session);
                return Outcome.done(true);
            }).isDone();
        } catch (StoreException e) { // of a full disk, for one
            cleaned = false;
        }
        return cleaned ? List.of() : List.of(Problem.warning("annotator.filesNotCleaned", "The person is erased, but what"
                + " the words were still lies in the database's files: move the corpus to a new place when there is room,"
                + " and delete this one.", Place.NONE));
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
