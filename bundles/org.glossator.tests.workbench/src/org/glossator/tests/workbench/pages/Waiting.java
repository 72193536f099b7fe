package org.glossator.tests.workbench.pages;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * How a person, who is not the thread of the user interface, looks at the window and waits for something in it. Dialogs
 * keep that thread in loops of their own: whoever acts must stand outside.
 */
public final class Waiting {
    private static final long PATIENCE = 60_000_000_000L; // ns; only a broken window needs that long
    private static final long LOOK_AGAIN = 20_000_000; // ns

    private Waiting() {
    }

    /** @return what the thread of the user interface finds */
    public static <T> T ask(Supplier<T> question) {
        var answer = new Object() {
            Optional<T> value = Optional.empty();
            Optional<Throwable> failure = Optional.empty();
        };
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> {
            try {
                answer.value = Optional.ofNullable(question.get());
            } catch (RuntimeException | AssertionError e) {
                answer.failure = Optional.of(e);
            }
        });
        answer.failure.ifPresent(e -> {
            throw new AssertionError(e.getMessage(), e);
        });
        return answer.value.orElseThrow();
    }

    /** Does something in the thread of the user interface. */
    public static void act(Runnable action) {
        ask(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    /**
     * @param condition looked at in the thread of the user interface
     * @throws AssertionError if it does not come about
     */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!ask(() -> Boolean.valueOf(condition.getAsBoolean()))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** @return what was waited for */
    public static <T> T untilThere(String what, Supplier<Optional<T>> search) {
        until(what, () -> search.get().isPresent());
        return ask(() -> search.get().orElseThrow());
    }
}
