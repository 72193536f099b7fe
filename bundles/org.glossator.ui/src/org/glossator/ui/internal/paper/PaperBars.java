package org.glossator.ui.internal.paper;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;

/** The Edit menu's undo, redo, copy, select all and delete for the paper in front. */
public final class PaperBars extends EditorActionBarContributor {
    private final PaperUndo undo = new PaperUndo();
    private Optional<PaperEditor> editor = Optional.empty();

    @Override
    public void init(IActionBars bars) {
        undo.install(bars);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action(PaperEditor::copy));
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action(PaperEditor::selectAll));
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(),
                action(e -> e.actions().ifPresent(a -> e.report(a.delete()))));
    }

    private Action action(Consumer<PaperEditor> work) {
        return new Action() {
            @Override
            public void run() {
                editor.ifPresent(work);
            }
        };
    }

    @Override
    public void setActiveEditor(IEditorPart target) {
        editor = target instanceof PaperEditor paper ? Optional.of(paper) : Optional.empty();
        undo.follow(editor);
    }

    @Override
    public void dispose() {
        undo.follow(Optional.empty());
        super.dispose();
    }
}
