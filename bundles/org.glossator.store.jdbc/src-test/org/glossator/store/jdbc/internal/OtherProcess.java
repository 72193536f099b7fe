package org.glossator.store.jdbc.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
 * that it was told is kept.
 */
final class OtherProcess implements AutoCloseable {
    static final String OPENING = "opening";
    static final String OPEN = "open";

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param seed of the ids and of what is done, so that two runs do not make the same things */
    static OtherProcess start(Path corpus, String seed) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", classPath, OtherProcess.class.getName(), corpus.toString(), seed);
        return new OtherProcess(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** @return the next line that it said, or nothing when it has ended */
    Optional<String> line() throws IOException {
        return Optional.ofNullable(output.readLine());
    }

    Process process() {
        return process;
    }

    /** @return the lines that it has said so far and nobody has heard yet; of one that is paused, all */
    List<String> said() throws IOException {
        var lines = new ArrayList<String>();
        while (output.ready()) {
            line().ifPresent(lines::add);
        }
        return lines;
    }

    /** Lets it do nothing any more: what it has given to the system until now is what a kill would leave. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        while (process.isAlive() && !allStopped(threads)) {
            Thread.onSpinWait();
        }
    }

    private static boolean allStopped(Path threads) throws IOException {
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                String state = Files.readString(thread.resolve("stat"));
                if (state.charAt(state.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException e) { // a thread has just ended
            return false;
        }
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor();
    }

    /** @return the copy */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
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

    /** @param args the corpus and the seed */
    public static void main(String[] args) {
        System.out.println(OPENING);
        var corpora = new JdbcCorpora(new RecordingEventAdmin());
        Corpus corpus = corpora.open(CorpusLocation.of(args[0]), Opening.CREATE).orThrow();
        System.out.println(OPEN);
        new Worker(corpus, args[1]).work();
    }

    /** Does what annotators do, without end. */
    private static final class Worker {
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

        void work() {
            perform(new Change.AddAnnotator(annotator), release);
            for (int i = 0;; i++) {
                PaperRecord paper = fixture.paper("Paper " + i + " of " + annotator.name())
                        .summary("It helps. ".repeat(1 + random.nextInt(500))).build();
                perform(new Change.AddPaper(paper));
                for (int j = 0; j < 5; j++) {
                    annotate(paper);
                }
            }
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
                System.out.println(receipt.history());
            }
        }
    }
}
