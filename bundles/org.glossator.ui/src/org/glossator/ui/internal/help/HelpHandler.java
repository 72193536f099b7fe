package org.glossator.ui.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the section about the part that has the focus. */
public final class HelpHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        String part = HandlerUtil.getActivePartId(event);
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            if (page.showView(HelpView.ID) instanceof HelpView help && !HelpView.ID.equals(part)) {
                help.show(HelpPlaces.of(part == null ? "" : part));
            }
        } catch (PartInitException e) {
            throw new ExecutionException(HelpView.ID, e);
        }
        return null; // reserved by the framework
    }
}
