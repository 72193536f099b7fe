package org.glossator.ui.internal.status;

import java.util.Optional;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;

/** Follows where the person is in the paper of an editor. */
final class PlaceInPaper {
    private final Runnable changed;
    private final IPropertyListener read = (part, property) -> reread(property);
    private Optional<PaperEditor> editor = Optional.empty();
    private Optional<PaperActions> actions = Optional.empty();

    /** @param changed told after each change of the numbers */
    PlaceInPaper(Runnable changed) {
        this.changed = changed;
    }

    /** @param part the editor in front; nothing stops following */
    void follow(Optional<IEditorPart> part) {
        editor.ifPresent(e -> e.removePropertyListener(read));
        editor = part.filter(PaperEditor.class::isInstance).map(PaperEditor.class::cast);
        editor.ifPresent(e -> e.addPropertyListener(read));
        listen();
    }

    private void reread(int property) {
        if (property == PaperEditor.PROP_PAPER) {
            listen();
            changed.run();
        }
    }

    private void listen() {
        actions.ifPresent(a -> {
            a.removeListener(changed);
            a.model().removeListener(changed);
        });
        actions = editor.flatMap(PaperEditor::actions);
        actions.ifPresent(a -> {
            a.addListener(changed);
            a.model().addListener(changed);
        });
    }

    /** @return which claim of how many; empty where no paper is in front */
    String text() {
        return actions.map(a -> StatusTexts.claim(a.claimNumber(), a.model().paper().getClaims().size())).orElse("");
    }
}
