package org.glossator.tests.workbench;

import java.lang.management.ManagementFactory;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.glossator.ui.WriteQueue;

/** A day's work: papers are opened one after the other, judged by keys, and closed; what it leaves in memory is measured. */
final class MeasuredDay {
    private static final int ACTIONS = 25; // of a paper
    private static final int MEBIBYTE = 1 << 20;
    private static final int COLLECTIONS = 3;

    private final Desktop desktop;
    private final Stopwatch stopwatch;
    private final Leaks leaks;

    MeasuredDay(Desktop desktop, Stopwatch stopwatch, Leaks leaks) {
        this.desktop = desktop;
        this.stopwatch = stopwatch;
        this.leaks = leaks;
    }

    /** @param papers to open and close; the first quarter is there to fill what is kept on purpose, such as caches */
    void measure(int papers) {
        work(papers / 4);
        stopwatch.add("day heap before", heap());
        work(papers - papers / 4);
        stopwatch.add("day heap after", heap());
        List<String> forgotten = leaks.find();
        stopwatch.add("day leaks", forgotten.size());
        forgotten.forEach(leak -> System.err.println("Not given back, made at:" + leak));
    }

    private void work(int papers) {
        WriteQueue writes = desktop.session().writes();
        for (int i = 0; i < papers; i++) {
            String before = desktop.tabs().front();
            desktop.commands().run("org.glossator.ui.nextPaper");
            Waiting.until("the next paper", () -> !desktop.tabs().frontNow().equals(before));
            desktop.tabs().closeOthers();
            PaperPage paper = desktop.paper(desktop.tabs().front());
            StyledText text = paper.control();
            for (int action = 0; action < ACTIONS; action++) {
                int turn = action;
                Waiting.act(() -> {
                    act(text, turn);
                    stopwatch.until("the step is kept", writes::isIdle);
                });
            }
            stopwatch.add("day actions", ACTIONS);
        }
        desktop.tabs().closeAll();
        desktop.settle();
    }

    /** Every fifth steps on; the others tag, tag with another facet, take back and do again. */
    private static void act(StyledText text, int turn) {
        switch (turn % 5) {
            case 0 -> PaperPage.key(text, 0, SWT.ARROW_DOWN);
            case 1 -> PaperPage.key(text, 0, 'e');
            case 2 -> PaperPage.key(text, 0, 'v');
            case 3 -> PaperPage.key(text, SWT.MOD1, 'z');
            default -> PaperPage.key(text, SWT.MOD1, 'y');
        }
    }

    private static double heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) MEBIBYTE;
    }
}
