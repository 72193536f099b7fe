package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;

import org.glossator.model.ClaimId;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;

/**
 * What stands out on the page because the reader is there.
 *
 * @param sentence on the page; nothing where something else than text is judged
 * @param claim that is framed
 * @param target whose chips are filled
 * @param line that stands for the paper or a part of it
 * @param caret offset on the page
 */
record PlaceMarks(List<TextSpan> sentence, Optional<ClaimId> claim, Optional<Target> target, Optional<TextSpan> line, int caret) {
    static final PlaceMarks NONE = new PlaceMarks(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

    static PlaceMarks of(PaperActions actions, PageText page, ClaimLooks looks, int caret) {
        Optional<ClaimId> claim = actions.claim().map(c -> c.getId());
        Optional<Target> chosen = actions.chosen();
        return new PlaceMarks(chosen.isPresent() ? List.of() : actions.sentence().map(page::toPage).orElse(List.of()), claim,
                chosen.or(() -> claim.map(Target.OnClaim::new)), chosen.flatMap(looks::place), caret);
    }

    /** @return the letters beside the caret, which is painted between them */
    TextSpan besideCaret() {
        return new TextSpan(Math.max(0, caret - 1), caret + 1);
    }
}
