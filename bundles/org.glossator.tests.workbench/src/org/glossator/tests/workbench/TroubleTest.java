package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people see when something does not work, or when they think better of it; and that it works afterwards. */
@ExtendWith(LeftAsFound.class)
class TroubleTest {
    private static final String PROBLEMS = "org.glossator.ui.ruleProblems";
    private static final int MANY = 5_000; // papers: importing them takes long enough to be cancelled

    private final Desktop desktop = new Desktop();

    @BeforeEach
    void theSampleIsThere() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
    }

    @Test
    void whatIsNotKeptIsSaidUntilItIsSolvedAndTheNextStepIsKept() {
        Corpus corpus = Waiting.ask(() -> desktop.session().corpus().orElseThrow());
        AnnotatorRecord me = Waiting.ask(() -> desktop.session().annotator().orElseThrow());
        PaperPage paper = desktop.corpus().open("Coarse first");
        AnnotationsPage annotations = desktop.annotations();
        String title = paper.text().substring(0, 17);
        paper.goTo(title);
        paper.enter();
        Waiting.until("the title is a claim", () -> annotations.shows(title, "kept"));

        PaperId id = corpus.read(reader -> reader.papers(new PaperQuery(me.id(), "Coarse first", 0, 1))).getFirst().id();
        ClaimRecord claim = corpus.read(reader -> reader.work(id)).claims().stream()
                .filter(c -> c.extent().start() == 0).findFirst().orElseThrow();
        var taken = new Action("claim.delete", me.id(), List.of(new Change.RemoveClaim(claim)));
        paper.pressRightAfter(() -> CompletableFuture
                .runAsync(() -> corpus.perform(taken, new NullProgressMonitor()).orThrow()).join(), 'v');
        Waiting.until("the status line says so", () -> desktop.says("not kept"));
        Waiting.until("what was not kept is taken back", () -> !annotations.shows(title));
        desktop.settle();
        assertTrue(desktop.says("not kept"), "it stays");
        desktop.commands().click("not kept");
        desktop.dialogs().confirm("Not Kept", "It Is Solved");
        Waiting.until("solved", () -> !desktop.says("not kept") && desktop.says("✓ kept"));

        paper.goTo(title);
        paper.press(0, 'v');
        Waiting.until("the next step is kept", () -> annotations.shows(title, "Verbal", "kept"));
        paper.undo();
        Waiting.until("all is as it was", () -> !annotations.shows(title));
    }

    @Test
    void whatCannotBeReadIsSaidInASentenceAndIsReadWithTheNextKey() {
        desktop.tabs().closeAll();
        desktop.settle();
        try (var corpus = new Unreadable(Path.of(desktop.corpusAddress()))) {
            Waiting.act(() -> desktop.showCorpus().activate("Coarse first"));
            Waiting.until("the paper says so", () -> desktop.labels().anyMatch(words -> words.contains("This paper could not be read.")));
            desktop.corpus().filter("Peers as");
            Waiting.until("so does the window", () -> desktop.says("The corpus could not be read."));
            desktop.views().notice(PROBLEMS); // shows it
            desktop.commands().press("problems of all papers");
            Waiting.until("nobody takes it for whole", () -> desktop.views().notice(PROBLEMS).contains("Not all papers could be looked at."));
        }
        desktop.corpus().filter("Peers as t");
        desktop.corpus().untilListed("Peers as teachers");
        Waiting.until("it is not said any more", () -> !desktop.says("The corpus could not be read."));
        desktop.corpus().filter("");
        desktop.tabs().pressInFront(SWT.ARROW_DOWN);
        PaperPage paper = desktop.paper("Coarse first");
        assertTrue(paper.text().contains("Coarse first"));
        assertFalse(desktop.says("The corpus could not be read."), "wherever it was said");
        Waiting.until("all papers are looked at", () -> !desktop.views().notice(PROBLEMS).contains("could not"));
        desktop.commands().press("problems of all papers");
        assertFalse(desktop.says("not kept"));
    }

    @Test
    void anImportThatIsCancelledLeavesNothingAndTheNextOneWorks(@TempDir Path folder) throws IOException {
        CorpusCounts before = counts();
        desktop.corpus().beginImport(papers(folder.resolve("many.jsonl"), MANY, "Never"));
        desktop.cancel("many.jsonl");
        assertEquals(before, counts());
        desktop.corpus().filter("Never number");
        Waiting.until("none is listed", () -> desktop.corpus().rows().stream().noneMatch(r -> r.contains("Never number")));
        desktop.corpus().filter("");
        String summary = desktop.corpus().importPapers(papers(folder.resolve("few.jsonl"), 2, "Always"));
        assertTrue(summary.startsWith("2 new"), summary);
        desktop.corpus().untilListed("Always number 2");
        assertEquals(before.papers() + 2, counts().papers());
    }

    @Test
    void aFileThatIsDroppedOnTheListIsImported(@TempDir Path folder) throws IOException {
        Path file = papers(folder.resolve("dropped.jsonl"), 1, "Dropped");
        String summary = desktop.corpus().dropped(file);
        assertTrue(summary.startsWith("1 new"), summary);
        desktop.corpus().untilListed("Dropped number 1");
        assertFalse(desktop.says("not kept"));
    }

    private CorpusCounts counts() {
        Corpus corpus = Waiting.ask(() -> desktop.session().corpus().orElseThrow());
        return corpus.read(CorpusReader::counts);
    }

    private static Path papers(Path file, int count, String name) throws IOException {
        return Files.write(file, IntStream.rangeClosed(1, count).mapToObj(i -> "{\"title\":\"" + name + " number " + i
                + "\",\"abstract\":\"What is said of number " + i + ". It helps.\"}").toList());
    }
}
