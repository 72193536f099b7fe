package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

/** The windows in front of the window, and what a person does in any of them. */
public final class Dialogs {
    private final Desktop desktop;
    private final IWorkbenchWindow window;

    Dialogs(Desktop desktop, IWorkbenchWindow window) {
        this.desktop = desktop;
        this.window = window;
    }

    /** @return a window or dialog whose title has these words, once it is there */
    public Shell named(String titleHas) {
        return Waiting.untilThere("a dialog '" + titleHas + "'", () -> Widgets.shell(titleHas));
    }

    /** Types into the field of a dialog, in the place of what is there. */
    public void typeInto(Shell dialog, String words) {
        Waiting.act(() -> Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(words));
    }

    /** Presses a button of a dialog. */
    public void confirm(String titleHas, String button) {
        Shell dialog = named(titleHas);
        Button press = Waiting.untilThere("the button " + button, () -> Widgets.button(dialog, button));
        Waiting.act(() -> Widgets.press(press));
        desktop.settle();
    }

    /** Waits for a message with these words, and closes it. */
    public void acknowledge(String words) {
        Shell message = Waiting.untilThere("a message '" + words + "'", () -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell != window.getShell()).filter(shell -> Widgets.all(shell, Label.class)
                        .stream().anyMatch(label -> label.getText().contains(words))).findFirst());
        Waiting.act(() -> Widgets.press(Widgets.button(message, "OK").orElseThrow()));
        Waiting.until("it has gone", message::isDisposed);
    }

    /** Waits until several problems are said in a dialog, copies them and closes it. @return what was copied */
    public List<String> copyProblems() {
        Shell dialog = Waiting.untilThere("a dialog with problems", () -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && Widgets.button(shell, "Copy All").isPresent()).findFirst());
        String copied = Waiting.ask(() -> {
            Widgets.press(Widgets.button(dialog, "Copy All").orElseThrow());
            var clipboard = new Clipboard(dialog.getDisplay());
            try {
                return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            } finally {
                clipboard.dispose();
            }
        });
        Waiting.act(() -> Widgets.press(Widgets.button(dialog, "OK").orElseThrow()));
        Waiting.until("the dialog closes", dialog::isDisposed);
        return copied.lines().toList();
    }

    /** Types into the field of a list that gets shorter, waits until a row has the words first, and chooses it. */
    public void chooseFrom(String titleHas, String typed, String row) {
        Shell dialog = named(titleHas);
        Waiting.act(() -> Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(typed));
        Waiting.until(row + " is listed first", () -> Widgets.rows(dialog).findFirst()
                .filter(item -> item.getText().startsWith(row)).isPresent());
        confirm(titleHas, "OK");
        Waiting.until("the list has gone", dialog::isDisposed);
    }

    /** Types into the field that finds a category, and takes the first one that it finds. */
    public void takeFirst(String typed) {
        takeFirst(typed, Optional.empty());
    }

    /** @param picture where to keep what the window with the field looks like */
    public void takeFirst(String typed, Path picture) {
        takeFirst(typed, Optional.of(picture));
    }

    private void takeFirst(String typed, Optional<Path> picture) {
        Text field = Waiting.untilThere("the field that finds a category", () -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell != window.getShell())
                .flatMap(shell -> Widgets.all(shell, Text.class).stream()).filter(Text::isVisible).findFirst());
        Waiting.act(() -> field.setText(typed));
        picture.ifPresent(file -> Waiting.act(() -> Screens.take(field.getShell(), file)));
        Waiting.act(() -> field.notifyListeners(SWT.DefaultSelection, new Event()));
        desktop.settle();
    }
}
