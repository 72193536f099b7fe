package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How people read papers, and move the borders of what they mark. */
@ExtendWith(LeftAsFound.class)
class ReadingTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));

    private final Desktop desktop = new Desktop();

    @BeforeEach
    void theSampleIsThere() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
    }

    @Test
    void wordsAreFoundAndTheTextIsEnlarged() {
        PaperPage paper = desktop.corpus().open("Rubrics for long");
        paper.goTo("Rubrics");
        paper.find("THE");
        Waiting.until("they are counted", () -> paper.found().matches("1 of \\d+"));
        assertEquals("the", paper.selected().toLowerCase());
        paper.pressInFind(0, SWT.CR);
        Waiting.until("the next one", () -> paper.found().startsWith("2 of "));
        paper.pressInFind(SWT.SHIFT, SWT.CR);
        Waiting.until("the one before", () -> paper.found().startsWith("1 of "));
        int usual = paper.lineHeight();
        desktop.commands().run("org.glossator.ui.zoomIn");
        Waiting.until("larger letters", () -> paper.lineHeight() > usual);
        desktop.picture(SCREENS.resolve("find-light-1280.png"));
        paper.press(SWT.MOD1, '0');
        Waiting.until("the usual ones", () -> paper.lineHeight() == usual);
        paper.find("no such words");
        Waiting.until("it says so", () -> paper.found().equals("Not found"));
        paper.pressInFind(0, SWT.ESC);
        Waiting.until("the bar is closed", () -> !paper.isFinding());
    }

    @Test
    void claimsGrowMergeAndSplitInOneStepEach() {
        PaperPage paper = desktop.corpus().open("How much does a rema");
        AnnotationsPage annotations = desktop.annotations();
        int before = annotations.rows().size();
        paper.goTo(paper.text().substring(0, 10));
        paper.press(SWT.MOD1, SWT.ARROW_DOWN); // the first sentence without a claim
        paper.enter();
        Waiting.until("it is one", () -> annotations.rows().size() == before + 1);
        paper.press(SWT.MOD3, SWT.END);
        paper.press(SWT.MOD1, SWT.ARROW_DOWN); // the first one behind both
        paper.enter();
        Waiting.until("two claims", () -> annotations.rows().size() == before + 2);
        paper.press(SWT.MOD1, SWT.ARROW_UP);
        paper.press(SWT.MOD3 | SWT.MOD2, SWT.ARROW_DOWN); // the first claim without a category
        paper.press(SWT.MOD1, 'j');
        Waiting.until("they are one", () -> annotations.rows().size() == before + 1);
        paper.undo();
        Waiting.until("one step takes that back", () -> annotations.rows().size() == before + 2);
        paper.press(SWT.MOD1, SWT.ARROW_DOWN); // another sentence that no claim has
        paper.press(SWT.MOD2, SWT.CR);
        Waiting.until("it is a piece of the claim before", () -> annotations.rows().stream().anyMatch(row -> row.contains(" … ")));
        desktop.picture(SCREENS.resolve("pieces-light-1280.png"));
        paper.undo();
        Waiting.until("one step takes the piece out", () -> annotations.rows().stream().noneMatch(row -> row.contains(" … ")));
        paper.undo();
        paper.undo();
        paper.undo();
        Waiting.until("all is as it was", () -> annotations.rows().size() == before);
    }

    @Test
    void aCategorysKeyGoesOnToTheNextSentenceWhereThatIsWanted() {
        PaperPage paper = desktop.corpus().open("How much does a rema");
        AnnotationsPage annotations = desktop.annotations();
        int before = annotations.rows().size();
        paper.goTo(paper.text().substring(0, 10));
        paper.press(SWT.MOD1 | SWT.MOD2, 'g');
        Waiting.until("it is said", () -> desktop.says("goes on to the next one"));
        paper.press(0, 'v');
        paper.press(0, 'v');
        Waiting.until("two keys judge two sentences", () -> annotations.rows().size() == before + 2
                && annotations.rows().stream().filter(row -> row.contains("Verbal")).count() >= 2);
        paper.press(SWT.MOD1 | SWT.MOD2, 'g');
        Waiting.until("it is said as well", () -> desktop.says("stays there"));
        paper.undo();
        paper.undo();
        Waiting.until("all is as it was", () -> annotations.rows().size() == before);
    }

    /** Only what looks different is painted with a step: nothing old may stay, and nothing new be missing. */
    @Test
    void whatAStepPaintsIsAllThatLooksDifferent() {
        PaperPage paper = desktop.corpus().open("Peers as teachers");
        paper.goTo(paper.text().substring(0, 10));
        step(paper, "a sentence", 0, SWT.ARROW_DOWN);
        step(paper, "the next one", 0, SWT.ARROW_DOWN);
        step(paper, "a claim", SWT.MOD3, SWT.ARROW_DOWN);
        step(paper, "another claim", SWT.MOD3, SWT.ARROW_DOWN);
        step(paper, "a category more", 0, 'v');
        step(paper, "the same taken away", 0, 'v');
        step(paper, "a sentence without a claim", SWT.MOD1, SWT.ARROW_DOWN);
        step(paper, "a new claim", 0, 'v');
        step(paper, "a longer one", SWT.MOD3, SWT.END);
        step(paper, "the section", SWT.MOD1 | SWT.MOD2, SWT.ARROW_UP);
        step(paper, "the paper", SWT.MOD1 | SWT.MOD2, SWT.ARROW_UP);
        step(paper, "a category of the paper, or none", 0, 'v');
        step(paper, "the section again", SWT.MOD1 | SWT.MOD2, SWT.ARROW_DOWN);
        step(paper, "the caret by letters", 0, SWT.ARROW_RIGHT);
        paper.select(paper.text().substring(40, 60));
        assertTrue(paper.isPaintedWhole(), "words are selected");
        step(paper, "they are left", 0, SWT.ARROW_UP);
        for (int i = 0; i < 5; i++) {
            step(paper, "taken back", SWT.MOD1, 'z');
        }
    }

    /** With the key alone: to bring the window to the front would paint all of it. */
    private void step(PaperPage paper, String what, int modifiers, int key) {
        Waiting.act(() -> PaperPage.key(paper.control(), modifiers, key));
        desktop.settle();
        assertTrue(paper.isPaintedWhole(), what);
    }

    @Test
    void aClaimComesAlongWhenThePapersTextIsImportedAnew(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("versions.jsonl");
        String line = "{\"title\":\"A paper in two versions\",\"abstract\":\"%sWe ask readers. They answer.\"}\n";
        Files.writeString(file, line.formatted(""));
        desktop.corpus().importPapers(file);
        PaperPage paper = desktop.corpus().open("A paper in two");
        AnnotationsPage annotations = desktop.annotations();
        paper.goTo("They answer");
        paper.press(0, 'v');
        Waiting.until("it is tagged", () -> annotations.shows("They answer.", "Verbal", "kept"));
        Files.writeString(file, line.formatted("Nobody knew what they would say. "));
        desktop.corpus().importPapers(file);
        Waiting.until("the open paper has the new text", () -> paper.text().contains("Nobody knew"));
        Waiting.until("and the claim its words", () -> annotations.shows("They answer.", "Verbal", "kept"));
        assertEquals(1, annotations.rows().size());
    }

    @Test
    void aPaperThatIsWrittenFromTheRightBeginsThere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("right.jsonl"), """
                {"title":"משוב בשני שלבים 𝔸","abstract":"אנחנו שואלים את הקוראים. הם עונים עם GPT-4. 😀 זה עוזר."}
                """);
        desktop.corpus().importPapers(file);
        PaperPage paper = desktop.corpus().open("משוב");
        assertTrue(paper.isRightToLeft());
        paper.goTo("הם");
        paper.press(0, 'v');
        AnnotationsPage annotations = desktop.annotations();
        Waiting.until("the sentence is tagged", () -> annotations.shows("הם עונים עם GPT-4.", "Verbal", "kept"));
        paper.select("😀 זה");
        paper.enter();
        Waiting.until("a character of two units is whole", () -> annotations.rows().stream()
                .anyMatch(row -> row.contains("😀 זה ") && !row.contains("עוזר")));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("right-to-left-1280.png"));
        assertFalse(desktop.corpus().open("Peers as teachers").isRightToLeft());
    }
}
