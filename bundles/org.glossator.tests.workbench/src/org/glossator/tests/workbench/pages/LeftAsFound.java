package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Puts the window back as the first test found it where a test has failed, so that one failure does not become many: no dialog
 * in front, the sample open and its taxonomy in use, the perspective in which papers are judged, all of them listed. What a
 * class before this one has left is put back as well.
 */
public final class LeftAsFound implements BeforeAllCallback, AfterEachCallback {
    private static final String ANNOTATE = "org.glossator.ui.annotate";
    private static final String SAMPLE = "sample";
    private static final String ALL = "All papers";
    private static final String TAXONOMY = "feedback";
    /** One dialog may have another one over it, or ask something when it is closed. */
    private static final int MOST_DIALOGS = 10;

    @Override
    public void beforeAll(ExtensionContext context) {
        putBack();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            putBack();
        }
    }

    private static void putBack() {
        var desktop = new Desktop();
        closeDialogs(desktop);
        desktop.settle();
        desktop.perspective(ANNOTATE);
        if (!isSample(desktop)) {
            desktop.commands().run("org.glossator.ui.openSample");
        }
        Waiting.until("the sample is open, with a taxonomy", () -> isSample(desktop) && desktop.session().taxonomy().isPresent());
        if (!Waiting.ask(() -> taxonomy(desktop)).equals(TAXONOMY)) {
            desktop.commands().choose("Taxonomy", "Annotate With", TAXONOMY);
            Waiting.until("its own taxonomy is in use", () -> taxonomy(desktop).equals(TAXONOMY));
        }
        listAll(desktop);
    }

    private static void listAll(Desktop desktop) {
        if (Waiting.ask(() -> isMineOnly(desktop.views().view(CorpusPage.VIEW)))) {
            desktop.commands().run("org.glossator.ui.myWork");
            Waiting.until("all papers are listed", () -> !isMineOnly(desktop.views().view(CorpusPage.VIEW)));
        }
        if (!desktop.corpus().sets().isEmpty()) {
            desktop.corpus().chooseSet(ALL);
        }
        desktop.corpus().filter("");
    }

    private static boolean isMineOnly(Composite view) {
        return Widgets.all(view, ToolBar.class).stream().flatMap(bar -> Stream.of(bar.getItems())).anyMatch(ToolItem::getSelection);
    }

    private static boolean isSample(Desktop desktop) {
        return Waiting.ask(() -> desktop.session().corpus().filter(c -> c.location().name().equals(SAMPLE)).isPresent());
    }

    private static String taxonomy(Desktop desktop) {
        return desktop.session().taxonomy().orElseThrow().taxonomy().name();
    }

    private static void closeDialogs(Desktop desktop) {
        Shell window = desktop.shell();
        for (int i = 0; i < MOST_DIALOGS && !dialogs(window).isEmpty(); i++) {
            Waiting.act(() -> dialogs(window).getLast().close());
        }
        Waiting.act(() -> dialogs(window).forEach(Shell::dispose)); // those that do not let themselves be closed
        desktop.activate();
    }

    /** @return the innermost last */
    private static List<Shell> dialogs(Shell window) {
        return Waiting.ask(() -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell != window && !shell.isDisposed() && shell.isVisible()).toList());
    }
}
