package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;
import org.glossator.store.Receipt;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left when the server, or the connections to it, end while several write. */
class OnPostgresCrashTest {
    private static final int CRASHES = 4;
    private static final int CUTS = 25; // of all connections
    private static final int LONGEST_MILLIS = 300; // between two

    private final Random random = new Random("crash".hashCode());
    private final ConcurrentLinkedQueue<AnnotationRecord> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<AnnotationRecord> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private static PostgresServer server = PostgresServer.shared();
    private final PostgresTeam team = new PostgresTeam(server, "crash");

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.own();
    }

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @AfterAll
    static void stop() throws Exception {
        server.tell("stop");
    }

    /** Trouble for those who work. */
    @FunctionalInterface
    private interface Trouble {
        void happen() throws Exception;
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilledAndStartedAgain() throws Exception {
        workThrough(CRASHES, () -> {
            team.server.tell("crash");
            team.server.tell("start");
        });
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhenConnectionsEnd() throws Exception {
        workThrough(CUTS, team.server::disconnectAll);
    }

    private void workThrough(int troubles, Trouble trouble) throws Exception {
        var ada = team.join();
        var mia = team.join();
        var begun = new CyclicBarrier(3);
        var threads = List.of(Thread.ofPlatform().start(() -> work(ada, team.ada, begun)),
                Thread.ofPlatform().start(() -> work(mia, team.mia, begun)));
        begun.await();
        for (int i = 0; i < troubles; i++) {
            threads.getFirst().join(1 + random.nextInt(LONGEST_MILLIS)); // it never ends before it is told to
            trouble.happen();
        }
        ended.set(true);
        for (Thread thread : threads) {
            thread.join(TimeUnit.MINUTES.toMillis(1));
            assertThat(thread.isAlive()).isFalse();
        }
        check(team.join());
    }

    private void work(PostgresTeam.Member member, AnnotatorRecord who, CyclicBarrier begun) {
        try {
            begun.await();
        } catch (Exception e) { // the test itself has failed
            throw new IllegalStateException(e);
        }
        while (!ended.get()) {
            AnnotationRecord judgement;
            synchronized (team) { // ids come from one source
                judgement = team.judgement(who, "praise", "error");
            }
            Outcome<Receipt> outcome = member.act(who, new Change.AddAnnotation(judgement));
            if (outcome.isDone()) {
                acknowledged.add(judgement);
            } else {
                problems.addAll(outcome.problems());
                if (outcome.problems().stream().noneMatch(p -> p.code().equals("store.unknown"))) {
                    refused.add(judgement);
                }
            }
        }
    }

    private void check(PostgresTeam.Member member) {
        List<AnnotationRecord> kept = member.corpus().read((CorpusReader r) -> r.work(team.paper.id())).annotations();
        var all = new HashSet<>(kept);
        assertThat(kept).doesNotHaveDuplicates();
        assertThat(acknowledged).allMatch(all::contains);
        assertThat(refused).noneMatch(all::contains);
        assertThat(acknowledged).hasSizeGreaterThan(20);
        assertThat(problems).extracting(Problem::code)
                .allMatch(code -> code.equals("store.unreachable") || code.equals("store.unknown"));
        assertThat(new JdbcCorpora(new RecordingEventAdmin()).verify(team.place, new NullProgressMonitor()).orThrow()
                .problems()).isEmpty();
        PostgresSource source = team.source();
        try (Session session = source.reader()) {
            assertThat(session.number("select count(*) from history where change_kind = 'AddAnnotation'"))
                    .isEqualTo(kept.size());
            assertThat(session.number("select count(*) from annotation_category")).isEqualTo(2 * kept.size());
            assertThat(session.number("""
                    select count(*) from history h where h.change_kind is null and not exists
                    (select from history_change c where c.history_number = h.number)""")).isZero();
            var numbers = new ArrayList<Long>(session.list("select action_id from history", row -> row.getLong(1)));
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }
}
