package org.glossator.ui.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PastStep;
import org.glossator.store.Verdict;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.Test;

class EarlyOpeningTest {
    private static final CorpusLocation SAMPLE = new CorpusLocation("/corpora/sample");
    private static final CorpusLocation STUDY = new CorpusLocation("/corpora/study");

    private final Fixture fixture = new Fixture("EarlyOpeningTest");
    private final Upgrading corpora = new Upgrading(new MemoryCorpora(new RecordingEventAdmin()));
    private final IdSource ids = new IdSource(Fixture.NOON, new Random(1));
    private final Deque<Runnable> thread = new ArrayDeque<>();

    /** Corpora that the first to open them with a question upgrades. */
    private record Upgrading(Corpora corpora, List<Problem> news) implements Corpora {
        Upgrading(Corpora corpora) {
            this(corpora, new ArrayList<>());
        }

        @Override
        public Outcome<Corpus> open(CorpusLocation location, Opening how) {
            List<Problem> now = List.copyOf(news);
            news.clear();
            return corpora.open(location, how).then(corpus -> Outcome.done(corpus, now));
        }

        @Override
        public Outcome<Verdict> verify(CorpusLocation location, IProgressMonitor monitor) {
            return corpora.verify(location, monitor);
        }

        @Override
        public Outcome<CorpusCounts> restore(CorpusLocation location, Iterable<PastStep> past, CorpusCounts expected,
                IProgressMonitor monitor) {
            return corpora.restore(location, past, expected, monitor);
        }
    }

    private EarlyOpening opening(CorpusLocation... recent) {
        return new EarlyOpening(new SessionMemory(List.of(recent), "", ""), SAMPLE, corpora,
                ids, "Ada", thread::add);
    }

    private void withPaper(CorpusLocation location) {
        Corpus corpus = corpora.open(location, Opening.CREATE).orThrow();
        corpus.perform(Action.of("papers.import", new AnnotatorId(ids.next()),
                new Change.AddPaper(fixture.paper("First").build())), new NullProgressMonitor()).orThrow();
    }

    @Test
    void theCorpusOfLastTimeIsOpen() {
        withPaper(STUDY);
        EarlyOpening opening = opening(STUDY, SAMPLE);
        thread.remove().run();
        assertThat(opening.take()).hasValueSatisfying(early -> {
            assertThat(early.open().corpus().location()).isEqualTo(STUDY);
            assertThat(early.open().annotator().name()).isEqualTo("Ada");
        });
    }

    @Test
    void aServerIsLeftToTheSessionWhichKnowsItsPassword() {
        EarlyOpening opening = opening(new CorpusLocation("jdbc:postgresql://localhost/feedback?user=mia"), STUDY);
        assertThat(thread).isEmpty();
        opening.await();
        assertThat(opening.take()).isEmpty();
    }

    @Test
    void nobodyWaitsForWhatIsNotOpenYet() {
        withPaper(STUDY);
        assertThat(opening(STUDY).take()).isEmpty();
    }

    @Test
    void aCorpusThatComesTooLateIsUsableByTheSession() {
        withPaper(STUDY);
        EarlyOpening opening = opening(STUDY);
        opening.take();
        Corpus ofSession = corpora.open(STUDY, Opening.EXISTING).orThrow();
        thread.remove().run();
        assertThat(ofSession.<Integer>read(reader -> reader.counts().papers())).isEqualTo(1);
    }

    @Test
    void whatTheOpeningSaidIsToldWhoeverHasTheCorpusThen() {
        withPaper(STUDY);
        corpora.news().add(Problem.error("store.upgraded", "It was upgraded."));
        EarlyOpening inTime = opening(STUDY);
        thread.remove().run();
        assertThat(inTime.take()).isPresent();
        var told = new ArrayList<Problem>();
        inTime.news(told::addAll);
        assertThat(told).extracting(Problem::code).containsExactly("store.upgraded");

        corpora.news().addAll(told);
        EarlyOpening late = opening(STUDY);
        assertThat(late.take()).isEmpty();
        late.news(told::addAll);
        assertThat(told).hasSize(1);
        thread.remove().run();
        assertThat(told).hasSize(2);

        EarlyOpening usual = opening(STUDY);
        thread.remove().run();
        usual.news(told::addAll);
        assertThat(told).hasSize(2);
    }

    @Test
    void noSampleIsMade() {
        EarlyOpening opening = opening();
        thread.remove().run();
        assertThat(opening.take()).isEmpty();
        assertThat(corpora.open(SAMPLE, Opening.EXISTING).isDone()).isFalse();
    }

    @Test
    void anEmptyCorpusIsLeftToTheSessionWhichFillsIt() {
        corpora.open(SAMPLE, Opening.CREATE).orThrow();
        EarlyOpening opening = opening(SAMPLE);
        thread.remove().run();
        assertThat(opening.take()).isEmpty();
    }
}
