package org.glossator.ui.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.glossator.ui.internal.help.HelpView;

/** Taxonomies at the left, the text in the middle, its hierarchy at the right; problems, changes and uses below. */
public final class DesignPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.glossator.ui.design";

    private static final String TAXONOMIES = "org.glossator.ui.taxonomies";
    private static final String PROBLEMS = "org.glossator.ui.problems";
    private static final String CHANGES = "org.glossator.ui.releaseChanges";
    private static final String USES = "org.glossator.taxonomy.ui.references";
    private static final String PICTURE = "org.glossator.taxonomy.ui.picture";
    private static final String OUTLINE = "org.glossator.taxonomy.ui.outline";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.17f, IPageLayout.ID_EDITOR_AREA);
        left.addView(TAXONOMIES);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.76f, IPageLayout.ID_EDITOR_AREA);
        below.addView(PROBLEMS);
        below.addView(CHANGES);
        below.addView(USES);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.68f, IPageLayout.ID_EDITOR_AREA);
        right.addView(PICTURE);
        right.addView(OUTLINE);
        right.addPlaceholder(HelpView.ID);
        for (String view : List.of(TAXONOMIES, PROBLEMS, CHANGES, USES, PICTURE, OUTLINE)) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
