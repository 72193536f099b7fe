package org.glossator.rcp.internal;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Makes the desktop light or dark, or what the system is, from the next start on. Not at once: the platform's engine
 * then also styles rows of tables that are gone, and on GTK that has ended the whole program.
 */
public final class AppearanceHandler extends AbstractHandler implements IElementUpdater {
    private static final String COMMAND = "org.glossator.rcp.appearance";
    private static final String PARAMETER = "org.glossator.rcp.theme";
    private static final String RESTARTS = "glossator.restarts"; // set by the start script
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String THEME = "themeid"; // the platform's key; without it the system decides

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        String wanted = String.valueOf(event.getParameter(PARAMETER));
        if (!wanted.equals(current())) {
            change(wanted);
            if (wantsRestart(HandlerUtil.getActiveShell(event))) {
                PlatformUI.getWorkbench().restart();
                return null;
            }
            PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
        }
        return null; // reserved by the framework
    }

    /** Asks only where the start script said that it starts the program again. */
    private static boolean wantsRestart(Shell shell) {
        if (!Boolean.getBoolean(RESTARTS)) {
            MessageDialog.openInformation(shell, Messages.AppearanceHandler_title, Messages.AppearanceHandler_nextStart);
            return false;
        }
        return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.AppearanceHandler_title,
                Messages.AppearanceHandler_restart, SWT.NONE, Messages.AppearanceHandler_now,
                Messages.AppearanceHandler_later) == 0;
    }

    private static void change(String wanted) {
        switch (wanted) {
            case "light" -> node().put(THEME, LIGHT);
            case "dark" -> node().put(THEME, DARK);
            default -> node().remove(THEME);
        }
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(AppearanceHandler.class).error("The workspace's preferences could not be written.", e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme");
    }

    private static String current() {
        return switch (node().get(THEME, "")) {
            case LIGHT -> "light";
            case DARK -> "dark";
            default -> "system";
        };
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(current().equals(parameters.get(PARAMETER)));
    }
}
