package org.glossator.taxonomy.ui.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the pages about the language. */
@NonNullByDefault({})
public final class ShowLanguageHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(LanguageView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("the view of the language cannot be opened", e);
        }
        return null; // reserved by the framework
    }
}
