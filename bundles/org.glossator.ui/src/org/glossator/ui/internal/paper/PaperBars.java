package org.glossator.ui.internal.paper;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;

/** The Edit menu's undo, redo, copy, select all and delete for the paper in front. */
public final class PaperBars extends EditorActionBarContributor {
    private final Map<String, Action> ofText = Map.of(ActionFactory.COPY.getId(), action(PaperEditor::copy),
            ActionFactory.SELECT_ALL.getId(), action(PaperEditor::selectAll), ActionFactory.DELETE.getId(),
            action(PaperCommand.REJECT::run));
    private final PaperUndo undo = new PaperUndo();
    private Optional<PaperEditor> editor = Optional.empty();

    @Override
    public void init(IActionBars bars) {
        super.init(bars);
        undo.install(bars);
        bars.setGlobalActionHandler(ActionFactory.FIND.getId(), action(PaperEditor::find));
        use(true);
    }

    /** @param text whether keys such as the one for deleting are about the text, or about a field beside it */
    void use(boolean text) {
        IActionBars bars = getActionBars();
        ofText.forEach((id, action) -> bars.setGlobalActionHandler(id, text ? action : null));
        bars.updateActionBars();
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
