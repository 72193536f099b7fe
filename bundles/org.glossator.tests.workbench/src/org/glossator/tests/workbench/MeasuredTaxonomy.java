package org.glossator.tests.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.TaxonomiesPage;
import org.glossator.tests.workbench.pages.TaxonomyPage;
import org.glossator.tests.workbench.pages.Waiting;

/** The text of a large taxonomy, opened, and typed in. */
final class MeasuredTaxonomy {
    private static final String FILE = "measured.text";
    private static final String WRONG = "org.eclipse.ui.workbench.texteditor.error";
    private static final String[] KEYS = "The measured word.".split("");

    private final Desktop desktop;
    private final Stopwatch stopwatch;

    MeasuredTaxonomy(Desktop desktop, Stopwatch stopwatch) {
        this.desktop = desktop;
        this.stopwatch = stopwatch;
    }

    /** @param taxonomy of which the corpus has a release 1.0.0 */
    void measure(String taxonomy, int rounds) {
        desktop.perspective("org.glossator.ui.design");
        TaxonomiesPage taxonomies = desktop.taxonomies();
        String release = taxonomy + " 1.0.0";
        taxonomies.open(release);
        String released = taxonomies.textOf(release);
        desktop.tabs().closeAll();
        TaxonomyPage written = taxonomies.create(FILE);
        written.write(released.replaceFirst(taxonomy, FILE));
        desktop.commands().key(SWT.MOD1, 's');
        desktop.tabs().closeAll();
        for (int round = 0; round < rounds; round++) {
            open(taxonomies, released.length() / 2);
            type(taxonomies.inFront(FILE), round);
            desktop.commands().key(SWT.MOD1, 's');
            desktop.tabs().closeAll();
        }
    }

    private void open(TaxonomiesPage taxonomies, int length) {
        Waiting.act(() -> stopwatch.untilPainted("taxonomy open",
                widget -> widget instanceof StyledText text && text.getCharCount() > length, () -> taxonomies.choose(FILE)));
    }

    /** In a definition, once the text was read. */
    private void type(TaxonomyPage text, int round) {
        text.goTo("A kind.");
        Waiting.until("it is painted and outlined", () -> text.isPainted("A kind.") && !text.outline().isEmpty());
        desktop.settle();
        for (String key : KEYS) {
            Waiting.act(() -> stopwatch.untilPainted("taxonomy key", StyledText.class::isInstance, () -> text.type(key)));
            desktop.settle();
        }
        Waiting.act(() -> {
            long start = System.nanoTime();
            text.type(" \" wrongly" + round + " \"");
            stopwatch.until("the wrong word is marked", () -> text.marks(WRONG) > 0);
            stopwatch.add("taxonomy mark", start, System.nanoTime());
            stopwatch.until("the wrong word is listed", () -> text.hasProblem("wrongly" + round));
            stopwatch.add("taxonomy problem", start, System.nanoTime());
        });
        Waiting.act(() -> text.takeAway(" \" wrongly" + round + " \""));
        Waiting.until("nothing is wrong with it", () -> text.problems().stream().noneMatch(row -> row.contains("wrongly")));
    }
}
