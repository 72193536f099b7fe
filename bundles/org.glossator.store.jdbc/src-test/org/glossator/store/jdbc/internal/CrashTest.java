package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Problem;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a process that works in a corpus is killed. */
class CrashTest {
    /** How often in all; the long checks ask for more. */
    private static final int KILLS = Integer.getInteger("glossator.kills", 50);
    private static final String SEED = System.getProperty("glossator.seed", "crash");
    private static final int KILLS_OF_A_CORPUS = 25; // then another one: a large one takes long to verify
    private static final int MOST_ACTIONS = 40; // between two kills
    private static final int MOST_MICROS = 2_000; // after the last of them: a commit takes some hundred
    private static final int ONE_IN_ITS_OPENING = 8; // of so many kills
    private static final int LONGEST_OPENING = 400; // milliseconds
    private static final int MAKINGS = 3;
    private static final int IMPORTS = 4;
    private static final int LONGEST_LOADING = 1_500; // milliseconds

    private static final int LANES = 2; // corpora at a time: while one waits for the disk or for a start, another goes on

    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin());
    private final Random random = new Random(SEED.hashCode());

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private static Path archives = Path.of("");

    private static QuickStart quick = QuickStart.none();

    @BeforeAll
    static void makeStartsQuick() throws Exception {
        quick = QuickStart.make(archives);
    }

    @Test
    void everyActionThatWasAcknowledgedIsThereWholeAfterAKill() throws Exception {
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            List<Future<Integer>> lanes = IntStream.range(0, LANES)
                    .mapToObj(i -> threads.submit(() -> new Lane(SEED + i, folder.resolve("lane" + i)).run())).toList();
            int acknowledged = 0;
            for (Future<Integer> lane : lanes) {
                acknowledged += lane.get();
            }
            assertThat(acknowledged).isGreaterThan(KILLS);
        }
    }

    /** A process after the other works in a corpus and is killed, and what it leaves is looked at. */
    private static final class Lane {
        private final String seed;
        private final Path folder;
        private final Random random;
        private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin());
        private final List<String> acknowledged = new ArrayList<>();

        Lane(String seed, Path folder) {
            this.seed = seed;
            this.folder = folder;
            random = new Random(seed.hashCode());
        }

        /** @return how many actions were acknowledged */
        int run() throws Exception {
            int all = 0;
            OtherProcess next = OtherProcess.start(quick, seed + 0);
            for (int kill = 0; kill < KILLS / LANES; kill++) {
                Path corpus = folder.resolve("corpus" + kill / KILLS_OF_A_CORPUS);
                try (OtherProcess other = next) {
                    other.workIn(corpus);
                    waitForTheMoment(other);
                    other.kill();
                    for (Optional<String> line = other.line(); line.isPresent(); line = other.line()) { // before it died
                        hear(line.get());
                    }
                    next = OtherProcess.start(quick, seed + (kill + 1)); // comes up while this is checked
                }
                check(corpus);
                if ((kill + 1) % KILLS_OF_A_CORPUS == 0) {
                    all += acknowledged.size();
                    acknowledged.clear();
                }
            }
            next.close();
            return all + acknowledged.size();
        }

        private void waitForTheMoment(OtherProcess other) throws Exception {
            if (random.nextInt(ONE_IN_ITS_OPENING) == 0) {
                other.process().waitFor(random.nextInt(LONGEST_OPENING), TimeUnit.MILLISECONDS);
                return;
            }
            int lines = random.nextInt(MOST_ACTIONS) + 2;
            for (int i = 0; i < lines; i++) {
                other.line().ifPresent(this::hear);
            }
            long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextInt(MOST_MICROS));
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        private void hear(String line) {
            if (!line.startsWith("open")) {
                acknowledged.add(line);
            }
        }

        private void check(Path corpus) {
            CorpusLocation place = CorpusLocation.folder(corpus);
            try (Corpus open = corpora.open(place, acknowledged.isEmpty() ? Opening.CREATE : Opening.EXISTING).orThrow()) {
                assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
                assertThat(acknowledged).doesNotHaveDuplicates().allMatch(line -> open.read(reader -> {
                    long number = Long.parseLong(line.substring(0, line.indexOf(' ')));
                    return OtherProcess.line(number, reader.history().changes(number, 0, Integer.MAX_VALUE)).equals(line);
                }));
            }
        }
    }

    @Test
    void aLargeImportThatIsKilledIsThereAsAWholeOrNotAtAll() throws Exception {
        int whole = 0;
        for (int round = 0; round < IMPORTS; round++) {
            Path corpus = folder.resolve("import" + round);
            boolean isKept = false;
            try (var other = OtherProcess.start(quick, OtherProcess.IMPORTER + round)) {
                other.workIn(corpus);
                String last = OtherProcess.OPENING;
                while (!last.equals(OtherProcess.WALKED)) { // from then on its rows come into the tables
                    last = other.line().orElseThrow();
                }
                other.process().waitFor(round * LONGEST_LOADING / (IMPORTS - 1), TimeUnit.MILLISECONDS);
                other.kill();
                isKept = other.line().isPresent();
            }
            CorpusLocation place = CorpusLocation.folder(corpus);
            try (Corpus open = corpora.open(place, Opening.EXISTING).orThrow()) {
                int papers = open.read(CorpusReader::counts).papers();
                assertThat(papers).isIn(isKept ? List.of(OtherProcess.IMPORTED) : List.of(0, OtherProcess.IMPORTED));
                assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
                assertThat(corpus.toFile().list()).noneMatch(name -> name.startsWith(RowSpool.PREFIX));
                whole += papers > 0 ? 1 : 0;
            }
        }
        assertThat(whole).isLessThan(IMPORTS);
    }

    @Test
    void aCorpusWhoseMakingWasKilledIsMadeTheNextTime() throws Exception {
        for (int round = 0; round < MAKINGS; round++) {
            Path corpus = folder.resolve("corpus" + round);
            try (var other = OtherProcess.start(quick, "making")) {
                other.workIn(corpus);
                assertThat(other.line()).contains(OtherProcess.OPENING);
                other.process().waitFor(random.nextInt(LONGEST_OPENING), TimeUnit.MILLISECONDS);
            }
            corpora.open(CorpusLocation.folder(corpus), Opening.CREATE).orThrow().close();
        }
    }

    @Test
    void aCorpusThatIsOpenInAnotherProcessIsRefusedUntilThatEnds() throws Exception {
        Path corpus = folder.resolve("corpus");
        try (var other = OtherProcess.start(quick, "other")) {
            other.workIn(corpus);
            assertThat(other.line()).contains(OtherProcess.OPENING);
            assertThat(other.line()).contains(OtherProcess.OPEN);
            assertThat(corpora.open(CorpusLocation.folder(corpus), Opening.EXISTING).problems())
                    .extracting(Problem::code).containsExactly("store.inUse");
            other.kill();
            corpora.open(CorpusLocation.folder(corpus), Opening.EXISTING).orThrow().close();
        }
    }
}
