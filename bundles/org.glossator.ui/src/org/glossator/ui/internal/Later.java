package org.glossator.ui.internal;

import org.eclipse.swt.widgets.Control;

/**
 * Work for which several reasons that come together are one. To be used on the thread of the user interface, where the work
 * is done as well; not at all once the control is gone.
 */
public final class Later {
    private final Control control;
    private final int pause;
    private final Runnable work;
    private final Runnable due = this::due;
    private boolean asked;

    /** Work that is done as soon as the thread has done what it is at. */
    public Later(Control control, Runnable work) {
        this(control, 0, work);
    }

    /** @param pause milliseconds without a further reason before the work is done */
    public Later(Control control, int pause, Runnable work) {
        this.control = control;
        this.pause = pause;
        this.work = work;
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
            control.getDisplay().asyncExec(due);
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
