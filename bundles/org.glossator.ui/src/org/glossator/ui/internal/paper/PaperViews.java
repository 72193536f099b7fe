package org.glossator.ui.internal.paper;

import java.util.function.Consumer;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;

/** From the text to the views around it. */
public final class PaperViews {

    /** As plugin.xml has them. */
    static final String ANNOTATIONS = "org.glossator.ui.annotations";
    static final String PALETTE = "org.glossator.ui.palette";

    /** A view with a field for the comment of the selected claim. */
    public interface Commenting {
        void editComment();
    }

    private PaperViews() {
    }

    static void annotations(PaperEditor editor) {
        show(editor, ANNOTATIONS, view -> { });
    }

    static void palette(PaperEditor editor) {
        show(editor, PALETTE, view -> { });
    }

    /** Marks the sentence first where no claim is selected, and goes to the field for its comment. */
    static void comment(PaperEditor editor) {
        editor.actions().filter(actions -> actions.claim().isPresent() || actions.mark().isDone())
                .ifPresent(actions -> show(editor, ANNOTATIONS, view -> {
                    if (view instanceof Commenting field) {
                        field.editComment();
                    }
                }));
    }

    private static void show(PaperEditor editor, String id, Consumer<IViewPart> then) {
        try {
            then.accept(editor.getSite().getPage().showView(id));
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
