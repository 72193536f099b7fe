package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.ConcordancePage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.StatisticsPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees who looks at all papers together. */
@ExtendWith(LeftAsFound.class)
class CorpusWideTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));

    private final Desktop desktop = new Desktop();

    @Test
    void categoriesAreLookedIntoByKeysAndChartsChosenByDigits() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        desktop.commands().run("org.glossator.ui.showStatistics");
        StatisticsPage statistics = desktop.statistics();
        statistics.press('1');
        Waiting.until("judgements are counted", () -> statistics.words().contains("once in every branch"));
        statistics.press(SWT.HOME);
        statistics.press(SWT.CR);
        Waiting.until("Enter looks at what is below", () -> statistics.path().startsWith("All categories  ›  "));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("statistics-bars-light-1280.png"));
        statistics.press(SWT.BS);
        Waiting.until("Backspace leads back", () -> statistics.path().equals("All categories"));
        statistics.press('2');
        Waiting.until("rings are shown", () -> statistics.words().contains("angles"));
        desktop.picture(SCREENS.resolve("statistics-sunburst-light-1280.png"));
        statistics.press('3');
        Waiting.until("pairs are shown", () -> statistics.words().contains("name both"));
        desktop.picture(SCREENS.resolve("statistics-together-light-1280.png"));
        statistics.press('4');
        Waiting.until("days are shown", () -> statistics.path().equals("All days")
                && statistics.words().lines().anyMatch(line -> line.matches("[1-9][\\d,]* judgements.*day by day.*")));
        statistics.press(SWT.HOME);
        desktop.picture(SCREENS.resolve("statistics-progress-light-1280.png"));
        statistics.press(SWT.CR);
        ConcordancePage then = desktop.concordance();
        Waiting.until("a day of somebody leads to what was judged then", () -> !then.lines().isEmpty());
        desktop.views().hide("org.glossator.ui.concordance");
        desktop.commands().run("org.glossator.ui.help");
        Waiting.until("F1 opens the page", () -> desktop.views().isShown("org.glossator.ui.helpPages"));
        desktop.views().hide("org.glossator.ui.helpPages");
        desktop.tabs().closeAll();
    }

    @Test
    void wordsAndJudgementsAreFoundInAllPapersAndLeadToTheirPlaces() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        desktop.commands().run("org.glossator.ui.showConcordance");
        ConcordancePage concordance = desktop.concordance();
        concordance.type("before \"acting\" feedb");
        Waiting.until("the only title with these words", () -> concordance.lines().size() == 1
                && concordance.lines().getFirst().contains(" | before | "));
        concordance.enter(0);
        PaperPage paper = desktop.paper("Asking before acting");
        Waiting.until("the place is selected", () -> paper.selected().equals("before"));
        concordance.type("");
        concordance.choose("Source");
        concordance.choose("Mia");
        Waiting.until("every claim that is judged so", () -> concordance.lines().size() > 3
                && concordance.lines().stream().allMatch(line -> line.contains("Mia")));
        desktop.size(1920, 1080);
        desktop.picture(SCREENS.resolve("concordance-light-1920.png"));
        assertEquals(List.of(), concordance.cut(), "words end before the next column");
        desktop.size(1280, 800);
        Waiting.until("so do they in a small window", () -> concordance.cut().isEmpty());
        int others = concordance.lines().size();
        concordance.press('t');
        desktop.dialogs().takeFirst("behav");
        Waiting.until("all of them have it from me", () -> concordance.lines().stream().filter(l -> l.contains("Mia")).count() >= others
                && desktop.says("got the category"));
        concordance.choose("Behaviour");
        concordance.choose("Any annotator");
        Waiting.until("and are found by it", () -> concordance.lines().size() >= others);
        concordance.undo();
        Waiting.until("one step takes all back", () -> desktop.says("as before"));
        concordance.choose("Any category");
        concordance.type("nowhere to be found");
        Waiting.until("none is told", () -> concordance.words().contains("Nothing in this corpus"));
        concordance.type("");
        desktop.views().hide("org.glossator.ui.concordance");
        desktop.tabs().closeAll();
    }
}
