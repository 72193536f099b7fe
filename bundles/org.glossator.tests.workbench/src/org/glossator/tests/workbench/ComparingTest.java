package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.RankingRecord;
import org.glossator.tests.workbench.pages.ComparisonsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims are judged against each other by keys alone. */
@ExtendWith(LeftAsFound.class)
class ComparingTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));

    private final Desktop desktop = new Desktop();

    @BeforeEach
    void theSampleIsThere() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        desktop.corpus().filter("");
        desktop.settle();
    }

    @Test
    void pairsAreMadeJudgedTakenBackAndCounted() {
        desktop.commands().run("org.glossator.ui.showComparisons");
        ComparisonsPage none = desktop.comparisons();
        Waiting.until("the next step is said", () -> none.words().contains("Nobody has made a comparison task"));
        ComparisonsPage page = ComparisonsPage.make(desktop, "Which claim is easier to check?", "Pairs", 6, 2);
        Waiting.until("the first question", () -> page.words().contains("Question 1 of 6 · 0 answered"));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("comparison-pair-light-1280.png"));
        assertEquals(1, page.tasks().stream().filter(task -> task.endsWith(" (0 of 6)") && page.fits(task)).count());
        page.press(0, '1');
        page.press(0, '0');
        page.press(0, SWT.ARROW_RIGHT);
        page.press(0, 'u');
        Waiting.until("four are answered", () -> page.words().contains("Question 5 of 6 · 4 answered"));
        desktop.settle();
        List<RankingRecord> kept = kept();
        assertEquals(List.of(0, 1, 2, 3), kept.stream().map(RankingRecord::question).toList());
        assertEquals(List.of(1, 1), kept.get(1).ranks());
        assertTrue(kept.get(3).isUndecided());
        page.press(SWT.MOD1, 'z');
        page.press(SWT.MOD1, 'z');
        Waiting.until("two are taken back", () -> page.words().contains("Question 3 of 6 · 2 answered"));
        page.press(SWT.MOD1, 'y');
        Waiting.until("and one is done again", () -> page.words().contains("Question 3 of 6 · 3 answered"));
        page.press(0, SWT.PAGE_UP);
        Waiting.until("an earlier one", () -> page.words().contains("Question 2 of 6"));
        page.press(0, '2');
        for (int i = 0; i < 3; i++) {
            page.press(0, '2');
        }
        Waiting.until("all are answered", () -> page.words().contains("All 6 answered"));
        page.press("Results");
        Waiting.until("every claim has a score", () -> page.rows().size() == 6 && page.rows().stream().noneMatch(row -> row.startsWith("–")));
        desktop.picture(SCREENS.resolve("comparison-results-light-1280.png"));
        assertEquals(List.of(), page.cut(), "words end before the next column");
        desktop.commands().run("org.glossator.ui.help");
        Waiting.until("F1 opens the page", () -> desktop.views().isShown("org.glossator.ui.helpPages"));
        desktop.views().hide("org.glossator.ui.helpPages");
        leave(page, "Which claim is easier to check?");
    }

    @Test
    void listsArePutInOrderAndTripletsSayWhatIsAlike() {
        ComparisonsPage page = ComparisonsPage.make(desktop, "In which order are they clear?", "Lists to put in order", 4, 1);
        Waiting.until("the list", () -> page.words().contains("Question 1 of 1 · 0 answered"));
        page.press(0, SWT.ARROW_DOWN);
        page.press(SWT.MOD3, SWT.ARROW_UP);
        page.press(0, SWT.ARROW_DOWN);
        page.press(0, 't');
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("comparison-list-light-1280.png"));
        page.press(0, SWT.CR);
        Waiting.until("the order is kept", () -> page.words().contains("All 1 answered"));
        desktop.settle();
        List<Integer> ranks = kept().getLast().ranks();
        assertEquals(List.of(1, 1, 2, 3), ranks.stream().sorted().toList());
        ComparisonsPage triplets = ComparisonsPage.make(desktop, "Which two are about the same?", "Triplets: which two are alike", 6, 1);
        Waiting.until("three claims", () -> triplets.words().contains("of 3 · 0 answered") || triplets.words().contains("of 2 · 0 answered"));
        desktop.size(1920, 1080);
        desktop.picture(SCREENS.resolve("comparison-triplet-light-1920.png"));
        triplets.press(0, '3');
        Waiting.until("one is left out", () -> triplets.words().contains("1 answered"));
        desktop.settle();
        assertEquals(List.of(1, 1, 2), kept().getLast().ranks().stream().sorted().toList());
        triplets.press("Results");
        Waiting.until("three pairs of claims were shown", () -> triplets.rows().size() == 3);
        desktop.size(1280, 800);
        leave(triplets, "Which two are about the same?");
        desktop.commands().run("org.glossator.ui.showComparisons");
        ComparisonsPage again = desktop.comparisons();
        Waiting.until("the list again", () -> again.words().contains("All 1 answered"));
        leave(again, "In which order are they clear?");
    }

    @Test
    void aTaskThatIsAssignedStandsInTheOwnWorkUntilItIsAnswered() {
        String title = "Which claim is bolder?";
        ComparisonsPage made = ComparisonsPage.make(desktop, title, "Lists to put in order", 4, 1);
        Waiting.until("its question", () -> made.words().contains("Question 1 of 1 · 0 answered"));
        String me = desktop.session().annotator().orElseThrow().name();
        desktop.commands().run("org.glossator.ui.myWork");
        made.assign(me, true, Optional.empty(), Optional.empty());
        Waiting.until("it is to do", () -> desktop.corpus().comparisons().contains(title + ": 0 of 1 answered"));
        made.assign(me, false, Optional.empty(), Optional.empty());
        Waiting.until("it is nobody's work", () -> desktop.corpus().comparisons().stream().noneMatch(line -> line.startsWith(title)));
        made.assign(me, true, Optional.of(LocalDate.now().minusDays(2)), Optional.of(SCREENS.resolve("assign-comparison-light.png")));
        desktop.tabs().closeAll();
        Waiting.until("it is to do, and overdue", () -> desktop.corpus().comparisons().stream()
                .anyMatch(line -> line.startsWith(title + ": 0 of 1 answered, \u26A0 overdue: it was due on ")));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("comparison-due-light-1280.png"));
        desktop.corpus().openComparison(title);
        ComparisonsPage page = desktop.comparisons();
        Waiting.until("its question", () -> page.words().contains("Question 1 of 1 · 0 answered"));
        page.press(0, SWT.CR);
        Waiting.until("it is done", () -> desktop.corpus().comparisons().stream().noneMatch(line -> line.startsWith(title)));
        desktop.commands().run("org.glossator.ui.myWork");
        leave(page, title);
    }

    /** Takes all answers back and the task away: the sample is as it was. */
    private void leave(ComparisonsPage page, String title) {
        page.press("Judge");
        while (!page.words().contains("· 0 answered")) {
            page.press(SWT.MOD1, 'z');
        }
        desktop.settle();
        Waiting.until("nobody has answered", () -> page.tasks().stream().anyMatch(task -> isOf(title, task)
                && task.contains(" (0 of")));
        page.press("Remove");
        Waiting.until("it has gone", () -> page.tasks().stream().noneMatch(task -> isOf(title, task))
                || page.words().contains("Nobody has made"));
        desktop.tabs().closeAll();
    }

    /** A title that is too long for the list ends with dots there. */
    private static boolean isOf(String title, String task) {
        return title.startsWith(task.substring(0, task.lastIndexOf(" (")).replace("…", ""));
    }

    /** @return what was answered to the task that was made last */
    private List<RankingRecord> kept() {
        Corpus corpus = desktop.session().corpus().orElseThrow();
        return corpus.read((CorpusReader reader) -> {
            List<ComparisonRow> tasks = reader.comparisons();
            return reader.rankings(tasks.getLast().id());
        });
    }
}
