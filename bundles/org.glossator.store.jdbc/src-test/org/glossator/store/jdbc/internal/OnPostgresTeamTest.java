package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.Receipt;
import org.glossator.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several at one corpus on a server. */
class OnPostgresTeamTest {
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final PostgresTeam team = new PostgresTeam(PostgresServer.shared(), "team");

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void whatOneDoesTheOtherIsToldAndSees() throws Exception {
        var ada = team.join();
        var mia = team.join();
        AnnotationRecord judgement = team.judgement(team.ada, "praise");
        ada.act(team.ada, new Change.AddAnnotation(judgement)).orThrow();
        var expected = new CorpusEvent(team.place, Set.of(team.paper.id()), false, false, false, false);
        assertThat(mia.event(PROMISED)).contains(expected);
        assertThat(mia.corpus().read((CorpusReader r) -> r.work(team.paper.id())).annotations())
                .containsExactly(judgement);
        assertThat(ada.events()).containsExactly(expected);
        mia.act(team.mia, new Change.AddAnnotator(team.fixture.annotator("Eve"))).orThrow();
        ada.events().clear();
        assertThat(ada.event(PROMISED)).contains(new CorpusEvent(team.place, Set.of(), false, true, false, false));
    }

    @Test
    void numbersAreBroughtUpToDateAlsoByWhoWasStillWritingWhenTheyWereAskedFor() {
        var ada = team.join();
        var mia = team.join();
        var eve = team.join();
        assertThat(ofCategories(ada)).isEmpty();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        List<Change> last = List.of(new Change.AddAnnotation(team.judgement(team.mia, "praise", "error")));
        Iterable<Change> slow = () -> last.stream().peek(change -> {
            begun.countDown();
            await(goOn);
        }).iterator();
        var writing = CompletableFuture.supplyAsync(() -> mia.act(team.mia, slow));
        await(begun);
        AnnotationRecord first = team.judgement(team.ada, "praise");
        ada.act(team.ada, new Change.AddAnnotation(first)).orThrow();
        assertThat(ofCategories(ada)).isEqualTo(Map.of("praise", 1));
        ada.corpus().read(early -> { // sees what was there before, whoever asks for a later state in between
            assertThat(early.counts().annotations()).isEqualTo(1);
            eve.act(team.ada, new Change.RemoveAnnotation(first)).orThrow();
            assertThat(ofCategories(ada)).isEmpty();
            assertThat(early.counts().annotations()).isEqualTo(1);
            eve.act(team.ada, new Change.AddAnnotation(first)).orThrow();
            goOn.countDown();
            writing.join().orThrow();
            assertThat(ofCategories(ada)).isEqualTo(Map.of("praise", 2, "error", 1));
            assertThat(early.counts().annotations()).isEqualTo(1);
            return true;
        });
        mia.act(team.mia, new Change.ReviseAnnotation(first, first.withCategories(List.of()))).orThrow();
        assertThat(ofCategories(ada)).isEqualTo(ofCategories(mia)).isEqualTo(Map.of("praise", 1, "error", 1));
        assertThat(ada.corpus().read(CorpusReader::counts).annotations()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Integer> ofCategories(PostgresTeam.Member member) {
        var counts = new HashMap<String, Integer>();
        Map<CategoryId, Integer> all = member.corpus().read(r -> r.categoryCounts("feedback"));
        all.forEach((category, n) -> counts.put(category.value(), n));
        return counts;
    }

    @Test
    void listsCountWhatOthersHaveDoneSince() {
        var ada = team.join();
        var mia = team.join();
        assertThat(listed(ada)).isEqualTo(new PaperCounts.Numbers(1, 0, 0));
        AnnotationRecord first = team.judgement(team.ada, "praise");
        mia.act(team.ada, new Change.AddAnnotation(first), new Change.AddAnnotation(team.judgement(team.mia, "praise", "error")))
                .orThrow();
        assertThat(listed(ada)).isEqualTo(new PaperCounts.Numbers(1, 1, 2));
        ada.corpus().read(early -> { // sees what was there before, whoever asks for a later state in between
            assertThat(listed(early)).isEqualTo(new PaperCounts.Numbers(1, 1, 2));
            mia.act(team.ada, new Change.ReviseAnnotation(first, first.withCategories(List.of()))).orThrow();
            assertThat(listed(ada)).isEqualTo(new PaperCounts.Numbers(1, 0, 2));
            assertThat(listed(early)).isEqualTo(new PaperCounts.Numbers(1, 1, 2));
            return true;
        });
        mia.act(team.ada, new Change.RemoveAnnotation(first.withCategories(List.of())),
                new Change.AddClaim(team.fixture.claim(team.paper, team.ada, "It costs."))).orThrow();
        assertThat(listed(ada)).isEqualTo(new PaperCounts.Numbers(2, 0, 1));
        CorpusDatabase database = ((JdbcCorpus) ada.corpus()).database();
        assertThat(database.<Boolean>ask(database::countsAreRight)).isTrue();
    }

    private PaperCounts.Numbers listed(PostgresTeam.Member member) {
        return member.corpus().read(this::listed);
    }

    private PaperCounts.Numbers listed(CorpusReader reader) {
        PaperRow row = reader.papers(new PaperQuery(team.ada.id(), "", 0, 9)).getFirst();
        return new PaperCounts.Numbers(row.claims(), row.tagged(), row.annotations());
    }

    @Test
    void whoComesLateIsShownBothVersions() {
        var ada = team.join();
        var mia = team.join();
        AnnotationRecord first = team.judgement(team.ada, "praise");
        ada.act(team.ada, new Change.AddAnnotation(first)).orThrow();
        mia.act(team.mia, new Change.ReviseAnnotation(first, first.withComment("Really?"))).orThrow();
        var late = ada.act(team.ada, new Change.ReviseAnnotation(first, first.withComment("Surely.")));
        assertThat(late.problems()).extracting(Problem::code).containsExactly("store.conflict");
        assertThat(late.problems().getFirst().message()).contains("praise (Really?)", "praise (Surely.)");
        ada.act(team.ada, new Change.RemoveAnnotation(first.withComment("Really?"))).orThrow();
        var gone = mia.act(team.mia,
                new Change.ReviseAnnotation(first.withComment("Really?"), first.withComment("No.")));
        assertThat(gone.problems().getFirst().message()).contains("removed", "praise (No.)");
    }

    @Test
    void ofTwoWhoReviseAtTheSameTimeOneSucceeds() {
        var members = List.of(team.join(), team.join(), team.join());
        AnnotationRecord first = team.judgement(team.ada, "praise");
        members.getFirst().act(team.ada, new Change.AddAnnotation(first)).orThrow();
        AnnotationRecord[] now = {first};
        for (int round = 0; round < 20; round++) {
            AnnotationRecord before = now[0];
            var words = "Round " + round;
            var together = new CountDownLatch(members.size());
            var outcomes = IntStream.range(0, members.size()).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                together.countDown();
                return members.get(i).act(team.ada,
                        new Change.ReviseAnnotation(before, before.withComment(words + " by " + i))).isDone();
            })).toList();
            List<Boolean> done = outcomes.stream().map(CompletableFuture::join).toList();
            assertThat(done).containsOnlyOnce(true);
            now[0] = before.withComment(words + " by " + done.indexOf(true));
            assertThat(members.getLast().corpus().read((CorpusReader r) -> r.work(team.paper.id())).annotations())
                    .containsExactly(now[0]);
        }
    }

    @Test
    void threeBringInTheSamePapersAndEachIsThereOnce() {
        var papers = IntStream.range(0, 60).mapToObj(i -> team.fixture.paper("Paper " + i).summary("Text.").build()).toList();
        var members = List.of(team.join(), team.join(), team.join());
        var outcomes = members.stream().map(member -> CompletableFuture.supplyAsync(() -> papers.stream()
                .filter(paper -> member.act(team.ada, new Change.AddPaper(paper)).isDone()).count())).toList();
        assertThat(outcomes.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(papers.size());
        assertThat(members.getFirst().corpus().read(CorpusReader::counts).papers()).isEqualTo(papers.size() + 1);
    }

    @Test
    void everyoneGoesOnAfterTheConnectionsWereEnded() throws Exception {
        var ada = team.join();
        var mia = team.join();
        for (int round = 0; round < 3; round++) {
            ada.corpus().read(CorpusReader::counts);
            team.server.disconnectAll();
            assertThat(mia.corpus().read(CorpusReader::counts).papers()).isEqualTo(1);
            ada.act(team.ada, new Change.AddAnnotation(team.judgement(team.ada, "praise"))).orThrow();
            assertThat(mia.corpus().read(CorpusReader::counts).annotations()).isEqualTo(round + 1);
        }
        var all = new CorpusEvent(team.place, Set.of(), true, true, true, true); // as something may have been missed
        for (CorpusEvent event = mia.event(LONG).orElseThrow(); !event.equals(all); event = mia.event(LONG)
                .orElseThrow()) {
            assertThat(event.papers()).containsExactly(team.paper.id());
        }
        mia.events().clear();
        ada.act(team.ada, new Change.MarkDone(team.paper.id(), team.ada.id(), true)).orThrow();
        assertThat(mia.event(LONG)).isPresent();
    }

    @Test
    void anActionWhoseConnectionIsEndedHalfwayIsDoneOnceIfItCanBeWalkedAgain() {
        var ada = team.join();
        AnnotationRecord judgement = team.judgement(team.ada, "praise");
        int[] walks = {0};
        var changes = new ArrayList<Change>(List.of(new Change.AddAnnotation(judgement),
                new Change.MarkDone(team.paper.id(), team.ada.id(), true))) {
            private static final long serialVersionUID = 1L;

            @Override
            public Iterator<Change> iterator() {
                boolean first = walks[0]++ == 0;
                return stream().peek(c -> {
                    if (first && c instanceof Change.MarkDone) {
                        team.server.disconnectAll();
                    }
                }).iterator();
            }
        };
        ada.act(team.ada, changes).orThrow();
        assertThat(walks).containsExactly(2);
        assertThat(ada.corpus().read((CorpusReader r) -> r.work(team.paper.id())).annotations())
                .containsExactly(judgement);
        assertThat(ada.events()).contains(new CorpusEvent(team.place, Set.of(team.paper.id()), false, false, false, false));
    }

    @Test
    void anImportWhoseConnectionIsEndedHalfwayIsRefusedAndLeavesNothing() {
        var ada = team.join();
        PaperRecord one = team.fixture.paper("One").summary("Text.").build();
        PaperRecord two = team.fixture.paper("Two").summary("Text.").build();
        Iterable<Change> once = () -> Stream.<Change>of(new Change.AddPaper(one), new Change.AddPaper(two))
                .peek(c -> {
                    if (c.about().equals(Optional.of(two.id()))) {
                        team.server.disconnectAll();
                    }
                }).iterator();
        assertThat(ada.act(team.ada, once).problems()).extracting(Problem::code).containsExactly("store.unreachable");
        assertThat(ada.corpus().read(CorpusReader::counts).papers()).isEqualTo(1);
        ada.act(team.ada, new Change.AddPaper(one), new Change.AddPaper(two)).orThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000b", "half \uD83D", "\uDE00" })
    void aTextThatTheServerCannotGiveBackIsRefused(String words) {
        var ada = team.join();
        var judgement = team.judgement(team.ada, "praise").withComment(words);
        assertThat(ada.act(team.ada, new Change.AddAnnotation(judgement)).problems()).extracting(Problem::code)
                .containsExactly("store.text");
        var papers = IntStream.range(0, 30).<Change>mapToObj(
                i -> new Change.AddPaper(team.fixture.paper("Paper " + i).summary("Text " + i + words).build())).toList();
        assertThat(ada.act(team.ada, papers).problems()).extracting(Problem::code).containsExactly("store.text");
        assertThat(ada.corpus().read(CorpusReader::counts).papers()).isEqualTo(1);
    }

    @Test
    void whatNobodyCouldTellIsFoundInTheHistoryWhileOthersGoOn() throws Exception {
        var ada = team.join();
        var mia = team.join();
        var told = new LinkedBlockingQueue<CorpusEvent>();
        var judgement = team.judgement(team.ada, "praise");
        var ofPaper = new CorpusEvent(team.place, Set.of(team.paper.id()), false, false, false, false);
        try (var listener = new PostgresListener(team.source()::connect, team.place, team.schema(), "nobody", told::add, 50)) {
            listener.start();
            team.server.administer("revoke execute on function pg_notify(text, text) from public");
            Receipt receipt;
            try {
                receipt = ada.act(team.ada, new Change.AddAnnotation(judgement)).orThrow();
                assertThat(told.poll(LONG.toMillis(), TimeUnit.MILLISECONDS))
                        .isEqualTo(new CorpusEvent(team.place, Set.of(), true, true, true, true));
            } finally {
                team.server.administer("grant execute on function pg_notify(text, text) to public");
            }
            assertThat(ada.corpus().read((CorpusReader r) -> r.history().last())).isEqualTo(receipt.history());
            for (int i = 0; i < 3; i++) {
                mia.act(team.mia, new Change.AddAnnotation(team.judgement(team.mia, "praise"))).orThrow();
                assertThat(told.poll(LONG.toMillis(), TimeUnit.MILLISECONDS)).isEqualTo(ofPaper);
            }
            assertThat(told).as("what was told, or found, is not found again").isEmpty();
        }
    }

    @Test
    void whoLeavesAtOnceHasToldTheOthers() throws Exception {
        var mia = team.join();
        try (var ada = team.join().corpus()) {
            ada.perform(Action.of("test.action", team.ada.id(), new Change.AddAnnotation(team.judgement(team.ada, "praise"))),
                    new NullProgressMonitor()).orThrow();
        }
        assertThat(mia.event(PROMISED)).isPresent();
    }

    @Test
    void whatBecameOfAnAttemptIsFoundInTheHistory() throws Exception {
        var ada = team.join();
        ada.act(team.ada, new Change.AddAnnotation(team.judgement(team.ada, "praise"))).orThrow();
        PostgresSource source = team.source();
        try (Session session = source.writer()) {
            long attempt = session.first("select action_id from history where number = (select max(number) from history)", row -> row.getLong(1)).orElseThrow();
            HistoryEnd last = HistoryEnd.read(session);
            assertThat(source.fate(session, attempt)).isEqualTo(new SessionSource.Fate.Kept(last));
            assertThat(source.fate(session, attempt + 1)).isEqualTo(new SessionSource.Fate.TakenBack());
            assertThatThrownBy(() -> session.exists("select 1")).as("what was sent there comes to nothing")
                    .isInstanceOf(StoreException.class);
        }
    }
}
