package org.glossator.tests.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.DetailsPage;
import org.glossator.tests.workbench.pages.LinksPage;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;

/** What the demo leaves for people to look at: themes and sizes that no window test has. */
final class Pictures {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "."));

    private final Desktop desktop;
    private final String name;

    /** @param name of the look, at the end of the files' names */
    Pictures(Desktop desktop, String name) {
        this.desktop = desktop;
        this.name = name;
    }

    void perspectives(int width, int height) {
        desktop.size(width, height);
        desktop.perspective("org.glossator.ui.design");
        desktop.taxonomies().withFirst(() -> take("design"));
        desktop.perspective("org.glossator.ui.annotate");
        take("annotate");
    }

    /** The dialog that assigns, with its buttons and fields. */
    void dialog(String person) {
        desktop.corpus().assign(person, 1, false, Optional.of(LocalDate.of(2030, 12, 30)), Optional.of(file("assign")));
    }

    /** Two claims, linked under a taxonomy of their own. */
    void links() {
        new OwnTaxonomy(desktop).use("pictures.links", LinkingTest.RELATION);
        PaperPage paper = desktop.corpus().open("Peers as teachers");
        DetailsPage details = desktop.details();
        String title = paper.text().substring(0, 17);
        paper.goTo(title);
        paper.press(0, 'a');
        paper.press(SWT.MOD1, SWT.ARROW_DOWN); // the first sentence that is no claim
        paper.press(0, 'm');
        paper.press(SWT.MOD1, 'l');
        paper.goTo(title);
        paper.press(SWT.MOD1, 'l');
        Waiting.until("it is linked", () -> details.links().stream().anyMatch(link -> link.startsWith("backs →")));
        desktop.commands().run("org.glossator.ui.showLinks");
        LinksPage links = desktop.links();
        Waiting.until("both claims are in the graph", () -> links.words().contains("Claims: 2"));
        take("links");
    }

    private void take(String what) {
        desktop.picture(file(what));
    }

    private Path file(String what) {
        return SCREENS.resolve(what + "-" + name + ".png");
    }
}
