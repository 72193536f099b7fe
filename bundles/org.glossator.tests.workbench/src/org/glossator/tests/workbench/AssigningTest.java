package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.ConcordancePage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.DisabledButton;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How papers are given to people, and what these see of each other. */
@ExtendWith(LeftAsFound.class)
class AssigningTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String TITLE = "Peers as teachers";
    private static final String OF_MIA = "Document"; // what she has judged there

    private final Desktop desktop = new Desktop();

    @Test
    void whatIsAssignedIsListedAsWorkAndJudgedBlindUntilItIsDone() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        String me = desktop.session().annotator().orElseThrow().name();
        desktop.corpus().filter("Peers as");
        Waiting.until("only that paper", () -> desktop.corpus().rows().stream().noneMatch(row -> row.contains("Rubrics")));
        desktop.corpus().assign(me, 1, true);
        desktop.corpus().filter("");
        Waiting.until("all are back", () -> desktop.corpus().rows().stream().anyMatch(row -> row.contains("Rubrics")));
        desktop.commands().run("org.glossator.ui.myWork");
        Waiting.until("only what was assigned", () -> desktop.corpus().rows().stream().anyMatch(row -> row.contains(TITLE))
                && desktop.corpus().rows().stream().noneMatch(row -> row.contains("Rubrics")));
        PaperPage paper = desktop.corpus().open(TITLE);
        AnnotationsPage annotations = desktop.annotations();
        paper.goTo(TITLE);
        paper.press(0, 'v');
        Waiting.until("one's own judgement alone", () -> annotations.shows("Verbal") && !annotations.shows(OF_MIA));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("blind-light-1280.png"));
        List<String> elsewhere = judgedByMia();
        assertTrue(elsewhere.stream().noneMatch(line -> line.contains(TITLE)), elsewhere::toString);
        paper.press(SWT.MOD1, SWT.CR);
        Waiting.until("done, so that others are shown", () -> annotations.shows(OF_MIA));
        List<String> everywhere = judgedByMia();
        assertTrue(everywhere.stream().anyMatch(line -> line.contains(TITLE)), everywhere::toString);
        paper.press(SWT.MOD1, SWT.CR);
        Waiting.until("and not any more", () -> !annotations.shows(OF_MIA));
        paper.undo();
        paper.undo();
        paper.undo();
        desktop.corpus().assign(me, 0, false);
        Waiting.until("nothing is left to do", () -> desktop.views().notice("org.glossator.ui.corpus").contains("No paper is assigned"));
        desktop.commands().run("org.glossator.ui.myWork");
        Waiting.until("all papers", () -> desktop.corpus().rows().stream().anyMatch(row -> row.contains("Rubrics")));
        desktop.tabs().closeAll();
    }

    @Test
    void aButtonThatCannotBePressedLooksSo() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        DisabledButton.check(desktop);
        DisabledButton.checkBars(desktop);
    }

    @Test
    void whatIsDueIsListedByItsDayAndWhatIsOverdueSaysSo() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        String me = desktop.session().annotator().orElseThrow().name();
        List<String> papers = desktop.corpus().rows().stream().filter(row -> !row.startsWith("TO DO")).limit(3).toList();
        LocalDate today = LocalDate.now();
        desktop.size(1280, 800);
        due(me, papers.get(0), today.plusDays(30), Optional.of("assign-due-light-1280.png"));
        due(me, papers.get(1), today.plusDays(1), Optional.empty());
        due(me, papers.get(2), today.minusDays(3), Optional.empty());
        desktop.corpus().filter("");
        desktop.commands().run("org.glossator.ui.myWork");
        Waiting.until("what is due, the oldest first", () -> {
            List<String> rows = desktop.corpus().rows();
            return rows.size() == 4 && rows.get(1).startsWith(papers.get(2) + ", overdue: it was due on ")
                    && rows.get(2).startsWith(papers.get(1) + ", due on ") && rows.get(3).startsWith(papers.get(0) + ", due on ");
        });
        desktop.picture(SCREENS.resolve("due-light-1280.png"));
        desktop.size(1920, 1080);
        desktop.picture(SCREENS.resolve("due-light-1920.png"));
        desktop.size(1280, 800);
        desktop.corpus().assign(me, 0, false);
        Waiting.until("nothing is left to do", () -> desktop.views().notice("org.glossator.ui.corpus").contains("No paper is assigned"));
        desktop.commands().run("org.glossator.ui.myWork");
        Waiting.until("all papers", () -> desktop.corpus().rows().size() > 4);
    }

    private void due(String person, String title, LocalDate day, Optional<String> picture) {
        desktop.corpus().filter(title);
        Waiting.until("only that paper", () -> desktop.corpus().rows().size() == 2);
        desktop.corpus().assign(person, 1, false, Optional.of(day), picture.map(SCREENS::resolve));
    }

    /** @return what the concordance lists of her; the judgements on the paper are in front again afterwards */
    private List<String> judgedByMia() {
        desktop.commands().run("org.glossator.ui.showConcordance");
        ConcordancePage concordance = desktop.concordance();
        Waiting.until("she is listed", () -> concordance.offers("Mia"));
        concordance.choose("Mia");
        desktop.settle();
        Waiting.until("all is found", () -> concordance.lines().size() > 3 && concordance.words().contains(" lines in "));
        List<String> lines = concordance.lines();
        desktop.views().hide("org.glossator.ui.concordance");
        desktop.annotations();
        return lines;
    }
}
