package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.glossator.tests.workbench.pages.ConcordancePage;
import org.glossator.tests.workbench.pages.CorpusPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How somebody makes sets of papers, narrows the list to one, and takes everything back. */
@ExtendWith(LeftAsFound.class)
class WorkingSetsTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String ADD = "org.glossator.ui.addToSet";
    private static final String ALL = "All papers";

    private final Desktop desktop = new Desktop();

    @Test
    void papersComeIntoSetsFromTheListTheConcordanceAndByDragging() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        CorpusPage corpus = desktop.corpus();
        assertEquals(List.of(), corpus.sets());
        corpus.select("Peers as", "Rubrics");
        desktop.commands().run(ADD);
        corpus.answerSet("pilot", "Make Set");
        Waiting.until("the set is shown", () -> corpus.sets().equals(List.of(ALL, "pilot")));

        desktop.commands().run("org.glossator.ui.showConcordance");
        ConcordancePage concordance = desktop.concordance();
        concordance.type("before \"acting\" feedb");
        Waiting.until("the only title with these words", () -> concordance.lines().size() == 1);
        desktop.commands().run(ADD);
        corpus.answerSet("pilot", "Add");
        desktop.views().hide("org.glossator.ui.concordance");
        desktop.corpus().chooseSet("pilot");
        Waiting.until("only those", () -> papers(corpus) == 3 && corpus.rows().stream().anyMatch(r -> r.startsWith("Asking")));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("sets-light-1280.png"));

        corpus.select("Peers as");
        corpus.press(0, SWT.DEL);
        Waiting.until("one is out", () -> papers(corpus) == 2);
        corpus.press(SWT.MOD1, 'z');
        Waiting.until("and back", () -> papers(corpus) == 3);
        corpus.chooseSet(ALL);
        Waiting.until("all are back", () -> papers(corpus) > 3);
        corpus.select("Coarse first");
        corpus.dragToSet("pilot");
        corpus.chooseSet("pilot");
        Waiting.until("what was dragged is in it", () -> papers(corpus) == 4);

        corpus.pressOnSet("pilot", 0, SWT.F2);
        Shell dialog = desktop.dialogs().named("Rename Working Set");
        desktop.dialogs().typeInto(dialog, "first round");
        desktop.dialogs().confirm("Rename Working Set", "OK");
        Waiting.until("it is called so", () -> corpus.sets().equals(List.of(ALL, "first round")));
        assertFalse(papers(corpus) > 4);
        corpus.pressOnSet("first round", 0, SWT.DEL);
        Waiting.until("no set, and all papers", () -> corpus.sets().isEmpty() && papers(corpus) > 4);
        desktop.activate();
        desktop.corpus().press(SWT.MOD1, 'z');
        Waiting.until("it is back", () -> corpus.sets().equals(List.of(ALL, "first round")));
        corpus.pressOnSet("first round", 0, SWT.DEL);
        Waiting.until("gone for good", () -> corpus.sets().isEmpty());
    }

    private static long papers(CorpusPage corpus) {
        return corpus.rows().stream().filter(row -> !row.startsWith("TO DO") && !row.startsWith("DONE")).count();
    }
}
