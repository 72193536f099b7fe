package org.glossator.ui.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the page with steps that can be done from there. */
public final class GuidesHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(HelpView.ID) instanceof HelpView help) {
                help.show(HelpPlaces.GUIDES);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(HelpView.ID, e);
        }
        return null; // reserved by the framework
    }
}
