package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Resource;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a window must give back. */
@ExtendWith(LeftAsFound.class)
class LeakTest {
    private final Desktop desktop = new Desktop();
    private final Leaks leaks = new Leaks();

    @Test
    void fontsAndImagesOfPapersAndChartsAreGivenBack() {
        Waiting.act(() -> Resource.setNonDisposeHandler(leaks));
        try {
            for (String title : new String[] {"Peers as teachers", "When critics disagree", "Rubrics for long answers"}) {
                PaperPage paper = desktop.corpus().open(title);
                paper.press(0, SWT.ARROW_DOWN);
                paper.press(0, 'v');
                paper.undo();
                desktop.tabs().closeAll();
            }
            desktop.commands().run("org.glossator.ui.showStatistics");
            for (char chart = '1'; chart <= '3'; chart++) {
                desktop.statistics().press(chart);
                desktop.settle();
            }
            desktop.commands().run("org.glossator.ui.mergeCopy");
            desktop.merge();
            desktop.tabs().closeAll();
            assertEquals(List.of(), leaks.find());
        } finally {
            Waiting.act(() -> Resource.setNonDisposeHandler(null));
        }
    }
}
