package org.glossator.ui.internal.statistics;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the statistics of the open corpus. */
public final class StatisticsHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new StatisticsInput(),
                    StatisticsEditor.ID);
        } catch (PartInitException e) {
            throw new ExecutionException(StatisticsEditor.ID, e);
        }
        return null; // reserved by the framework
    }
}
