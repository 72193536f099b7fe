package org.glossator.ui.internal;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Work for which several reasons that come together are one. To be used on the thread of the user interface, where the work
 * is done as well; not at all once the control is gone.
 */
public final class Later {
    /** Milliseconds, of which the toolkit takes 17 at most to begin to paint. */
    private static final int FRAME = 20;

    private final Control control;
    private final int pause;
    private final boolean afterPainting;
    private final Runnable work;
    private final Runnable due = this::due;
    private boolean asked;

    /** Work that is done as soon as the thread has done what it is at. */
    public Later(Control control, Runnable work) {
        this(control, 0, work);
    }

    /** @param pause milliseconds without a further reason before the work is done */
    public Later(Control control, int pause, Runnable work) {
        this(control, pause, false, work);
    }

    private Later(Control control, int pause, boolean afterPainting, Runnable work) {
        this.control = control;
        this.pause = pause;
        this.afterPainting = afterPainting;
        this.work = work;
    }

    /** Work for which nobody waits as long as what they look at has not been painted. */
    public static Later afterPainting(Control control, Runnable work) {
        return new Later(control, 0, true, work);
    }

    /** There is a reason. */
    public void ask() {
        if (control.isDisposed()) {
            return;
        }
        if (pause > 0) {
            control.getDisplay().timerExec(-1, due);
            control.getDisplay().timerExec(pause, due);
        } else if (!asked) {
            Display display = control.getDisplay();
            display.asyncExec(afterPainting ? () -> display.timerExec(FRAME, due) : due); // from when the thread is free
        }
        asked = true;
    }

    /** Does the work at once where there is a reason for it. */
    public void hurry() {
        if (asked) {
            due();
        }
    }

    private void due() {
        if (asked && !control.isDisposed()) {
            asked = false;
            work.run();
        }
    }
}
