package org.glossator.tests.workbench;

import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.glossator.tests.workbench.pages.CorpusPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.PalettePage;
import org.glossator.tests.workbench.pages.Waiting;

/** The list of papers and the palette, opened and filtered while somebody types. */
final class MeasuredLists {
    private static final String[] TITLES = {"Paper 1", "Paper 12", "Paper 123", "Paper 1234"};
    private static final String CATEGORY = "careful reviewer 7";

    private final Desktop desktop;
    private final Stopwatch stopwatch;

    MeasuredLists(Desktop desktop, Stopwatch stopwatch) {
        this.desktop = desktop;
        this.stopwatch = stopwatch;
    }

    /** The corpus has papers from "Paper 2" to "Paper 1999" at least. */
    void corpus(int rounds) {
        for (int round = 0; round < rounds; round++) {
            desktop.views().hide(CorpusPage.VIEW);
            desktop.settle();
            Waiting.act(() -> {
                long start = System.nanoTime();
                CorpusPage opened = desktop.showCorpus();
                stopwatch.until("papers are listed", opened::isListing);
                stopwatch.add("corpus open", start, System.nanoTime());
            });
        }
        CorpusPage corpus = desktop.corpus();
        for (int round = 0; round < rounds; round++) {
            for (String typed : TITLES) {
                Waiting.act(() -> {
                    long start = System.nanoTime();
                    corpus.type(typed);
                    stopwatch.until(typed + " is listed first", () -> corpus.isListedFirst(typed));
                    stopwatch.add("corpus filter", start, System.nanoTime());
                });
                desktop.settle();
            }
            corpus.filter("1999");
            corpus.untilListed("Paper 1999"); // else what was typed before would still be there
        }
        corpus.filter("");
    }

    /** A key that finds the same categories as the one before leaves the tree as it is. */
    private static boolean isPalette(Widget widget) {
        return widget instanceof Tree || widget instanceof Text;
    }

    /** @param taxonomy that has a category "careful reviewer 77" */
    void palette(String taxonomy, int rounds) {
        desktop.commands().choose("Taxonomy", "Annotate With", taxonomy);
        PalettePage palette = desktop.palette();
        Waiting.until("the palette shows it", () -> palette.firstNow().startsWith("Branch"));
        for (int round = 0; round < rounds; round++) {
            for (int letters = 1; letters <= CATEGORY.length(); letters++) {
                String typed = CATEGORY.substring(0, letters);
                Waiting.act(() -> stopwatch.untilPainted("palette filter", MeasuredLists::isPalette, () -> palette.type(typed)));
                desktop.settle();
            }
            Waiting.until("it is found", () -> palette.shows(CATEGORY));
            palette.filter("");
            desktop.settle();
        }
    }
}
