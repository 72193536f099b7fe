package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

/** Which claims are highlighted and what their colours say, where they are in the paper, and what is done to several of them. */
@ExtendWith(LeftAsFound.class)
class HighlightingTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));

    private final Desktop desktop = new Desktop();

    @BeforeEach
    void theSampleIsThere() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
    }

    @Test
    void oneSeesWhoseClaimsOneWantsAndHowFarPeopleAgree() {
        PaperPage paper = desktop.corpus().open("When critics disagree");
        desktop.size(1280, 800);
        paper.goTo(paper.text().substring(0, 10));
        paper.highlight("Noor");
        Waiting.until("it says that some are left out", () -> desktop.says(" of 5 claims"));
        assertFalse(desktop.says("5 of 5 claims"));
        paper.highlight("Colours: agreement");
        assertTrue(paper.legend().contains("different categories"), paper.legend()::toString);
        desktop.picture(SCREENS.resolve("highlights-light-1280.png"));
        paper.push("Show All");
        Waiting.until("nothing is left out", () -> !desktop.says(" of 5 claims"));
        assertTrue(paper.isHighlighting(), "the bar stays until it is closed");
        desktop.picture(SCREENS.resolve("agreement-light-1280.png"));
        paper.highlight("Colours: annotators");
        assertTrue(paper.legend().containsAll(List.of("Mia", "Noor")), paper.legend()::toString);
        paper.press(0, SWT.F7);
        Waiting.until("F7 goes to a disagreement", () -> desktop.says("claim 2 of 5"));
        paper.highlight("Colours: categories");
        paper.push("Close");
        assertFalse(paper.isHighlighting());
    }

    @Test
    void severalClaimsAreTaggedTogetherAndOneIsMovedWithItsJudgement() {
        PaperPage paper = desktop.corpus().open("How much does a rema");
        AnnotationsPage annotations = desktop.annotations();
        int before = annotations.rows().size();
        paper.goTo(paper.text().substring(0, 10));
        paper.press(SWT.MOD1, SWT.ARROW_DOWN); // the first sentence without a claim
        paper.enter();
        paper.press(SWT.MOD1, SWT.ARROW_DOWN);
        paper.enter();
        Waiting.until("two claims", () -> annotations.rows().size() == before + 2);
        int[] fresh = IntStream.range(0, before + 2).filter(i -> annotations.rows().get(i).contains(" |  | ")).toArray();
        annotations.select(fresh);
        annotations.press(0, 't');
        desktop.dialogs().takeFirst("behav");
        Waiting.until("both have it", () -> annotations.rows().stream().filter(row -> row.contains("Behaviour")).count() == fresh.length);
        paper.undo();
        Waiting.until("one step takes it from both", () -> annotations.rows().stream().noneMatch(row -> row.contains("Behaviour")));
        paper.press(0, 'k');
        Waiting.until("one has a judgement", () -> annotations.rows().stream().filter(row -> row.contains("Behaviour")).count() == 1);
        String there = annotations.rows().stream().filter(row -> row.contains("Behaviour")).findFirst().orElseThrow();
        paper.goTo(paper.text().substring(0, 10));
        paper.press(SWT.MOD1 | SWT.MOD2, SWT.CR);
        Waiting.until("it is at the title", () -> annotations.shows(paper.text().substring(0, 10), "Behaviour")
                && !annotations.rows().contains(there));
        paper.press(SWT.MOD2, SWT.F2);
        Waiting.until("a question is written", annotations::isCommenting);
        annotations.comment("? Is this one");
        Waiting.until("it says so", () -> annotations.shows("? Is this one", "question"));
        Waiting.until("who leads the study finds it", () -> desktop.problems().stream().anyMatch(p -> p.contains("Question: Is this one")));
        desktop.annotations();
        paper.undo();
        paper.undo();
        paper.undo();
        paper.undo();
        paper.undo();
        Waiting.until("all is as it was", () -> annotations.rows().size() == before);
    }

    @Test
    void twentyClaimsOverEachOtherLeaveTheTextReadable(@TempDir Path folder) throws IOException {
        String words = IntStream.rangeClosed(1, 24).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Path file = Files.writeString(folder.resolve("layers.jsonl"), "{\"title\":\"Twenty layers\",\"abstract\":\"" + words
                + ". Another sentence. A third one.\"}\n");
        desktop.corpus().importPapers(file);
        PaperPage paper = desktop.corpus().open("Twenty layers");
        AnnotationsPage annotations = desktop.annotations();
        for (int last = 4; last < 24; last++) {
            paper.select(words.substring(words.indexOf("word" + (last % 3 + 1)), words.indexOf("word" + last) + ("word" + last).length()));
            paper.press(0, "vestld".charAt(last % 6));
        }
        Waiting.until("all of them are listed", () -> annotations.rows().stream().filter(row -> row.contains("kept")).count() == 20);
        paper.goTo("word9");
        assertTrue(paper.isPaintedWhole());
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("layers-light-1280.png"));
        paper.press(SWT.MOD1, SWT.ARROW_DOWN);
        paper.press(SWT.MOD1, 't');
        desktop.dialogs().takeFirst("verb", SCREENS.resolve("find-category-light-1280.png"));
        Waiting.until("it is found", () -> annotations.shows("Another sentence", "Verbal"));
    }

    @Test
    void theOverviewOfALongPaperLeadsIntoIt(@TempDir Path folder) throws IOException {
        String sentences = IntStream.rangeClosed(1, 400).mapToObj(i -> "Sentence number " + i + " says something of some length.")
                .collect(Collectors.joining(" "));
        Path file = Files.writeString(folder.resolve("long.jsonl"), "{\"title\":\"A long paper\",\"abstract\":\"" + sentences + "\"}\n");
        desktop.corpus().importPapers(file);
        PaperPage paper = desktop.corpus().open("A long paper");
        AnnotationsPage annotations = desktop.annotations();
        for (int number : List.of(3, 4, 90, 200, 390)) {
            paper.goTo("Sentence number " + number);
            paper.press(0, number % 2 == 0 ? 'e' : 'v');
        }
        Waiting.until("they are kept", () -> annotations.rows().stream().filter(row -> row.contains("kept")).count() == 5);
        paper.clickOverview(0);
        assertEquals(0, paper.scrolled());
        desktop.picture(SCREENS.resolve("overview-light-1280.png"));
        paper.clickOverview(0.5);
        int middle = paper.scrolled();
        assertTrue(middle > 0, "half way down");
        paper.clickOverview(1);
        assertTrue(paper.scrolled() > middle, "at the end");
    }
}
