package org.glossator.ui.internal.status;

import java.util.Optional;

import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;

/** Where the person is in the paper in front. */
final class PlaceInPaper {
    private final Runnable changed;
    private Optional<PaperActions> actions = Optional.empty();

    /** @param changed told after each change of the numbers */
    PlaceInPaper(Runnable changed) {
        this.changed = changed;
    }

    /** @param editor of the paper in front; nothing stops following */
    void follow(Optional<PaperEditor> editor) {
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
