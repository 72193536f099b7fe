package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * Whether one sees which button can be pressed: in the dialog that assigns papers, with nobody and with somebody chosen, and in the
 * bars of the window.
 */
public final class DisabledButton {
    private static final double READABLE = 3; // contrast of what one presses; WCAG 2.2 asks for it of controls
    private static final double FADED = 0.75; // of the contrast of one that can be pressed, at most
    private static final int ALIKE = 5; // looks in a row: what has just changed may still look as before
    private static final double THERE = 1.7; // contrast: one sees that there is a button

    private DisabledButton() {
    }

    /** Waits until the button looks like what it is, in both states and back again; leaves everything as it was. */
    public static void check(Desktop desktop) {
        desktop.commands().run("org.glossator.ui.assignPapers");
        Shell dialog = desktop.dialogs().named("Assign Papers");
        try {
            check(dialog, Waiting.untilThere("the button", () -> Widgets.button(dialog, "Assign")));
        } finally { // else every test behind this one would find it in front
            desktop.dialogs().confirm("Assign Papers", "Cancel");
        }
        Waiting.until("the dialog has gone", dialog::isDisposed);
    }

    private static void check(Shell dialog, Button assign) {
        double[] can = {0};
        int[] alike = {0};
        choose(dialog, true);
        Waiting.until("it can be pressed and read", () -> {
            dialog.forceActive(); // buttons of a window behind others are paler, and no window manager runs here
            double now = Paint.contrast(assign);
            alike[0] = now == can[0] ? alike[0] + 1 : 0;
            can[0] = now;
            return assign.isEnabled() && now >= READABLE && alike[0] >= ALIKE;
        });
        choose(dialog, false);
        untilFaded(assign, can[0]);
        choose(dialog, true);
        Waiting.until("it can be pressed again, and looks so", () -> assign.isEnabled() && Paint.contrast(assign) >= READABLE);
        choose(dialog, false);
        untilFaded(assign, can[0]);
    }

    /** Waits until words in the window's bars that cannot be pressed look so; there are some while no paper is open. */
    public static void checkBars(Desktop desktop) {
        Waiting.until("words in a bar that cannot be pressed look so", () -> {
            List<ToolItem> words = Widgets.all(desktop.shell(), ToolBar.class).stream().filter(ToolBar::isVisible)
                    .flatMap(bar -> Stream.of(bar.getItems())).filter(item -> !item.getText().isBlank()).toList();
            double enabled = words.stream().filter(ToolItem::getEnabled).mapToDouble(DisabledButton::contrast).min().orElse(0);
            List<ToolItem> disabled = words.stream().filter(item -> !item.getEnabled()).toList();
            return !disabled.isEmpty() && enabled >= READABLE && disabled.stream().mapToDouble(DisabledButton::contrast)
                    .allMatch(contrast -> contrast <= FADED * enabled && contrast >= THERE);
        });
    }

    private static double contrast(ToolItem item) {
        return Paint.ratio(item.getForeground().getRGB(), item.getParent().getBackground().getRGB());
    }

    private static void untilFaded(Button button, double enabled) {
        Waiting.until("it cannot be pressed, and looks so", () -> {
            double contrast = Paint.contrast(button);
            return !button.isEnabled() && contrast <= FADED * enabled && contrast >= THERE;
        });
    }

    private static void choose(Shell dialog, boolean chosen) {
        Waiting.act(() -> {
            TableItem row = Widgets.rows(dialog).findFirst().orElseThrow();
            row.setChecked(chosen);
            var event = new Event();
            event.detail = SWT.CHECK;
            event.item = row;
            row.getParent().notifyListeners(SWT.Selection, event);
        });
    }
}
