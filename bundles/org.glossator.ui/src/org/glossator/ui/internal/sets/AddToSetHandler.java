package org.glossator.ui.internal.sets;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.ui.internal.corpus.CorpusView;

/** Adds the papers that are selected in the part in front to a working set; elsewhere the paper that is open. */
public final class AddToSetHandler extends AbstractHandler {

    /** A part in which papers can be selected. */
    public interface Offering {
        void addToSet();
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        try {
            if (part instanceof Offering offering) {
                offering.addToSet();
            } else if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(CorpusView.ID) instanceof CorpusView list) {
                list.addCurrentToSet();
            }
        } catch (PartInitException e) {
            throw new ExecutionException(CorpusView.ID, e);
        }
        return null; // reserved by the framework
    }
}
