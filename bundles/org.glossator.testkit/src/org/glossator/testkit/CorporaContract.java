package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.CategoryId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.Receipt;
import org.junit.jupiter.api.Test;

/**
 * What {@link org.glossator.store.Corpora} promises, as tests. Every kind of store has a test class that extends this
 * one and says how corpora of its kind are opened and where.
 */
public abstract class CorporaContract extends ImportContract {

    @Test
    void whereNoCorpusIsNoneIsOpened() {
        Outcome<Corpus> outcome = corpora.open(place, Opening.EXISTING);
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("store.missing");
    }

    @Test
    void aNewCorpusIsEmptyAndKnowsItsPlace() {
        Corpus corpus = open(Opening.CREATE);
        assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(0, 0, 0, 0, 0));
        assertThat(corpus.location()).isEqualTo(place);
    }

    @Test
    void whatWasKeptIsThereAfterTheLastHandleIsClosed() {
        Corpus corpus = withClaim();
        done(corpus, new Change.AddAnnotation(fixture.annotation(helps, ada, release.release(), "praise")));
        List<Object> before = all(corpus);
        corpus.close();
        assertThat(all(open(Opening.EXISTING))).isEqualTo(before);
        assertThat(all(open(Opening.CREATE))).isEqualTo(before);
    }

    @Test
    void twoHandlesAreOneCorpus() {
        Corpus first = empty();
        Corpus second = open(Opening.EXISTING);
        done(first, new Change.AddPaper(paper));
        assertThat(second.read((CorpusReader r) -> r.paper(paper.id()))).contains(paper);
        first.close();
        done(second, new Change.RemovePaper(paper));
        assertThat(second.read(CorpusReader::counts).papers()).isZero();
    }

    @Test
    void aClosedHandleIsOfNoUseAndClosingItAgainDoesNothing() {
        Corpus open = empty();
        Corpus closed = open(Opening.EXISTING);
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.read(r -> r.counts())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> done(closed)).isInstanceOf(IllegalStateException.class);
        assertThat(open.read(CorpusReader::counts).papers()).isZero();
    }

    @Test
    void receiptsRiseAndCountTheChanges() {
        Corpus corpus = empty();
        Receipt first = done(corpus, new Change.AddAnnotator(ada));
        Receipt second = done(corpus, new Change.AddPaper(paper), new Change.AddClaim(helps));
        corpus.close();
        Receipt third = done(open(Opening.EXISTING), new Change.RemoveClaim(helps));
        assertThat(List.of(first.changes(), second.changes(), third.changes())).containsExactly(1, 2, 1);
        assertThat(Stream.of(first, second, third).map(Receipt::history)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aConflictInTheMiddleLeavesNothingBehind() {
        Corpus corpus = withPaper();
        conflict(corpus, new Change.AddPaper(paper("New", "One.")), new Change.AddClaim(helps),
                new Change.AddClaim(helps), new Change.AddPaper(paper("Newer", "Two.")));
        done(corpus, new Change.AddClaim(helps));
    }

    @Test
    void changesThatCannotBeMadeLeaveNothingBehind() {
        Corpus corpus = withPaper();
        List<Object> before = all(corpus);
        var changes = List.of(new Change.AddPaper(paper("New", "One.")), new Change.AddClaim(helps));
        Iterable<Change> failing = () -> changes.stream().<Change>map(c -> c).peek(c -> {
            if (c instanceof Change.AddClaim) {
                throw new IllegalArgumentException("stop");
            }
        }).iterator();
        assertThatThrownBy(() -> perform(corpus, failing)).hasMessage("stop");
        assertThat(all(corpus)).isEqualTo(before);
        assertThat(events.events()).isEmpty();
        done(corpus, new Change.AddClaim(helps));
    }

    @Test
    void aCancelledActionLeavesNothingBehind() {
        Corpus corpus = withPaper();
        List<Object> before = all(corpus);
        var monitor = new NullProgressMonitor() {
            @Override
            public void worked(int work) {
                setCanceled(true);
            }
        };
        var action = Action.of("test.action", ada.id(), new Change.AddClaim(helps));
        assertThat(corpus.perform(action, monitor).problems()).extracting(Problem::code)
                .containsExactly("store.cancelled");
        Iterable<Change> cancelled = () -> {
            throw new OperationCanceledException();
        };
        assertThat(perform(corpus, cancelled).problems()).extracting(Problem::code).containsExactly("store.cancelled");
        assertThat(all(corpus)).isEqualTo(before);
        assertThat(events.events()).isEmpty();
    }

    @Test
    void progressIsOneUnitAChange() {
        var worked = new AtomicInteger();
        var monitor = new NullProgressMonitor() {
            @Override
            public void worked(int work) {
                worked.addAndGet(work);
            }
        };
        empty().perform(new Action("test.import", ada.id(), imported(30)), monitor).orThrow();
        assertThat(worked).hasValue(30);
    }

    @Test
    void aLargeImportIsWalkedOnceAndKeptWhole() {
        Corpus corpus = empty();
        var walks = new AtomicInteger();
        Iterable<Change> changes = () -> {
            walks.incrementAndGet();
            return imported(1_234).iterator();
        };
        assertThat(perform(corpus, changes).orThrow().changes()).isEqualTo(1_234);
        assertThat(walks).hasValue(1);
        var all = new PaperQuery(ada.id(), "", 0, 2_000);
        assertThat(corpus.read((CorpusReader r) -> r.papers(all))).hasSize(1_234).extracting(row -> row.title())
                .startsWith("Paper 0", "Paper 1").endsWith("Paper 1233");
        assertThat(events.corpusEvents()).containsExactly(new CorpusEvent(place, Set.of(), true, false, false, false));
    }

    private Iterable<Change> imported(int papers) {
        return () -> IntStream.range(0, papers).<Change>mapToObj(i -> new Change.AddPaper(paper("Paper " + i, "Text.")))
                .iterator();
    }

    @Test
    void anImportMayAskTheCorpusWhileItIsWalked() {
        Corpus corpus = withPaper();
        PaperRecord better = new PaperRecord(paper.id(), paper.key(), "Better", paper.authors(), paper.identifiers(), 1,
                paper.text(), paper.parts());
        List<Change> changes = List.of(new Change.RevisePaper(paper, better), new Change.AddPaper(paper("A", "a")),
                new Change.AddClaim(helps), new Change.AddPaper(paper("B", "b")));
        Iterable<Change> asking = () -> changes.stream().peek(c -> corpus.read(r -> {
            r.papers(new PaperQuery(ada.id(), "", 0, 100));
            return r.papersByKey(List.of(paper.key()));
        })).iterator();
        assertThat(perform(corpus, asking).orThrow().changes()).isEqualTo(4);
    }

    @Test
    void othersReadWhileAnImportIsWalkedAndSeeNothingOfIt() {
        Corpus corpus = withPaper();
        List<Object> before = all(corpus);
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var changes = new ArrayList<Change>();
        imported(600).forEach(changes::add);
        Iterable<Change> slow = () -> changes.stream().peek(c -> {
            if (c == changes.get(550)) {
                halfway.countDown();
                await(goOn);
            }
        }).iterator();
        CompletableFuture<Outcome<Receipt>> importing = CompletableFuture.supplyAsync(() -> perform(corpus, slow));
        await(halfway);
        List<Object> during = all(corpus);
        goOn.countDown();
        assertThat(importing.join().isDone()).isTrue();
        assertThat(during).isEqualTo(before);
        assertThat(corpus.read(CorpusReader::counts).papers()).isEqualTo(601);
    }

    @Test
    void allQuestionsOfOneReadSeeTheSameState() {
        Corpus corpus = withPaper();
        var writing = new CountDownLatch(1);
        var writers = new ArrayList<CompletableFuture<?>>();
        Set<CorpusCounts> seen = corpus.read(r -> {
            CorpusCounts first = r.counts();
            writers.add(CompletableFuture.runAsync(() -> {
                writing.countDown();
                done(corpus, new Change.AddClaim(helps));
            }));
            await(writing);
            var later = IntStream.range(0, 200).mapToObj(i -> r.counts());
            return Stream.concat(Stream.of(first), later).collect(Collectors.toSet());
        });
        writers.forEach(CompletableFuture::join);
        assertThat(seen).containsExactly(new CorpusCounts(1, 0, 0, 1, 1));
        assertThat(corpus.read(CorpusReader::counts).claims()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aQuestionMayAskAgainButNotAct() {
        Corpus corpus = withPaper();
        assertThat(corpus.<Integer>read(r -> corpus.read(s -> s.counts()).papers())).isEqualTo(1);
        assertThatThrownBy(() -> corpus.read(r -> done(corpus, new Change.AddClaim(helps))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> corpus.read(r -> {
            throw new IllegalArgumentException("stop");
        })).hasMessage("stop");
        done(corpus, new Change.AddClaim(helps));
    }

    @Test
    void anEventNamesWhatChanged() {
        Corpus corpus = empty();
        done(corpus, new Change.AddAnnotator(ada));
        done(corpus, release);
        PaperRecord other = paper("Other", "Else.");
        done(corpus, new Change.AddPaper(paper), new Change.AddPaper(other));
        done(corpus, new Change.AddClaim(helps));
        done(corpus, new Change.MarkDone(paper.id(), ada.id(), true));
        assertThat(events.corpusEvents()).containsExactly(
                new CorpusEvent(place, Set.of(), false, true, false, false),
                new CorpusEvent(place, Set.of(), false, false, true, false),
                about(paper.id(), other.id()), about(paper.id()), about(paper.id()));
    }

    private CorpusEvent about(PaperId... papers) {
        return new CorpusEvent(place, Set.of(papers), false, false, false, false);
    }

    @Test
    void manyThreadsActOneAfterTheOther() {
        Corpus corpus = withPaper();
        List<CompletableFuture<Receipt>> acts = IntStream.range(0, 8).mapToObj(i -> CompletableFuture
                .supplyAsync(() -> done(corpus, new Change.AddClaim(fixture.claim(paper, ada, "It costs."))))).toList();
        assertThat(acts.stream().map(CompletableFuture::join).map(Receipt::history)).doesNotHaveDuplicates();
        assertThat(work(corpus).claims()).hasSize(8);
        assertThat(events.events()).hasSize(8);
    }

    @Test
    void whatWaitsForAnotherActionIsKeptOrRefusedEachByItself() {
        Corpus corpus = withClaim();
        var walking = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Iterable<Change> slow = () -> Stream.<Change>of(new Change.MarkDone(paper.id(), ada.id(), true)).peek(change -> {
            walking.countDown();
            await(goOn);
        }).iterator();
        CompletableFuture<Outcome<Receipt>> first = CompletableFuture.supplyAsync(() -> perform(corpus, slow));
        await(walking);
        List<AnnotationRecord> judgements = IntStream.range(0, 6)
                .mapToObj(i -> fixture.annotation(helps, ada, release.release(), i % 2 == 0 ? "praise" : "error.fact"))
                .toList();
        List<FutureTask<Outcome<Receipt>>> waiting = Stream.concat(judgements.stream(), // and some that cannot be
                Stream.of(judgements.getFirst(), judgements.getFirst().withCategories(List.of(new CategoryId("no.such")))))
                .map(judgement -> waiting(() -> perform(corpus, new Change.AddAnnotation(judgement)))).toList();
        goOn.countDown();
        assertThat(first.join().isDone()).isTrue();
        List<Outcome<Receipt>> outcomes = waiting.stream().map(CorporaContract::got).toList();
        assertThat(outcomes.stream().filter(Outcome::isDone).map(o -> o.orThrow().history())).hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(outcomes.stream().flatMap(o -> o.problems().stream()).map(Problem::code))
                .containsExactly("store.conflict", "store.conflict");
        assertThat(work(corpus).annotations()).containsExactlyInAnyOrderElementsOf(judgements);
        assertThat(events.events()).hasSize(7);
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

    /** @return the work, begun by another thread, which waits for something now */
    private static FutureTask<Outcome<Receipt>> waiting(Callable<Outcome<Receipt>> work) {
        var task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().start(task);
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.BLOCKED && !task.isDone()) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static Outcome<Receipt> got(FutureTask<Outcome<Receipt>> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
