package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.DetailsPage;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A paper comes in with another text while somebody works in it. */
@ExtendWith(LeftAsFound.class)
class NewTextTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String TITLE = "Where readers of drafts go";
    private static final String CLAIM = "They answer in their own words.";
    private static final String PROOF = "in their own words";
    private static final String TEXT = "We ask readers where they go. " + CLAIM + " It helps the authors.";
    private static final String ASKING = """

            attribute proof "Proof" : evidence span 1..*
              "The words that show it."
            """;

    private final Desktop desktop = new Desktop();

    @TempDir
    private Path folder = Path.of("");

    private void comes(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("papers.jsonl"), "{\"title\":\"" + TITLE + "\",\"abstract\":\"" + text + "\"}\n");
        String preview = desktop.corpus().importPapers(file);
        assertTrue(preview.contains("new"), preview);
    }

    @Test
    void aClaimAndItsEvidenceComeAlongAndEarlierStepsAreTakenBack() throws IOException {
        var own = new OwnTaxonomy(desktop);
        own.use("test.anew", ASKING);
        comes(TEXT);
        PaperPage paper = desktop.corpus().open(TITLE);
        AnnotationsPage annotations = desktop.annotations();
        DetailsPage details = desktop.details();
        paper.goTo(CLAIM);
        paper.press(0, 'm');
        Waiting.until("the form asks", () -> details.words().contains("Proof"));
        details.push("Pick in Text…");
        paper.select(PROOF);
        desktop.commands().run("org.glossator.ui.take");
        Waiting.until("the words are its evidence", () -> details.links().contains(PROOF) && details.words().contains("kept"));
        comes("In two steps, as it is done. " + TEXT);
        Waiting.until("the new text is there", () -> paper.text().contains("In two steps"));
        paper.goTo(CLAIM);
        Waiting.until("the claim and its evidence came along", () -> details.links().contains(PROOF));
        paper.undo();
        Waiting.until("what was done in the earlier text is taken back", () -> details.links().isEmpty()
                && desktop.says("has come in anew"));
        desktop.picture(SCREENS.resolve("new-text-light-1280.png"));
        paper.redo();
        Waiting.until("and done again at its words", () -> details.links().contains(PROOF));
        desktop.annotations();
        Waiting.until("on the claim at its words", () -> annotations.shows(CLAIM.substring(0, 20), "kept"));
        paper.undo();
        paper.undo();
        Waiting.until("all is as it was", () -> annotations.rows().isEmpty());
        own.leave();
    }
}
