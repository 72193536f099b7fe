package org.glossator.rcp.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/**
 * Lets what cannot be used look so in every sheet of styles. The sheets say how ({@code :disabled}), but the toolkit tells
 * nobody that a control was disabled, so that the styles of before would stay; with colours of its own a control does not
 * fade by itself on GTK. A control whose state changes is painted, and there it is noticed.
 */
final class DisabledLook {
    private static final String STATE = "org.glossator.rcp.enabled"; // for which the styles were chosen

    private final Consumer<Control> style;
    private final Listener watch = this::painted;

    private DisabledLook(Consumer<Control> style) {
        this.style = style;
    }

    /** @param style gives a control the styles of its present state */
    static void on(Display display, Consumer<Control> style) {
        var look = new DisabledLook(style);
        display.addListener(SWT.Skin, look::made);
    }

    /** The platform's engine chooses styles at the same event. */
    private void made(Event event) {
        if (event.widget instanceof Control control && mayBeDisabled(control)) {
            control.setData(STATE, control.getEnabled());
            if (!List.of(control.getListeners(SWT.Paint)).contains(watch)) {
                control.addListener(SWT.Paint, watch);
            }
        }
    }

    private static boolean mayBeDisabled(Control control) {
        return control instanceof Button || control instanceof Text || control instanceof Combo || control instanceof Spinner
                || control instanceof DateTime;
    }

    private void painted(Event event) {
        if (event.widget instanceof Control control && !Boolean.valueOf(control.getEnabled()).equals(control.getData(STATE))) {
            control.setData(STATE, control.getEnabled());
            control.getDisplay().asyncExec(() -> { // not while it is painted
                if (!control.isDisposed()) {
                    style.accept(control);
                }
            });
        }
    }
}
