package org.glossator.ui.internal.paper;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.TextSpan;
import org.glossator.store.CorpusLocation;

/** Leads to places in papers, also in papers that are not open yet. */
public final class PaperPlaces {

    private PaperPlaces() {
    }

    /**
     * Opens the paper, or brings it to the front, and selects the claim, or else the words.
     *
     * @throws PartInitException as the workbench does
     */
    public static void open(IWorkbenchPage page, CorpusLocation corpus, PaperId paper, Optional<ClaimId> claim,
            Optional<TextSpan> span) throws PartInitException {
        if (page.openEditor(new PaperInput(corpus, paper, ""), PaperEditor.ID) instanceof PaperEditor editor) {
            editor.goTo(claim, span);
        }
    }
}
