package org.glossator.tests.workbench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.glossator.store.CorpusEvent;
import org.glossator.tests.workbench.pages.CorpusPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Takes the time of what a person waits for: from the event that begins it to the end of the painting that shows it. */
final class Stopwatch {
    private static final int SCROLLS = 300;
    private static final int SCREEN = 500; // pixels of one scroll
    private static final int STEPS = 200;
    private static final int TAGS = 60;
    private static final String[] TYPED = {"Paper 1", "Paper 12", "Paper 123", "Paper 1234"};

    /** Gets what was measured. */
    interface Figures {
        void add(String name, double millis);
    }

    private final Desktop desktop;
    private final Figures figures;

    Stopwatch(Desktop desktop, Figures figures) {
        this.desktop = desktop;
        this.figures = figures;
    }

    void measure(String title, int rounds) {
        CorpusPage corpus = desktop.corpus();
        for (int round = 0; round < rounds; round++) {
            opening(corpus, title);
            if (round + 1 < rounds) {
                desktop.closeEditors();
            }
        }
        PaperPage paper = desktop.paper(title);
        reading(paper.control());
        tagging(paper);
        for (int round = 0; round < rounds; round++) {
            for (String typed : TYPED) {
                filtering(corpus, typed);
            }
            corpus.filter(title);
            corpus.untilListed(title); // else what was typed before would still be there
        }
    }

    private void opening(CorpusPage corpus, String title) {
        corpus.filter(title);
        corpus.untilListed(title);
        Waiting.act(() -> untilPainted("open", () -> corpus.activate(title)));
        desktop.settle();
    }

    private void reading(StyledText text) {
        for (int i = 0; i < SCROLLS; i++) {
            Waiting.act(() -> untilPainted("scroll", () -> text.setTopPixel(text.getTopPixel() + SCREEN)));
        }
        for (int i = 0; i < STEPS; i++) {
            Waiting.act(() -> untilPainted("select", () -> PaperPage.key(text, 0, SWT.ARROW_DOWN)));
        }
    }

    private void tagging(PaperPage paper) {
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        StyledText text = paper.control();
        Display display = Waiting.ask(text::getDisplay);
        var kept = new AtomicLong();
        var listening = context.registerService(EventHandler.class, event -> {
            kept.compareAndSet(0, System.nanoTime());
            display.wake();
        }, FrameworkUtil.asDictionary(Map.of(EventConstants.EVENT_TOPIC, CorpusEvent.TOPIC)));
        for (int i = 0; i < TAGS; i++) {
            Waiting.act(() -> PaperPage.key(text, 0, SWT.ARROW_DOWN));
            desktop.settle();
            kept.set(0);
            var start = new AtomicLong();
            Waiting.act(() -> {
                start.set(System.nanoTime());
                untilPainted("tag painted", () -> PaperPage.key(text, 0, 'e'));
            });
            Waiting.act(() -> dispatchUntil(() -> kept.get() != 0));
            figures.add("tag kept", millis(start.get(), kept.get()));
        }
        listening.unregister();
    }

    private void filtering(CorpusPage corpus, String typed) {
        Waiting.act(() -> {
            long start = System.nanoTime();
            corpus.type(typed);
            dispatchUntil(() -> corpus.isListedFirst(typed));
            figures.add("filter", millis(start, System.nanoTime()));
        });
    }

    /** The paper is painted when its widget has been told to and the next event can be taken. */
    private void untilPainted(String name, Runnable action) {
        var painted = new AtomicLong();
        Display display = Display.getCurrent();
        Listener paint = event -> {
            if (event.widget instanceof StyledText text && text.getCharCount() > 0
                    && "GlossatorPage".equals(text.getData("org.eclipse.e4.ui.css.id"))) {
                display.asyncExec(() -> painted.compareAndSet(0, System.nanoTime()));
            }
        };
        display.addFilter(SWT.Paint, paint);
        long start = System.nanoTime();
        action.run();
        dispatchUntil(() -> painted.get() != 0);
        display.removeFilter(SWT.Paint, paint);
        figures.add(name, millis(start, painted.get()));
    }

    private static void dispatchUntil(BooleanSupplier done) {
        Display display = Display.getCurrent();
        while (!done.getAsBoolean()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private static double millis(long from, long to) {
        return (to - from) / 1_000_000.0;
    }
}
