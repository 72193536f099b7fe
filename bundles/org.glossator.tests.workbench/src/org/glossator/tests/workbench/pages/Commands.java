package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** What a person asks of the window by its commands, its menus, its tool bars and its keys. */
public final class Commands {
    private final Desktop desktop;
    private final IWorkbenchWindow window;

    Commands(Desktop desktop, IWorkbenchWindow window) {
        this.desktop = desktop;
        this.window = window;
    }

    /** Runs the command as its menu entry does; it may open a dialog. */
    public void run(String command) {
        IHandlerService handlers = window.getService(IHandlerService.class);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                handlers.executeCommand(command, null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    /** Runs a command that takes a file instead of asking for it: the system's own dialogs cannot be driven. */
    public void run(String command, Path file) {
        IHandlerService handlers = window.getService(IHandlerService.class);
        Command known = window.getService(ICommandService.class).getCommand(command);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                handlers.executeCommand(ParameterizedCommand.generateCommand(known, Map.of(command + ".file", file.toString())), null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    /** Chooses an entry of the menu bar, through all menus on the way. */
    public void choose(String... labels) {
        Waiting.act(() -> {
            Menu menu = window.getShell().getMenuBar();
            for (String label : labels) {
                menu.notifyListeners(SWT.Show, new Event()); // fills it
                MenuItem item = Stream.of(menu.getItems()).filter(i -> i.getText().replace("&", "").startsWith(label))
                        .findFirst().orElseThrow(() -> new AssertionError("no entry " + label));
                if (item.getMenu() != null) {
                    menu = item.getMenu();
                } else {
                    if ((item.getStyle() & SWT.RADIO) != 0) {
                        Stream.of(menu.getItems()).forEach(i -> i.setSelection(i == item));
                    }
                    item.notifyListeners(SWT.Selection, new Event());
                }
            }
        });
        desktop.settle();
    }

    /** Presses a key where the focus is. */
    public void key(int modifiers, int key) {
        Waiting.act(() -> {
            Control focus = Display.getCurrent().getFocusControl();
            Widgets.key(focus == null ? window.getShell() : focus, modifiers, key);
        });
    }

    /** Clicks on the label with these words; it may open a dialog. */
    public void click(String words) {
        Label label = Waiting.ask(() -> Widgets.first(window.getShell(), Label.class,
                l -> l.isVisible() && l.getText().contains(words)).orElseThrow());
        label.getDisplay().asyncExec(() -> label.notifyListeners(SWT.MouseUp, new Event()));
    }

    /** Presses the button of a tool bar with these words in its tool tip, once it is seen; one that stays pressed changes over. */
    public void press(String toolTipHas) {
        ToolItem item = Waiting.untilThere("a tool '" + toolTipHas + "'", () -> tools()
                .filter(tool -> String.valueOf(tool.getToolTipText()).contains(toolTipHas) && tool.isEnabled()).findFirst());
        Waiting.act(() -> {
            item.setSelection(!item.getSelection());
            item.notifyListeners(SWT.Selection, new Event());
        });
    }

    private Stream<ToolItem> tools() {
        return Widgets.all(window.getShell(), ToolBar.class).stream().flatMap(bar -> Stream.of(bar.getItems()));
    }

    /** @return whether the button of the tool bar with these words can be pressed */
    public boolean canPress(String toolTipHas) {
        return Waiting.ask(() -> tools().anyMatch(item -> String.valueOf(item.getToolTipText()).contains(toolTipHas) && item.isEnabled()));
    }
}
