package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.internal.FilePaperImports;
import org.glossator.exchange.internal.TestFormats;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.store.blind.SeenCorpus;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusExportTest {
    private final Fixture fixture = new Fixture("CorpusExportTest");
    private final MemoryCorpora corpora = new MemoryCorpora(new RecordingEventAdmin());
    private final Corpus corpus = corpora.open(CorpusLocation.of("/nowhere/export"), Opening.CREATE).orThrow();
    private final CorpusExport export = new CorpusExport(new TestFormats());

    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final PaperRecord paper = fixture.paper("A <title>").author("Böb").identifier("doi", "10.1/x")
            .summary("It helps. It costs.").section("Results", "“Yes”\u2028 and no.").build();
    private final ClaimRecord claim = fixture.claim(paper, ada, "It helps.", "no");
    private final Taxonomy taxonomy = TaxonomyBuilder.taxonomy("feedback", "1.2.3")
            .category("source", c -> c.category("expert", e -> e.label("An expert"))).build();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aPaperIsJudged() {
        Change.PublishRelease release = fixture.release(taxonomy);
        AnnotationRecord onClaim = fixture.annotation(claim, ada, release.release(), "source.expert").withComment("why");
        AnnotationRecord onPaper = fixture.annotation(paper, ada, release.release()).withComment("all of it");
        corpus.perform(Action.of("test", ada.id(), new Change.AddAnnotator(ada), new Change.AddPaper(paper), release,
                new Change.AddClaim(claim), new Change.AddAnnotation(onClaim), new Change.AddAnnotation(onPaper),
                new Change.MarkDone(paper.id(), ada.id(), true)), new NullProgressMonitor()).orThrow();
    }

    @Test
    void aPaperIsOneLineWithAllThatWasDoneOnIt() throws IOException {
        Path file = folder.resolve("out.jsonl");
        assertThat(export.run("jsonl", corpus, file, new NullProgressMonitor()).orThrow().annotations()).isEqualTo(2);
        String line = Files.readString(file);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        assertThat(line).startsWith("{\"id\":\"" + paper.id() + "\",\"title\":\"A <title>\",\"authors\":[\"Böb\"],"
                + "\"identifiers\":{\"doi\":\"10.1/x\"},\"revision\":1,\"text\":\"A <title>\\nIt helps. It costs.\\n");
        assertThat(line).contains("{\"kind\":\"section\",\"heading\":\"Results\",\"span\":[30,44]}");
        assertThat(line).contains("\"claims\":[{\"id\":\"" + claim.id() + "\",\"spans\":[[10,19],[41,43]],"
                + "\"quote\":\"It helps. … no\",\"author\":\"Ada\",\"made\":\"2026-01-15T12:00:00Z\",\"annotations\":[{");
        assertThat(line).contains("\"annotator\":\"Ada\",\"taxonomy\":\"feedback\",\"version\":\"1.2.3\",\"categories\":"
                + "[{\"id\":\"source.expert\",\"path\":\"source.expert\",\"label\":\"An expert\"}],\"comment\":\"why\"");
        assertThat(line).contains("\"comment\":\"all of it\"").contains("\"done\":[\"Ada\"]");
    }

    @Test
    void whoJudgesBlindWritesWhatIsSeenAndNoArchive() throws IOException {
        AnnotatorRecord bo = fixture.annotator("Bo");
        corpus.perform(Action.of("test", ada.id(), new Change.AddAnnotator(bo),
                new Change.Assign(new AssignmentRecord(paper.id(), bo.id(), 1, true))), new NullProgressMonitor()).orThrow();
        var seen = new SeenCorpus(corpus, bo.id());
        Path file = folder.resolve("seen.jsonl");
        assertThat(export.run("jsonl", seen, file, new NullProgressMonitor()).problems()).extracting(Problem::code)
                .containsExactly("export.blind");
        assertThat(Files.readString(file)).doesNotContain("why").doesNotContain("all of it").contains("It helps.");
        assertThat(export.run("corpus", seen, folder.resolve("seen.glossator"), new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("export.blind");
        assertThat(folder.resolve("seen.glossator")).doesNotExist();
    }

    @Test
    void theSameCorpusGivesTheSameBytes() throws IOException {
        export.run("jsonl", corpus, folder.resolve("a"), new NullProgressMonitor()).orThrow();
        export.run("jsonl", corpus, folder.resolve("b"), new NullProgressMonitor()).orThrow();
        assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void whatIsAskedTwiceIsWrittenOnce() {
        export.run("jsonl", corpus, folder.resolve("a"), new NullProgressMonitor()).orThrow();
        export.run("jsonl", new AskedTwice(corpus), folder.resolve("b"), new NullProgressMonitor()).orThrow();
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
        var person = new AnnotatorExport();
        person.run("Ada", corpus, folder.resolve("c"), new NullProgressMonitor()).orThrow();
        person.run("Ada", new AskedTwice(corpus), folder.resolve("d"), new NullProgressMonitor()).orThrow();
        assertThat(folder.resolve("d")).hasSameBinaryContentAs(folder.resolve("c")).content().contains("\"comment\":\"why\"");
    }

    @Test
    void whatIsExportedIsUnchangedWhenImportedAgain() {
        Path file = folder.resolve("out.jsonl");
        export.run("jsonl", corpus, file, new NullProgressMonitor()).orThrow();
        Corpus other = corpora.open(CorpusLocation.of("/nowhere/other"), Opening.CREATE).orThrow();
        var imports = new FilePaperImports(new TestFormats());
        var request = new ImportRequest(file, Optional.empty(), Optional.empty());
        assertThat(imports.run(request, other, ada.id(), new NullProgressMonitor()).orThrow().added()).isEqualTo(1);
        PaperRecord copy = other.read(r -> r.papersByKey(List.of(paper.key()))).values().iterator().next();
        assertThat(copy.authors()).isEqualTo(paper.authors());
        assertThat(copy.identifiers()).isEqualTo(paper.identifiers());
        assertThat(copy.text()).isEqualTo("A <title>\nIt helps. It costs.\n“Yes” and no.\n");
        assertThat(imports.run(request, other, ada.id(), new NullProgressMonitor()).orThrow().unchanged()).isEqualTo(1);
    }

    @Test
    void aFileIsReplacedOnlyByAWholeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("out.jsonl"), "before");
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThat(export.run("jsonl", corpus, file, cancelled).problems()).extracting(Problem::code)
                .containsExactly("store.cancelled");
        assertThat(file).hasContent("before");
        assertThat(Files.list(folder)).containsExactly(file);
        export.run("jsonl", corpus, file, new NullProgressMonitor()).orThrow();
        assertThat(Files.readString(file)).startsWith("{");
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThat(export.run("jsonl", corpus, folder.resolve("none/out.jsonl"), new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("export.noAccess");
        assertThat(export.run("paper-list", corpus, folder.resolve("out.txt"), new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("format.noExport");
    }
}
