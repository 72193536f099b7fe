package org.glossator.ui.internal.corpus;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the filter of the list of papers. */
public final class FilterHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(CorpusView.ID) instanceof CorpusView view) {
                view.focusFilter();
            }
        } catch (PartInitException e) {
            throw new ExecutionException(CorpusView.ID, e);
        }
        return null; // reserved by the framework
    }
}
