package org.glossator.tests.workbench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.glossator.store.CorpusEvent;
import org.glossator.tests.workbench.pages.CorpusPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** A long paper with very many judgements: opened, scrolled, walked through, tagged. */
final class MeasuredPaper {
    private static final int SCROLLS = 300;
    private static final int SCREEN = 500; // pixels of one scroll
    private static final int STEPS = 200;
    private static final int TAGS = 60;
    private static final int FRAMES = 100;

    private final Desktop desktop;
    private final Stopwatch stopwatch;

    MeasuredPaper(Desktop desktop, Stopwatch stopwatch) {
        this.desktop = desktop;
        this.stopwatch = stopwatch;
    }

    void measure(String title, int rounds) {
        CorpusPage corpus = desktop.corpus();
        corpus.filter(title);
        corpus.untilListed(title);
        for (int round = 0; round < rounds; round++) {
            desktop.tabs().closeAll();
            Waiting.act(() -> stopwatch.untilPainted("open", MeasuredPaper::isPage, () -> corpus.activate(title)));
        }
        PaperPage paper = desktop.paper(title);
        reading(paper.control());
        tagging(paper);
        desktop.tabs().closeAll(); // the next start would open it again, and its past with it
    }

    /** How long the display takes to show that nothing has changed, one frame after the other. */
    private void emptyFrames(Shell shell) {
        var nothing = new Canvas(shell, SWT.NONE);
        nothing.setBounds(0, 0, 1, 1);
        nothing.moveAbove(null);
        var painted = new AtomicLong();
        nothing.addListener(SWT.Paint, event -> nothing.getDisplay().asyncExec(() -> painted.set(System.nanoTime())));
        for (int i = 0; i < FRAMES; i++) {
            painted.set(0);
            long start = System.nanoTime();
            nothing.redraw();
            stopwatch.until("a frame", () -> painted.get() != 0);
            stopwatch.add("frame", start, painted.get());
        }
        nothing.dispose();
    }

    static boolean isPage(Widget widget) {
        return widget instanceof StyledText text && text.getCharCount() > 0
                && "GlossatorPage".equals(text.getData("org.eclipse.e4.ui.css.id"));
    }

    private void reading(StyledText text) {
        Waiting.act(() -> emptyFrames(text.getShell()));
        for (int i = 0; i < SCROLLS; i++) {
            Waiting.act(() -> stopwatch.untilPainted("scroll", MeasuredPaper::isPage,
                    () -> text.setTopPixel(text.getTopPixel() + SCREEN)));
        }
        for (int i = 0; i < STEPS; i++) {
            Waiting.act(() -> stopwatch.untilPainted("select", MeasuredPaper::isPage,
                    () -> PaperPage.key(text, 0, SWT.ARROW_DOWN)));
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
            Waiting.act(() -> {
                var painted = new AtomicLong();
                Listener end = event -> painted.compareAndSet(0, System.nanoTime()); // behind those that paint
                text.addListener(SWT.Paint, end);
                long start = stopwatch.untilPainted("tag ready", MeasuredPaper::isPage, () -> {
                    painted.set(0); // what the frame before was about
                    PaperPage.key(text, 0, 'e');
                });
                text.removeListener(SWT.Paint, end);
                stopwatch.add("tag painted", start, painted.get());
                stopwatch.until("the tag is kept", () -> kept.get() != 0);
                stopwatch.add("tag kept", start, kept.get());
            });
        }
        listening.unregister();
    }
}
