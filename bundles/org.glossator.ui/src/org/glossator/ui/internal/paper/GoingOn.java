package org.glossator.ui.internal.paper;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.glossator.ui.internal.Workbenches;
import org.osgi.service.prefs.BackingStoreException;

/** Whether the key of a category also goes on to the next sentence, so that one key is enough for a claim: the command that says so. */
public final class GoingOn extends AbstractHandler implements IElementUpdater {
    private static final String COMMAND = "org.glossator.ui.goOn";
    private static final String KEY = "tagging.goesOn";

    static boolean isWanted() {
        return PageSettings.node().getBoolean(KEY, false);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        boolean wanted = !isWanted();
        IEclipsePreferences node = PageSettings.node();
        node.putBoolean(KEY, wanted);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(GoingOn.class).error("The workspace's preferences could not be written.", e);
        }
        Workbenches.say(wanted ? Messages.GoingOn_on : Messages.GoingOn_off);
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
        return null; // reserved by the framework
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(isWanted());
    }
}
