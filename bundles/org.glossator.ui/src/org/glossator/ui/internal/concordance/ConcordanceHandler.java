package org.glossator.ui.internal.concordance;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lets the person look for words in all papers. */
public final class ConcordanceHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ConcordanceView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException(ConcordanceView.ID, e);
        }
        return null; // reserved by the framework
    }
}
