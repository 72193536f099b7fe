package org.glossator.ui.internal.corpus;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the next paper or the one before; {@code class="…:1"} or {@code class="…:-1"} says how far. */
public final class StepHandler extends AbstractHandler implements IExecutableExtension {
    private int steps = 1;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        steps = Integer.parseInt(String.valueOf(data));
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            if (page.showView(CorpusView.ID, null, IWorkbenchPage.VIEW_VISIBLE) instanceof CorpusView view) {
                view.step(steps);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(CorpusView.ID, e);
        }
        return null; // reserved by the framework
    }
}
