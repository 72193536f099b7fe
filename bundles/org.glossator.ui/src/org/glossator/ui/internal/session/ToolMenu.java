package org.glossator.ui.internal.session;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.ui.internal.Workbenches;

/** A menu that drops from a tool item; from a key it opens at the pointer. */
final class ToolMenu {
    private final MenuManager items = new MenuManager();

    /** Adds an entry with a mark where it is the current one. */
    void radio(String label, boolean current, Runnable then) {
        IAction action = action(label, IAction.AS_RADIO_BUTTON, then);
        action.setChecked(current);
        items.add(action);
    }

    void command(String label, String command) {
        items.add(action(label, IAction.AS_PUSH_BUTTON, () -> Workbenches.run(command)));
    }

    void separator() {
        items.add(new Separator());
    }

    private static IAction action(String label, int style, Runnable then) {
        return new Action(label.replace("&", "&&"), style) {
            @Override
            public void run() {
                if (style != IAction.AS_RADIO_BUTTON || isChecked()) {
                    then.run();
                }
            }
        };
    }

    void open(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Menu menu = items.createContextMenu(shell);
        if (event.getTrigger() instanceof Event trigger && trigger.widget instanceof ToolItem item) {
            Rectangle bounds = item.getBounds();
            Control bar = item.getParent();
            menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        } else {
            menu.setLocation(Display.getCurrent().getCursorLocation());
        }
        menu.setVisible(true);
    }
}
