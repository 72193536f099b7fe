package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.Outcome;
import org.glossator.model.Target;

/** From the selected claim to its links: to their other ends, and to the links themselves, to be judged. */
final class LinkSteps {
    private final PaperEditor editor;
    private final PaperPage page;

    LinkSteps(PaperEditor editor, PaperPage page) {
        this.editor = editor;
        this.page = page;
    }

    /** Goes to the other end of the only link of the selected claim, or asks which one is meant. */
    void follow() {
        choose(this::follow);
    }

    /** Selects the only link of the selected claim to be judged, or asks which one is meant. */
    void judge() {
        choose(this::judge);
    }

    private void choose(Consumer<LinkedClaim> then) {
        editor.actions().ifPresent(reader -> {
            List<LinkedClaim> links = reader.claim().map(c -> LinkedClaim.of(reader.model(), c.getId())).orElse(List.of());
            if (links.isEmpty()) {
                editor.report(Outcome.refused("link.none",
                        reader.claim().isEmpty() ? Messages.Refusal_noClaim : Messages.Refusal_noLink));
            } else if (links.size() == 1) {
                then.accept(links.getFirst());
            } else {
                LinkMenu.open(page.control(), page.below(), links, then);
            }
        });
    }

    void judge(LinkedClaim link) {
        editor.actions().ifPresent(reader -> {
            var target = new Target.OnLink(link.id());
            if (reader.model().has(target)) {
                reader.select(target);
                editor.report(Outcome.done(target));
            } else {
                editor.report(Outcome.refused("link.elsewhere", Messages.Refusal_linkElsewhere));
            }
        });
    }

    void follow(LinkedClaim link) {
        editor.actions().ifPresent(reader -> {
            if (reader.model().claim(link.claim()).isPresent()) {
                reader.select(link.claim());
                editor.reveal();
                return;
            }
            try {
                PaperPlaces.open(editor.getSite().getPage(), reader.model().corpus().location(), link.paper(),
                        Optional.of(link.claim()), Optional.empty());
            } catch (PartInitException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            }
        });
    }
}
