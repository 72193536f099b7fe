package org.glossator.ui.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.glossator.ui.internal.concordance.ConcordanceView;
import org.glossator.ui.internal.corpus.CorpusView;
import org.glossator.ui.internal.help.HelpView;
import org.glossator.ui.internal.links.LinksView;

/** Papers at the left, the text in the middle, the palette at the right, what was done below. */
public final class AnnotatePerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.glossator.ui.annotate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.78f, IPageLayout.ID_EDITOR_AREA);
        right.addView("org.glossator.ui.palette");
        right.addView("org.glossator.ui.details");
        right.addPlaceholder(HelpView.ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.73f, IPageLayout.ID_EDITOR_AREA);
        below.addView("org.glossator.ui.annotations");
        below.addView("org.glossator.ui.ruleProblems");
        below.addView("org.glossator.ui.history");
        below.addPlaceholder(ConcordanceView.ID);
        below.addPlaceholder(LinksView.ID);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.26f, IPageLayout.ID_EDITOR_AREA);
        left.addView(CorpusView.ID);
        for (String view : List.of(CorpusView.ID, "org.glossator.ui.palette", "org.glossator.ui.details",
                "org.glossator.ui.annotations", "org.glossator.ui.ruleProblems", "org.glossator.ui.history")) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
