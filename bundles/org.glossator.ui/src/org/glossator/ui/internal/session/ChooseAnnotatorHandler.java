package org.glossator.ui.internal.session;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.ui.internal.Workbenches;

/** Asks whom to annotate as. */
public final class ChooseAnnotatorHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        WorkbenchCorpusSession session = Workbenches.session();
        if (session.state() instanceof SessionState.Open open) {
            var dialog = new AnnotatorDialog(HandlerUtil.getActiveShell(event), open.annotators(),
                    open.annotator().name());
            if (dialog.open() == Window.OK) {
                session.annotateUnder(dialog.chosen());
            }
        }
        return null; // reserved by the framework
    }
}
