package org.glossator.tests.workbench.pages;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** Lets the window work until something is so. */
public final class Waiting {
    private static final int PATIENCE = 60_000; // ms; only a broken window needs that long
    private static final int LOOK_AGAIN = 20; // ms

    private Waiting() {
    }

    /** @throws AssertionError if it does not come about */
    public static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        boolean[] ticking = {true};
        display.timerExec(LOOK_AGAIN, new Runnable() { // wakes the display, so that the condition is looked at again
            @Override
            public void run() {
                if (ticking[0] && !display.isDisposed()) {
                    display.timerExec(LOOK_AGAIN, this);
                }
            }
        });
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited in vain: " + what);
                }
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            ticking[0] = false;
        }
    }

    /** @return what was waited for */
    public static <T> T untilThere(String what, Supplier<Optional<T>> search) {
        until(what, () -> search.get().isPresent());
        return search.get().orElseThrow();
    }
}
