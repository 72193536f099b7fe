package org.glossator.ui.internal.corpus;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lists only the papers that were assigned to the annotator, or all again. */
public final class MyWorkHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(CorpusView.ID) instanceof CorpusView view) {
                view.toggleMine();
            }
        } catch (PartInitException e) {
            throw new ExecutionException(CorpusView.ID, e);
        }
        return null; // reserved by the framework
    }
}
