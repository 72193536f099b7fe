package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.TaxonomyPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people do in the two perspectives, each journey from the sample on. Leaves pictures for people to look
 * at; those of the dark theme come from the second start of the demo.
 */
@ExtendWith(LeftAsFound.class)
class WorkbenchTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String PAPER = "When critics disagree";

    private final Desktop desktop = new Desktop();

    @BeforeEach
    void theSampleIsThere() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
    }

    @Test
    void papersAreFoundByTheWordsOfTheirTitles() {
        desktop.corpus().filter("critics");
        Waiting.until("only the paper with that word is listed",
                () -> desktop.corpus().rows().stream().filter(row -> row.contains("critics")).count() == 1
                        && desktop.corpus().rows().stream().noneMatch(row -> row.contains("Rubrics")));
        desktop.corpus().filter("");
        Waiting.until("all are back", () -> desktop.corpus().rows().stream().anyMatch(row -> row.contains("Rubrics")));
        desktop.corpus().open(PAPER);
        Waiting.until("the open paper is selected when all are listed again", () -> desktop.corpus().rows().size() > 2
                && desktop.corpus().selected().contains(PAPER));
    }

    @Test
    void aCategoryIsFoundByItsNameAndEveryStepIsTakenBack() {
        PaperPage paper = desktop.corpus().open("Peers as teachers");
        AnnotationsPage annotations = desktop.annotations();
        int before = annotations.rows().size();
        String title = paper.text().substring(0, 17);
        paper.goTo(title);
        paper.enter();
        Waiting.until("the title is a claim", () -> annotations.shows(title));
        paper.press(0, 'v');
        Waiting.until("it is tagged", () -> annotations.shows(title, "Verbal", "kept"));
        Waiting.until("the tool bar offers to undo it", () -> desktop.commands().canPress("Undo"));
        paper.press(0, 'v');
        Waiting.until("the same key takes it back", () -> !annotations.shows(title, "Verbal"));
        paper.undo();
        Waiting.until("undo brings it again", () -> annotations.shows(title, "Verbal"));
        paper.undo();
        paper.undo();
        Waiting.until("all is as it was", () -> annotations.rows().size() == before && !annotations.shows(title));
        paper.press(SWT.MOD1, SWT.CR);
        Waiting.until("the paper is done", () -> desktop.corpus().rows().stream().anyMatch(row -> row.startsWith("DONE")));
        paper.undo();
        Waiting.until("and is not", () -> desktop.corpus().rows().stream().noneMatch(row -> row.startsWith("DONE")));
    }

    @Test
    void rowsAreCommentedWithoutTheMouseAndSeveralAreDeletedInOneStep() {
        PaperPage paper = desktop.corpus().open("Ordinal labels without r");
        AnnotationsPage annotations = desktop.annotations();
        int before = annotations.rows().size();
        paper.goTo(paper.text().substring(0, 17));
        paper.press(0, 'v');
        Waiting.until("the title is tagged", () -> annotations.rows().size() == before + 1
                && annotations.rows().getFirst().contains("Verbal"));
        annotations.select(0);
        annotations.enter();
        Waiting.until("Enter leads to the comment", annotations::isCommenting);
        annotations.comment("which peers?");
        Waiting.until("the comment is kept", () -> annotations.shows("which peers?", "kept"));
        annotations.select(0);
        annotations.press(0, SWT.F2);
        Waiting.until("so does F2", annotations::isCommenting);

        paper.goTo("Judges were torn in 22");
        paper.enter();
        int all = before + 2;
        Waiting.until("a sentence is a claim", () -> annotations.rows().size() == all);
        annotations.select(IntStream.range(0, all).toArray()); // other people's too: those stay
        annotations.press(0, SWT.DEL);
        Waiting.until("one's own judgement and claim are gone", () -> annotations.rows().size() == before + 1
                && !annotations.shows("which peers?")); // the title is still a claim
        paper.undo();
        Waiting.until("one undo brings all back", () -> annotations.rows().size() == all
                && annotations.shows("which peers?"));
        paper.undo(); // the claim
        paper.undo(); // the comment
        paper.undo(); // the tag, and the claim that it made
        Waiting.until("all is as it was", () -> annotations.rows().size() == before);
    }

    @Test
    void keysWorkAfterAChangeOfThePerspective() {
        desktop.corpus().open(PAPER);
        desktop.commands().run("org.glossator.ui.showDesign");
        Waiting.until("something has the focus", desktop::hasFocus);
        desktop.commands().run("org.glossator.ui.showAnnotate");
        Waiting.until("here too", desktop::hasFocus);
    }

    @Test
    void anotherTaxonomyIsPublishedAndAnnotatedWith() {
        desktop.perspective("org.glossator.ui.design");
        desktop.taxonomies().create("test.second");
        desktop.commands().run("org.glossator.ui.publishTaxonomy");
        desktop.dialogs().confirm("Publish", "Publish");
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the palette shows it", () -> desktop.palette().categories().contains("Stance"));
        desktop.commands().choose("Taxonomy", "Annotate With", "feedback");
        Waiting.until("the palette shows the first one again", () -> desktop.palette().categories().contains("Source"));
    }

    @Test
    void aNewTaxonomyIsWholeAndAMistakeInItIsTold() {
        desktop.perspective("org.glossator.ui.design");
        TaxonomyPage taxonomy = desktop.taxonomies().create("test.first");
        Waiting.until("its outline", () -> taxonomy.outline().size() >= 2);
        assertEquals(0, taxonomy.problems().size(), () -> taxonomy.problems().toString());
        desktop.size(1920, 1080);
        desktop.picture(SCREENS.resolve("design-light-1920.png"));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("design-light-1280.png"));
        taxonomy.append("\ncategory stance \"Twice\"\n");
        Waiting.until("the mistake is told", () -> taxonomy.problems().stream().anyMatch(p -> p.contains("stance")));
        desktop.commands().key(SWT.MOD1, 's');
        assertTrue(taxonomy.words().endsWith("\"Twice\"\n"));
        desktop.perspective("org.glossator.ui.annotate");
    }

    @Test
    void whatScreenReadersReadHasAName() {
        desktop.corpus().open(PAPER);
        var nameless = new ArrayList<String>(desktop.views().namelessInFront());
        for (String view : List.of("corpus", "palette", "annotations", "history", "ruleProblems", "details", "concordance", "links",
                "taxonomies", "problems", "releaseChanges")) {
            nameless.addAll(desktop.views().nameless("org.glossator.ui." + view));
        }
        for (String page : List.of("showStatistics", "showComparisons", "mergeCopy")) {
            desktop.commands().run("org.glossator.ui." + page);
            desktop.settle();
            nameless.addAll(desktop.views().namelessInFront());
        }
        assertEquals(List.of(), nameless);
        desktop.tabs().closeAll();
        List.of("concordance", "links", "taxonomies", "problems", "releaseChanges")
                .forEach(view -> desktop.views().hide("org.glossator.ui." + view));
    }

    @Test
    void theDesktopIsAsItWasDrawn() {
        PaperPage paper = desktop.corpus().open(PAPER);
        desktop.annotations();
        desktop.size(1920, 1080);
        desktop.picture(SCREENS.resolve("annotate-light-1920.png"));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("annotate-light-1280.png"));
        assertTrue(paper.text().contains(PAPER));
    }
}
