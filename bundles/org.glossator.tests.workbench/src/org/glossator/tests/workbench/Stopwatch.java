package org.glossator.tests.workbench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;

/**
 * Takes the time of what a person waits for: from the event that begins it to the end of the painting that shows it. To be
 * used on the thread of the user interface. Every wait comes to an end.
 */
final class Stopwatch {
    /** Added to the name of what was painted: for how long the thread of the user interface was at work for it. */
    static final String WORK = " work";

    private static final int PATIENCE = 30_000; // milliseconds; only a broken window needs that long
    private static final int REST = 20; // milliseconds; the display draws once in 16.7

    /** Gets what was measured. */
    interface Figures {
        void add(String name, double value);
    }

    private final Figures figures;
    private long slept; // ns, since it was made

    Stopwatch(Figures figures) {
        this.figures = figures;
    }

    /** @param value in the unit that its name is known by; milliseconds for all that take time */
    void add(String name, double value) {
        figures.add(name, value);
    }

    /** @param from and to as by {@link System#nanoTime} */
    void add(String name, long from, long to) {
        add(name, (to - from) / 1_000_000.0);
    }

    /**
     * It is painted when its widget has been told to and the next event can be taken. Begins when the frame before is over:
     * the display draws no sooner, whatever there is to draw. Also takes the time without what was slept, see {@link #WORK}.
     *
     * @return when it began
     */
    long untilPainted(String name, Predicate<Widget> where, Runnable action) {
        var painted = new AtomicLong();
        Display display = Display.getCurrent();
        Listener paint = event -> {
            if (where.test(event.widget)) {
                display.asyncExec(() -> painted.compareAndSet(0, System.nanoTime()));
            }
        };
        rest(display);
        display.addFilter(SWT.Paint, paint);
        long before = slept;
        long start = System.nanoTime();
        try {
            action.run();
            until("painted: " + name, () -> painted.get() != 0);
        } finally {
            display.removeFilter(SWT.Paint, paint);
        }
        add(name, start, painted.get());
        add(name + WORK, start, painted.get() - (slept - before));
        return start;
    }

    private void rest(Display display) {
        var over = new AtomicBoolean();
        display.timerExec(REST, () -> over.set(true));
        until("the frame before is over", over::get);
    }

    /**
     * Lets the window work until something is so.
     *
     * @throws AssertionError if it does not come about
     */
    void until(String what, BooleanSupplier done) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        Runnable wake = () -> { };
        display.timerExec(PATIENCE + 1, wake); // else it would sleep on where nothing happens any more
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            if (!display.readAndDispatch()) {
                long asleep = System.nanoTime();
                display.sleep();
                slept += System.nanoTime() - asleep;
            }
        }
        display.timerExec(-1, wake);
    }
}
