package org.glossator.tests.workbench;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.DetailsPage;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a taxonomy asks of a judgement, from its text to the answer that is kept. */
@ExtendWith(LeftAsFound.class)
class DetailsTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String ASKING = """

            scale degree "Degree" 1..3 { 1 "weak" 3 "strong" }
            attribute strength "Strength" : degree required
              "How far the evidence carries."
            attribute doubt "Doubt" : text when strength = 1
              "What is weak about it."
            """;

    private final Desktop desktop = new Desktop();

    @Test
    void whatTheTaxonomyAsksIsAnsweredByKeysAndItsLackIsAProblem() {
        var own = new OwnTaxonomy(desktop);
        own.use("test.details", ASKING);
        PaperPage paper = desktop.corpus().open("Peers as teachers");
        DetailsPage details = desktop.details();
        paper.goTo(paper.text().substring(0, 17));
        paper.press(0, 'm');
        Waiting.until("the form asks", () -> details.words().contains("Strength") && details.words().contains("required"));
        Waiting.until("what is missing is a problem", () -> desktop.problems().stream().anyMatch(p -> p.contains("Strength")));
        desktop.details();
        paper.press(0, SWT.TAB);
        Waiting.until("Tab leads to what is required", details::hasFocus);
        details.press('1');
        Waiting.until("it is answered and asks on", () -> details.chosen().contains("1   weak")
                && details.words().contains("Doubt") && !details.words().contains("required"));
        Waiting.until("the problem is gone", () -> desktop.problems().stream().noneMatch(p -> p.contains("Strength")));
        desktop.details();
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("details-light-1280.png"));
        details.tick("Cannot decide");
        Waiting.until("that is kept", () -> details.words().contains("kept") && details.chosen().contains("Cannot decide"));
        paper.undo();
        paper.undo();
        Waiting.until("every answer is a step of undo", () -> details.words().contains("required")
                && !details.words().contains("Doubt"));
        paper.undo();
        own.leave();
    }
}
