package org.glossator.ui.internal.paper;

import java.util.function.Consumer;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;

/** From the text to the views around it. */
public final class PaperViews {

    /** As plugin.xml has them. */
    static final String ANNOTATIONS = "org.glossator.ui.annotations";
    static final String DETAILS = "org.glossator.ui.details";
    static final String PROBLEMS = "org.glossator.ui.ruleProblems";
    static final String PALETTE = "org.glossator.ui.palette";

    /** A view with a field for the comment of the selected claim. */
    public interface Commenting {
        /** @param asking whether it is to be a question to whoever leads the study */
        void editComment(boolean asking);
    }

    /** A view for which something can be chosen in the text. */
    public interface Picking {
        /** Takes what is selected in the paper in front, if something is to be chosen there. */
        void take();

        /** Begins a link at the selected claim, or ends it there. */
        void link();
    }

    /** A view that knows where judgements do not keep to their taxonomy. */
    public interface Problems {
        /** @param steps 1 for the next place in the paper in front, -1 for the one before */
        void step(int steps);
    }

    private PaperViews() {
    }

    static void annotations(PaperEditor editor) {
        show(editor, ANNOTATIONS, view -> { });
    }

    static void details(PaperEditor editor) {
        show(editor, DETAILS, view -> { });
    }

    /** The text keeps the focus. */
    static void pick(PaperEditor editor, Consumer<Picking> then) {
        show(editor, DETAILS, view -> {
            editor.getSite().getPage().activate(editor);
            if (view instanceof Picking picking) {
                then.accept(picking);
            }
        });
    }

    /** The text keeps the focus. */
    static void problem(PaperEditor editor, int steps) {
        show(editor, PROBLEMS, view -> {
            editor.getSite().getPage().activate(editor);
            if (view instanceof Problems problems) {
                problems.step(steps);
            }
        });
    }

    static void palette(PaperEditor editor) {
        show(editor, PALETTE, view -> { });
    }

    /** Marks the sentence first where no claim is selected, and goes to the field for its comment. */
    static void comment(PaperEditor editor, boolean asking) {
        editor.actions().filter(actions -> actions.chosen().isPresent() || actions.claim().isPresent() || actions.mark().isDone())
                .ifPresent(actions -> show(editor, ANNOTATIONS, view -> {
                    if (view instanceof Commenting field) {
                        field.editComment(asking);
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
