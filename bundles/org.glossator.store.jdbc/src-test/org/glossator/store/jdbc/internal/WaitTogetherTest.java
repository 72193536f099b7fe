package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Actions that wait for each other wait for the disk once. */
class WaitTogetherTest {
    private static final int WAITING = 5;

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final AtomicReference<Optional<Corpus>> open = new AtomicReference<>(Optional.empty());
    private final List<Integer> seen = new ArrayList<>();

    /** Counts, at each event, what the transactions until then have kept: events come after the commit. */
    @NonNullByDefault({}) // as OSGi does not say what may be null
    private final class Counting implements EventAdmin {
        @Override
        public void postEvent(Event event) {
            open.get().ifPresent(corpus -> seen.add(corpus.read(r -> r.annotators().size())));
        }

        @Override
        public void sendEvent(Event event) {
            postEvent(event);
        }
    }

    @Test
    void whatLiesReadyWhenItsTurnComesIsCommittedAtOnce() throws Exception {
        var fixture = new Fixture("together");
        var walking = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Iterable<Change> slow = () -> Stream.<Change>of(new Change.AddAnnotator(fixture.annotator("First")))
                .peek(change -> {
                    walking.countDown();
                    await(goOn);
                }).iterator();
        try (Corpus corpus = new JdbcCorpora(new Counting()).open(CorpusLocation.folder(folder), Opening.CREATE).orThrow()) {
            open.set(Optional.of(corpus));
            Thread first = Thread.ofPlatform().start(() -> perform(corpus, slow));
            walking.await();
            List<AnnotatorRecord> people = IntStream.range(0, WAITING).mapToObj(i -> fixture.annotator("P" + i)).toList();
            var threads = new ArrayList<Thread>();
            for (AnnotatorRecord person : people) {
                Thread thread = Thread.ofPlatform().start(() -> perform(corpus, List.of(new Change.AddAnnotator(person))));
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                threads.add(thread);
            }
            goOn.countDown();
            first.join();
            for (Thread thread : threads) {
                thread.join();
            }
            open.set(Optional.empty());
        }
        assertThat(seen).hasSize(1 + WAITING);
        assertThat(seen.getFirst()).isEqualTo(1);
        assertThat(seen.subList(1, seen.size())).containsOnly(1 + WAITING);
    }

    private static void perform(Corpus corpus, Iterable<Change> changes) {
        corpus.perform(new Action("join", AnnotatorRecord.SYSTEM.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
