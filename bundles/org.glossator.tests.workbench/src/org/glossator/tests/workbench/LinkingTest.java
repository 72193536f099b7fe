package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.DetailsPage;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.LinksPage;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How claims are linked, from the relation in a taxonomy to the graph. */
@ExtendWith(LeftAsFound.class)
class LinkingTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    static final String RELATION = """

            relation backs "backs" : evidence.measured -> claim across papers inverse backed_by
              "The first one is a reason to believe the second."
            """;

    private final Desktop desktop = new Desktop();

    @Test
    void claimsAreLinkedByKeysAlsoAcrossPapersAndTheGraphLeadsToThem() {
        var own = new OwnTaxonomy(desktop);
        own.use("test.links", RELATION);
        PaperPage paper = desktop.corpus().open("Peers as teachers");
        DetailsPage details = desktop.details();
        String title = paper.text().substring(0, 17);
        paper.goTo(title);
        paper.press(0, 'a'); // letters count at once, keys of commands only when the window has the focus after the dialog
        paper.press(SWT.MOD1, SWT.ARROW_DOWN); // the first sentence that is no claim
        paper.press(0, 'm');
        paper.press(SWT.MOD1, 'l');
        paper.goTo(title);
        paper.press(SWT.MOD1, 'l');
        Waiting.until("the only relation is taken", () -> details.links().stream()
                .anyMatch(link -> link.startsWith("backs →") && link.contains(title)));
        paper.goTo(title);
        paper.press(SWT.MOD1, 'l');
        paper.press(SWT.MOD1, SWT.ARROW_DOWN);
        paper.press(0, SWT.CR);
        paper.press(SWT.MOD1, 'l');
        Waiting.until("the title is not judged as measured, so it backs nothing", () -> desktop.says("starts at claims"));
        paper.undo(); // the last claim
        paper.goTo(title);
        paper.press(SWT.MOD1, 'l'); // at the claim where it was begun: no link
        Waiting.until("seen from its end", () -> details.links().stream().anyMatch(link -> link.startsWith("backed by →")));
        paper.press(0, SWT.F4);
        Waiting.until("F4 leads to where it starts", () -> details.links().stream().anyMatch(link -> link.startsWith("backs →")));

        desktop.commands().run("org.glossator.ui.showLinks");
        LinksPage links = desktop.links();
        Waiting.until("both claims are in the graph", () -> links.words().contains("Claims: 2") && links.words().contains("papers: 1"));
        desktop.details();
        paper.press(SWT.MOD1, 'l');
        PaperPage other = desktop.corpus().open("Rubrics for long");
        other.goTo("Rubrics");
        other.press(0, SWT.CR);
        other.press(SWT.MOD1, 'l');
        PaperPage back = desktop.paper("Peers as teachers");
        Waiting.until("a link leaves the paper", () -> details.links().stream().anyMatch(link -> link.contains("(Rubrics")));
        Waiting.until("the graph shows the other paper", () -> links.words().contains("papers: 2"));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("links-light-1280.png"));
        assertTrue(links.goesOnBelow(), "there is an edge that could cut a line");
        int ink = links.inkAtTheEdge();
        assertTrue(ink < 20, () -> "more than borders of boxes: " + ink);
        links.press(SWT.END);
        links.press(SWT.CR);
        PaperPage there = desktop.paper("Rubrics for long");
        Waiting.until("the claim there is selected", () -> details.links().stream()
                .anyMatch(link -> link.startsWith("backed by →") && link.contains("(Peers as")));
        there.press(0, SWT.F4);
        desktop.paper("Peers as teachers");
        back.undo();
        Waiting.until("one step takes the link back", () -> links.words().contains("Claims: 2"));
        back.undo();
        Waiting.until("and the first one", () -> links.words().contains("No claim of this paper is linked"));
        back.undo();
        back.undo();
        desktop.corpus().open("Rubrics for long").undo();
        desktop.views().hide("org.glossator.ui.links");
        own.leave();
    }
}
