package org.glossator.store.jdbc.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.store.Receipt;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.TaxonomyBuilder;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** A corpus on a server with a paper and a release, and several who work in it as if each were a process of its own. */
final class PostgresTeam implements AutoCloseable {
    final Fixture fixture;
    final AnnotatorRecord ada;
    final AnnotatorRecord mia;
    final PaperRecord paper;
    final ClaimRecord helps;
    final Change.PublishRelease release;
    final PostgresServer server;
    final CorpusLocation place;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** A handle of its own connections, and what it was told. */
    record Member(Corpus corpus, BlockingQueue<CorpusEvent> events) {

        Outcome<Receipt> act(AnnotatorRecord who, Iterable<Change> changes) {
            return corpus.perform(new Action("test.action", who.id(), changes), new NullProgressMonitor());
        }

        Outcome<Receipt> act(AnnotatorRecord who, Change... changes) {
            return act(who, List.of(changes));
        }

        /** @return the next event, if one comes in so long */
        Optional<CorpusEvent> event(Duration patience) throws InterruptedException {
            return Optional.ofNullable(events.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    PostgresTeam(PostgresServer server, String seed) {
        this.server = server;
        place = server.freshPlace();
        fixture = new Fixture(seed);
        ada = fixture.annotator("Ada");
        mia = fixture.annotator("Mia");
        paper = fixture.paper("Feedback helps").summary("It helps. It costs. It is rare.").build();
        helps = fixture.claim(paper, ada, "It helps.");
        release = fixture.release(TaxonomyBuilder.taxonomy("feedback", "1.0.0").category("praise").category("error").build());
        try (Corpus corpus = new JdbcCorpora(new Told()).open(place, Opening.CREATE).orThrow()) {
            new Member(corpus, new LinkedBlockingQueue<>()).act(ada, new Change.AddAnnotator(ada),
                    new Change.AddAnnotator(mia), release, new Change.AddPaper(paper), new Change.AddClaim(helps)).orThrow();
        }
    }

    /** Puts what it is told into a queue. */
    @NonNullByDefault({}) // as OSGi does not say what may be null
    private record Told(BlockingQueue<CorpusEvent> events) implements EventAdmin {
        Told() {
            this(new LinkedBlockingQueue<>());
        }

        @Override
        public void postEvent(Event event) {
            CorpusEvent.from(event).ifPresent(events::add);
        }

        @Override
        public void sendEvent(Event event) {
            postEvent(event);
        }
    }

    Member join() {
        return join(place);
    }

    Member join(CorpusLocation as) {
        var told = new Told();
        Corpus corpus = new JdbcCorpora(told).open(as, Opening.EXISTING).orThrow();
        opened.add(corpus);
        return new Member(corpus, told.events());
    }

    AnnotationRecord judgement(AnnotatorRecord by, String... categories) {
        return fixture.annotation(helps, by, release.release(), categories);
    }

    /** @return sessions beside the store */
    PostgresSource source() {
        try {
            return new PostgresSource(place, Map.of());
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    /** @return the schema of the corpus */
    String schema() {
        return PostgresServer.schema(place);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable open : opened) {
            open.close();
        }
    }
}
