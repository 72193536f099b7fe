package org.glossator.ui.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Taxonomies at the left, the text in the middle, its outline at the right, problems below. */
public final class DesignPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.glossator.ui.design";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.17f, IPageLayout.ID_EDITOR_AREA);
        left.addView("org.glossator.ui.taxonomies");
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.78f, IPageLayout.ID_EDITOR_AREA);
        below.addView("org.glossator.ui.problems");
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.73f, IPageLayout.ID_EDITOR_AREA);
        right.addView(IPageLayout.ID_OUTLINE);
        for (String view : List.of("org.glossator.ui.taxonomies", IPageLayout.ID_OUTLINE, "org.glossator.ui.problems")) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
