package org.glossator.ui.internal.session;

import java.util.stream.Stream;

import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.paper.PaperInput;

/** Papers of another corpus than the open one leave the window; nothing in them is unsaved. */
public final class StaleEditors {

    private StaleEditors() {
    }

    /** @param open the corpus whose papers stay */
    public static void close(IWorkbenchPage page, CorpusLocation open) {
        IEditorReference[] stale = Stream.of(page.getEditorReferences()).filter(editor -> isOfAnother(editor, open))
                .toArray(IEditorReference[]::new);
        if (stale.length > 0) {
            page.closeEditors(stale, false);
        }
    }

    private static boolean isOfAnother(IEditorReference editor, CorpusLocation open) {
        try {
            IEditorInput input = editor.getEditorInput();
            return input instanceof PaperInput paper && !paper.corpus().equals(open);
        } catch (PartInitException e) {
            return true; // it could not be shown anyway
        }
    }
}
