package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.DetailsPage;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How more than claims is judged by keys: the paper, a part of it, and a judgement. */
@ExtendWith(LeftAsFound.class)
class TargetsTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String ANNOTATIONS = "org.glossator.ui.annotations";
    private static final String WIDER = """

            facet worth "Worth" choose any
              "What the whole, or a part of it, is worth."
              applies to paper, section
            {
              category original "Original" key O colour #0072b2
                "It is new to the field."
            }
            facet critique "Critique" choose one
              "Whether a judgement is right."
              applies to annotation
            {
              category unfair "Unfair" key U colour #d55e00
                "It says too much."
            }
            """;

    private final Desktop desktop = new Desktop();

    @Test
    void thePaperAPartAndAJudgementAreJudgedByKeysWithOneUndo() {
        var own = new OwnTaxonomy(desktop);
        own.use("test.targets", WIDER);
        desktop.size(1280, 800);
        PaperPage paper = desktop.corpus().open("Peers as teachers");
        DetailsPage details = desktop.details();
        AnnotationsPage annotations = desktop.annotations();
        paper.goTo("Students learn from");
        Waiting.until("what fits no claim is not offered", () -> desktop.palette().categories().contains("Stance")
                && !desktop.palette().categories().contains("Critique"));
        paper.press(0, 'm');
        Waiting.until("it is listed", () -> annotations.shows("Students learn", "Measured", "kept"));
        assertEquals("Students learn from the remarks they receive, and more from those they write.", annotations.tip("Students learn"));
        assertEquals("", annotations.tip("Measured"), "all of it is seen anyway");
        Waiting.until("what others chose of another taxonomy is called as there", () -> annotations.shows("the author grades", "| Tag |", "Mia")
                && annotations.shows("each program", "| Document |", "Mia"));
        desktop.picture(SCREENS.resolve("annotations-light-1280.png"));
        Waiting.until("words end before the next column", () -> annotations.cut().isEmpty());
        long shortened = annotations.shortened();
        assertTrue(shortened > 0, "some have too little room");
        annotations.widen(0, 300);
        Waiting.until("they end before its new border", () -> annotations.cut().isEmpty());
        assertTrue(annotations.shortened() < shortened, "fewer have too little room");
        annotations.widen(0, -300);
        Waiting.until("they end before the old border again", () -> annotations.cut().isEmpty());
        assertEquals(shortened, annotations.shortened());
        paper.press(SWT.MOD1 | SWT.MOD2, SWT.ARROW_DOWN);
        Waiting.until("the judgement is judged", () -> desktop.palette().categories().contains("Critique")
                && !desktop.palette().categories().contains("Worth"));
        paper.press(0, 'u');
        Waiting.until("a critique of the critique", () -> annotations.shows("the judgement of", "Unfair"));
        paper.press(SWT.MOD1 | SWT.MOD2, SWT.ARROW_UP);
        paper.press(SWT.MOD1 | SWT.MOD2, SWT.ARROW_UP);
        paper.press(0, 'o');
        Waiting.until("the abstract is judged", () -> annotations.shows("abstract", "Original"));
        paper.press(SWT.MOD1 | SWT.MOD2, SWT.ARROW_UP);
        paper.press(0, 'o');
        Waiting.until("the paper is judged", () -> annotations.shows("the paper as a whole", "Original"));
        Waiting.until("it has a form", () -> desktop.details() != null
                && details.words().stream().anyMatch(w -> w.contains("The paper as a whole")));

        desktop.picture(SCREENS.resolve("targets-light-1280.png"));
        paper.undo();
        paper.undo();
        paper.undo();
        Waiting.until("one stack takes all back", () -> !annotations.shows("Original") && !annotations.shows("Unfair"));
        paper.undo();
        annotations.readAloud();
        Waiting.until("screen readers get all words", () -> annotations.shortened() == 0);
        own.leave();
        desktop.views().hide(ANNOTATIONS); // with the table that goes on saying all
        desktop.annotations();
    }
}
