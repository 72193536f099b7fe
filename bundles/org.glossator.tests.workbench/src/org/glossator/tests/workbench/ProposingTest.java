package org.glossator.tests.workbench;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How claims that are proposed are accepted and rejected by keys. */
@ExtendWith(LeftAsFound.class)
class ProposingTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));

    private final Desktop desktop = new Desktop();

    @Test
    void sentencesAreAcceptedAndRejectedByKeys() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        PaperPage paper = desktop.corpus().open("How much does a");
        AnnotationsPage annotations = desktop.annotations();
        paper.press(SWT.MOD1 | SWT.MOD2, 'p');
        Waiting.until("it is said how many there are", () -> desktop.says("left. Enter accepts"));
        int all = left();
        paper.press(0, SWT.CR);
        Waiting.until("accepted, and on to the next one", () -> left() == all - 1 && annotations.rows().size() == 1);
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("proposed-light-1280.png"));
        desktop.commands().run("org.eclipse.ui.edit.delete");
        Waiting.until("rejected, and no claim", () -> left() == all - 2 && annotations.rows().size() == 1);
        paper.undo();
        Waiting.until("taken back like any step", () -> left() == all - 1);
        paper.redo();
        Waiting.until("and rejected again", () -> left() == all - 2);
        paper.press(SWT.MOD1 | SWT.MOD2, 'p');
        Waiting.until("it has ended", () -> !desktop.says("left. Enter accepts"));
        paper.press(SWT.MOD1 | SWT.MOD2, 'p');
        Waiting.until("what was rejected has not come back", () -> desktop.says("left. Enter accepts") && left() == all - 2);
        desktop.commands().run("org.glossator.ui.takeBackRejection");
        Waiting.until("it was asked for again", () -> left() == all - 1);
        paper.press(SWT.MOD1 | SWT.MOD2, 'p');
        paper.undo(); // that it was asked for again
        paper.undo(); // the rejection
        paper.undo(); // the claim
        Waiting.until("all is as it was", () -> annotations.rows().isEmpty());
        desktop.tabs().closeAll();
    }

    private int left() {
        return Waiting.ask(() -> desktop.labels().filter(words -> words.startsWith("Proposed claims:"))
                .map(words -> Integer.valueOf(words.replaceAll("\\D+", ""))).findFirst().orElse(0));
    }
}
