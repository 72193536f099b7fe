package org.glossator.ui.internal.corpus;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRow;
import org.glossator.ui.internal.paper.PaperInput;

/** Opens papers in their editor. */
final class Papers {
    private static final String EDITOR = "org.glossator.ui.paper";

    private Papers() {
    }

    static void open(IWorkbenchPage page, CorpusLocation corpus, PaperRow row, boolean activate) {
        try {
            page.openEditor(new PaperInput(corpus, row.id(), row.title()), EDITOR, activate);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }
}
