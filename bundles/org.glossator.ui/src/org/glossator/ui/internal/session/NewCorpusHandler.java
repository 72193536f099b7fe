package org.glossator.ui.internal.session;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.store.Corpora.Opening;
import org.glossator.ui.internal.Workbenches;

/** Makes an empty corpus and opens it. */
public final class NewCorpusHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        NewCorpusDialog dialog = NewCorpusDialog.inWorkspace(HandlerUtil.getActiveShell(event));
        if (dialog.open() == Window.OK) {
            Workbenches.session().open(dialog.location(), Opening.CREATE);
        }
        return null; // reserved by the framework
    }
}
