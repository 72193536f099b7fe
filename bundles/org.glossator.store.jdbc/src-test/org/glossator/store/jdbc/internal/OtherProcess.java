package org.glossator.store.jdbc.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
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
            long history = corpus.perform(Action.of("crash.test", annotator.id(), changes), new NullProgressMonitor())
                    .orThrow().history();
            System.out.println(history);
        }
    }
}
