package org.glossator.rcp.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Lets what cannot be used look so in every sheet of styles, the button that Enter presses, and the item of a tool bar that is
 * chosen. The sheets say how ({@code :disabled}, {@code .GlossatorDefault}, {@code .GlossatorChosen}), but the toolkit tells nobody that a control was disabled or has become the
 * default, so that the styles of before would stay; with colours of its own a control does not fade or stand out by itself on
 * GTK. A control whose state changes is painted, and there it is noticed. Items of tool bars have no styles of their own for
 * it: their words get a part of the bar's colour.
 */
final class StateLook {
    private static final String STATE = "org.glossator.rcp.state"; // for which the styles were chosen
    private static final String CHECKED = "org.glossator.rcp.checked"; // of an item that looks so
    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";
    private static final String DEFAULT = "GlossatorDefault";
    private static final String CHOSEN = " GlossatorChosen"; // beside the classes that the platform gives an item
    private static final double LEFT = 0.45; // of the colour of words that cannot be pressed

    private final Consumer<Widget> style;
    private final Listener watch = this::painted;
    private final Listener watchItems = this::barPainted;

    /** What the styles depend on. */
    private record State(boolean enabled, boolean isDefault) {
        static State of(Control control) {
            return new State(control.getEnabled(), control.equals(control.getShell().getDefaultButton()));
        }
    }

    private StateLook(Consumer<Widget> style) {
        this.style = style;
    }

    /** @param style gives a control, or an item of a tool bar, the styles of its present state */
    static void on(Display display, Consumer<Widget> style) {
        var look = new StateLook(style);
        display.addListener(SWT.Skin, look::made);
    }

    /** The platform's engine chooses styles at the same event. */
    private void made(Event event) {
        if (event.widget instanceof Control control && mayBeDisabled(control)) {
            control.setData(STATE, State.of(control));
            if (!List.of(control.getListeners(SWT.Paint)).contains(watch)) {
                control.addListener(SWT.Paint, watch);
            }
        } else if (event.widget instanceof ToolBar bar && !List.of(bar.getListeners(SWT.Paint)).contains(watchItems)) {
            bar.addListener(SWT.Paint, watchItems);
        }
    }

    private static boolean mayBeDisabled(Control control) {
        return control instanceof Button || control instanceof Text || control instanceof Combo || control instanceof Spinner
                || control instanceof DateTime;
    }

    private void painted(Event event) {
        if (event.widget instanceof Control control && !State.of(control).equals(control.getData(STATE))) {
            State now = State.of(control);
            control.setData(STATE, now);
            control.getDisplay().asyncExec(() -> { // not while it is painted
                if (!control.isDisposed()) {
                    if (control.getData(CLASS) == null || DEFAULT.equals(control.getData(CLASS))) {
                        control.setData(CLASS, now.isDefault() ? DEFAULT : null);
                    }
                    style.accept(control);
                }
            });
        }
    }

    private void barPainted(Event event) {
        if (event.widget instanceof ToolBar bar) {
            Color faded = faded(bar);
            for (ToolItem item : bar.getItems()) {
                boolean isFaded = item.getForeground().equals(faded);
                boolean wasFaded = Boolean.FALSE.equals(item.getData(STATE));
                if (!item.getEnabled() && !isFaded || item.getEnabled() && wasFaded) {
                    item.getDisplay().asyncExec(() -> show(item, faded)); // not while it is painted
                } else if (item.getSelection() != Boolean.TRUE.equals(item.getData(CHECKED))) {
                    item.setData(CHECKED, item.getSelection());
                    String classes = Objects.toString(item.getData(CLASS), "").replace(CHOSEN, "");
                    item.setData(CLASS, item.getSelection() ? classes + CHOSEN : classes);
                    item.getDisplay().asyncExec(() -> showChecked(item));
                } else if (ChosenPicture.isWrong(item, isWhite(item))) { // its owner has given it its own picture again
                    item.getDisplay().asyncExec(() -> showPicture(item));
                }
            }
        }
    }

    private void show(ToolItem item, Color faded) {
        if (!item.isDisposed()) {
            item.setData(STATE, item.getEnabled());
            item.setForeground(item.getEnabled() ? null : faded);
            if (item.getEnabled()) {
                style.accept(item);
            }
        }
    }

    private void showChecked(ToolItem item) {
        if (!item.isDisposed()) {
            style.accept(item);
            showPicture(item);
        }
    }

    private static void showPicture(ToolItem item) {
        if (!item.isDisposed()) {
            ChosenPicture.show(item, isWhite(item));
        }
    }

    /** @return whether the sheet gives the item, which has a picture alone, a ground that its picture was not drawn for */
    private static boolean isWhite(ToolItem item) {
        return item.getSelection() && item.getText().isEmpty() && !item.getBackground().equals(item.getParent().getBackground());
    }

    private static Color faded(ToolBar bar) {
        RGB words = bar.getForeground().getRGB();
        RGB ground = bar.getBackground().getRGB();
        return new Color(mixed(words.red, ground.red), mixed(words.green, ground.green), mixed(words.blue, ground.blue));
    }

    private static int mixed(int words, int ground) {
        return (int) Math.round(words * LEFT + ground * (1 - LEFT));
    }
}
