package org.glossator.store.jdbc.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
import org.glossator.model.Outcome;
import org.glossator.model.Provenance;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.store.Receipt;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;

/**
 * A second virtual machine that opens a corpus and works in it until it is killed, and says a line after every action
 * that it was told is kept: its number, and what it was.
 */
final class OtherProcess implements AutoCloseable {
    static final String OPENING = "opening";
    static final String OPEN = "open";
    static final String WALKED = "walked";
    static final String KEPT = "kept";
    static final int IMPORTED = 1_500; // papers: the database then takes a moment

    /** In a seed: it only brings in many papers with work on them, in one action, and says when all were walked through. */
    static final String IMPORTER = "importer";

    private static final int HANDS = 3;

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts one that waits until it is told where to work, so that its start takes nobody's time.
     *
     * @param seed of the ids and of what is done, so that two runs do not make the same things
     */
    static OtherProcess start(QuickStart how, String seed) throws IOException {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(how.options());
        command.addAll(List.of(OtherProcess.class.getName(), seed));
        return new OtherProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Lets it begin to work. */
    void workIn(Path corpus) throws IOException {
        var input = process.outputWriter(StandardCharsets.UTF_8);
        input.write(corpus + "\n");
        input.flush();
    }

    /** @return the next line that it said, or nothing when it has ended */
    Optional<String> line() throws IOException {
        return Optional.ofNullable(output.readLine());
    }

    Process process() {
        return process;
    }

    /** Ends it at once, as kill -9 does, and waits until it is gone. What it said can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the method of the process itself would close its output too
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        kill();
        output.close();
    }

    /** @param args the seed, and for one that is to end by itself, how many papers it is to work on */
    public static void main(String[] args) throws IOException {
        var corpora = new JdbcCorpora(new RecordingEventAdmin());
        String place = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (place == null) {
            return;
        }
        System.out.println(OPENING);
        try (Corpus corpus = corpora.open(CorpusLocation.of(place), Opening.CREATE).orThrow()) {
            System.out.println(OPEN);
            if (args[0].contains(IMPORTER)) {
                new Worker(corpus, args[0]).bringIn();
            } else if (args.length > 1) {
                new Worker(corpus, args[0]).work(Integer.parseInt(args[1]));
            } else { // side by side, so that some actions wait for the disk together
                try (var hands = Executors.newFixedThreadPool(HANDS)) {
                    IntStream.range(0, HANDS).forEach(
                            i -> hands.submit(() -> new Worker(corpus, args[0] + "." + i).work(Integer.MAX_VALUE)));
                }
            }
        }
    }

    /** @return what tells one action from another, for people who compare lines */
    static String line(long number, List<Change> changes) {
        return number + " " + Integer.toHexString(changes.toString().hashCode());
    }

    /** Does what annotators do, and what imports do, paper after paper. */
    private static final class Worker {
        private static final int PAPERS_AT_ONCE = 30;

        private final Corpus corpus;
        private final Fixture fixture;
        private final Random random;
        private final AnnotatorRecord annotator;
        private final Change.PublishRelease release;

        Worker(Corpus corpus, String seed) {
            this.corpus = corpus;
            fixture = new Fixture(seed);
            random = new Random(seed.hashCode());
            annotator = fixture.annotator("Annotator " + seed);
            release = fixture.release(TaxonomyBuilder.taxonomy("crash." + seed, "1.0.0").category("good")
                    .category("bad", c -> c.category("worse")).build());
        }

        void work(int papers) {
            perform(new Change.AddAnnotator(annotator), release);
            for (int i = 0; i < papers; i++) {
                PaperRecord paper = paper("Paper " + i, 1 + random.nextInt(500));
                if (random.nextInt(3) == 0) {
                    int first = i;
                    perform(Stream.concat(Stream.of(paper), Stream.iterate(1, n -> n + 1).limit(PAPERS_AT_ONCE)
                            .map(n -> paper("Paper " + first + "." + n, 1))).map(Change.AddPaper::new)
                            .toArray(Change[]::new));
                } else {
                    perform(new Change.AddPaper(paper));
                }
                for (int j = 0; j < 5; j++) {
                    annotate(paper);
                }
            }
        }

        void bringIn() {
            perform(new Change.AddAnnotator(annotator), release);
            Iterable<Change> saying = () -> {
                Iterator<Change> each = IntStream.range(0, IMPORTED).boxed()
                        .flatMap(i -> withWork(paper("Paper " + i, 3))).iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        boolean goesOn = each.hasNext();
                        if (!goesOn) {
                            System.out.println(WALKED);
                        }
                        return goesOn;
                    }

                    @Override
                    public Change next() {
                        return each.next();
                    }
                };
            };
            corpus.perform(new Action("crash.import", annotator.id(), saying), new NullProgressMonitor()).orThrow();
            System.out.println(KEPT);
        }

        private Stream<Change> withWork(PaperRecord paper) {
            ClaimRecord claim = fixture.claim(paper, annotator, "It helps.");
            return Stream.concat(Stream.<Change>of(new Change.AddPaper(paper), new Change.AddClaim(claim)),
                    Stream.of("good", "bad", "bad.worse").map(category -> new Change.AddAnnotation(
                            fixture.annotation(claim, annotator, release.release(), category))));
        }

        private PaperRecord paper(String title, int length) {
            return fixture.paper(title + " of " + annotator.name()).summary("It helps. ".repeat(length)).build();
        }

        private void annotate(PaperRecord paper) {
            ClaimRecord claim = fixture.claim(paper, annotator, "It helps.");
            AnnotationRecord first = new AnnotationRecord(new AnnotationId(fixture.ids().next()), paper.id(),
                    new Target.OnClaim(claim.id()), annotator.id(), release.release().id(),
                    List.of(new CategoryId("good"), new CategoryId("bad.worse")), "words", Provenance.PERSON,
                    Fixture.NOON.instant());
            perform(new Change.AddClaim(claim), new Change.AddAnnotation(first));
            AnnotationRecord second = first.withCategories(List.of(new CategoryId("bad")));
            perform(new Change.ReviseAnnotation(first, second));
            if (random.nextInt(3) == 0) {
                perform(new Change.RemoveAnnotation(second), new Change.RemoveClaim(claim));
            }
        }

        private void perform(Change... changes) {
            Outcome<Receipt> outcome = corpus.perform(Action.of("crash.test", annotator.id(), changes),
                    new NullProgressMonitor());
            if (outcome instanceof Outcome.Done<Receipt>(var receipt, var warnings)) { // else ids of two seeds have met
                System.out.println(line(receipt.history(), List.of(changes)));
            }
        }
    }
}
