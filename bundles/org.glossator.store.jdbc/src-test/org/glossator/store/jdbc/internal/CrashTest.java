package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.glossator.model.Problem;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a process that works in a corpus is killed. */
class CrashTest {
    private static final int ROUNDS = 10;
    private static final int MOST_ACTIONS = 120; // of a round
    private static final int LONGEST_OPENING = 1_500; // milliseconds

    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyActionThatWasAcknowledgedIsThereWholeAfterAKill() throws Exception {
        var random = new Random("crash".hashCode());
        var acknowledged = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            try (var other = OtherProcess.start(folder, "round" + round)) {
                int actions = random.nextInt(MOST_ACTIONS);
                for (int i = 0; i < actions + 2; i++) {
                    other.line().filter(line -> !line.startsWith("open")).map(Long::valueOf)
                            .ifPresent(acknowledged::add);
                }
                other.kill();
                Optional<String> line = other.line();
                while (line.isPresent()) { // said before it died
                    acknowledged.add(Long.valueOf(line.get()));
                    line = other.line();
                }
            }
            try (Corpus corpus = corpora.open(CorpusLocation.folder(folder), Opening.EXISTING).orThrow()) {
                assertThat(Verification.check(folder)).containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(ROUNDS);
    }

    @Test
    void aCorpusWhoseMakingWasKilledIsMadeTheNextTime() throws Exception {
        var random = new Random("making".hashCode());
        for (int round = 0; round < ROUNDS / 2; round++) {
            Path corpus = folder.resolve("corpus" + round);
            try (var other = OtherProcess.start(corpus, "making")) {
                assertThat(other.line()).contains(OtherProcess.OPENING);
                other.process().waitFor(random.nextInt(LONGEST_OPENING), TimeUnit.MILLISECONDS);
            }
            corpora.open(CorpusLocation.folder(corpus), Opening.CREATE).orThrow().close();
        }
    }

    @Test
    void aCorpusThatIsOpenInAnotherProcessIsRefusedUntilThatEnds() throws Exception {
        try (var other = OtherProcess.start(folder, "other")) {
            assertThat(other.line()).contains(OtherProcess.OPENING);
            assertThat(other.line()).contains(OtherProcess.OPEN);
            assertThat(corpora.open(CorpusLocation.folder(folder), Opening.EXISTING).problems())
                    .extracting(Problem::code).containsExactly("store.inUse");
            other.kill();
            corpora.open(CorpusLocation.folder(folder), Opening.EXISTING).orThrow().close();
        }
    }
}
