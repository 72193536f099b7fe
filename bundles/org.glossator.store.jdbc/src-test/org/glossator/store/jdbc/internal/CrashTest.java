package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Problem;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a process that works in a corpus is killed. */
class CrashTest {
    /** How often in all; the long checks ask for more. */
    private static final int KILLS = Integer.getInteger("glossator.kills", 50);
    /** Of all kills, so many are stops of a process that goes on: what is on the disk is the same, and starting is slow. */
    private static final int STOPS_OF_EACH_PROCESS = 9;
    private static final String SEED = System.getProperty("glossator.seed", "crash");
    private static final int MOST_ACTIONS = 15; // between two kills
    private static final int LONGEST_OPENING = 1_500; // milliseconds
    private static final int MAKINGS = 5;

    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyActionThatWasAcknowledgedIsThereWholeAfterAKill() throws Exception {
        var random = new Random(SEED.hashCode());
        var acknowledged = new ArrayList<Long>();
        Path corpus = folder.resolve("corpus");
        int kills = 0;
        while (kills < KILLS) {
            try (var other = OtherProcess.start(corpus, SEED + kills)) {
                for (int stop = 0; stop < STOPS_OF_EACH_PROCESS && kills + 1 < KILLS; stop++, kills++) {
                    hear(other, random.nextInt(MOST_ACTIONS) + 2, acknowledged);
                    other.pause();
                    other.said().forEach(line -> hear(line, acknowledged));
                    Path image = OtherProcess.copy(corpus, folder.resolve("image" + kills));
                    other.resume();
                    check(image, acknowledged);
                    OtherProcess.delete(image);
                }
                hear(other, random.nextInt(MOST_ACTIONS) + 2, acknowledged);
                other.kill();
                for (Optional<String> line = other.line(); line.isPresent(); line = other.line()) { // before it died
                    hear(line.get(), acknowledged);
                }
            }
            check(corpus, acknowledged);
            kills++;
        }
        assertThat(acknowledged).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(KILLS);
    }

    private static void hear(OtherProcess other, int lines, List<Long> acknowledged) throws IOException {
        for (int i = 0; i < lines; i++) {
            other.line().ifPresent(line -> hear(line, acknowledged));
        }
    }

    private static void hear(String line, List<Long> acknowledged) {
        if (!line.startsWith("open")) {
            acknowledged.add(Long.valueOf(line));
        }
    }

    private void check(Path corpus, List<Long> acknowledged) {
        CorpusLocation place = CorpusLocation.folder(corpus);
        if (acknowledged.isEmpty()) {
            return; // perhaps not made yet
        }
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
        try (Corpus open = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(acknowledged).allMatch(number -> open.read(r -> r.history().action(number)).isPresent());
        }
    }

    @Test
    void aCorpusWhoseMakingWasKilledIsMadeTheNextTime() throws Exception {
        var random = new Random("making".hashCode());
        for (int round = 0; round < MAKINGS; round++) {
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
