package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glossator.model.AnnotationId;
import org.glossator.model.Outcome;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Actions that wait for each other go to a server together, each whole or not at all. */
class OnPostgresWaitTogetherTest {
    private static final int WAITING = 5;

    private final PostgresTeam team = new PostgresTeam(PostgresServer.shared(), "together");
    private final CountDownLatch walking = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void whatLiesReadyIsKeptInOneTransaction() throws Exception {
        List<AnnotationRecord> all = judgements();
        assertThat(perform(all)).allMatch(Outcome::isDone);
        assertThat(there()).containsExactlyInAnyOrderElementsOf(all.stream().map(AnnotationRecord::id).toList());
        assertThat(transactions()).as("the one that they waited for, and theirs").isEqualTo(2);
    }

    @Test
    void whatIsRefusedHereOrByTheServerLeavesTheOthersAsTheyAre() throws Exception {
        List<AnnotationRecord> all = new ArrayList<>(judgements());
        all.set(0, team.judgement(team.ada, "unheard of")); // is found out before anything is sent
        all.set(2, onAClaimThatIsNotThere());
        List<Outcome<Receipt>> outcomes = perform(all);
        assertThat(outcomes.stream().map(Outcome::isDone)).containsExactly(false, true, false, true, true);
        assertThat(there()).containsExactlyInAnyOrder(all.get(1).id(), all.get(3).id(), all.get(4).id());
        assertThat(transactions()).isEqualTo(2);
    }

    @Test
    void whereTheLastIsRefusedTheOthersAreKept() throws Exception {
        List<AnnotationRecord> all = new ArrayList<>(judgements());
        all.set(WAITING - 1, onAClaimThatIsNotThere());
        List<Outcome<Receipt>> outcomes = perform(all);
        assertThat(outcomes.stream().map(Outcome::isDone)).containsExactly(true, true, true, true, false);
        assertThat(there()).containsExactlyInAnyOrderElementsOf(
                all.subList(0, WAITING - 1).stream().map(AnnotationRecord::id).toList());
    }

    private List<AnnotationRecord> judgements() {
        return IntStream.range(0, WAITING).mapToObj(i -> team.judgement(team.ada, "praise")).toList();
    }

    private AnnotationRecord onAClaimThatIsNotThere() {
        return team.fixture.annotation(team.fixture.claim(team.paper, team.ada, "It costs."), team.ada, team.release.release(),
                "praise");
    }

    /** @return what came of them, which were waiting in this order while another action was walked through */
    private List<Outcome<Receipt>> perform(List<AnnotationRecord> judgements) throws InterruptedException {
        var member = team.join();
        var outcomes = new ArrayList<CompletableFuture<Outcome<Receipt>>>();
        Iterable<Change> slow = () -> Stream.<Change>of(new Change.AddAnnotator(team.fixture.annotator("Eve"))).peek(change -> {
            walking.countDown();
            await(goOn);
        }).iterator();
        Thread first = Thread.ofPlatform().start(() -> member.act(team.ada, slow).orThrow());
        await(walking);
        for (AnnotationRecord judgement : judgements) {
            var outcome = new CompletableFuture<Outcome<Receipt>>();
            outcomes.add(outcome);
            Thread thread = Thread.ofPlatform()
                    .start(() -> outcome.complete(member.act(team.ada, new Change.AddAnnotation(judgement))));
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        first.join();
        return outcomes.stream().map(CompletableFuture::join).toList();
    }

    private List<AnnotationId> there() {
        return team.join().corpus().read(r -> r.work(team.paper.id()).annotations().stream().map(AnnotationRecord::id).toList());
    }

    /** @return how many there were after the corpus was filled */
    private int transactions() throws Exception {
        try (var session = new Session(team.source().connect(), new PostgresDialect(1))) {
            return session.number("select count(distinct written_in) from history") - 1;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
