package org.glossator.ui.internal.details;

import java.util.Optional;

import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;

/**
 * Something is being chosen in a text for a judgement, perhaps in another paper than that of the judgement.
 *
 * @param editor of the judgement's paper
 * @param target what is judged; a claim where a link begins
 * @param attribute that gets the place as evidence; nothing for a link
 */
record Pick(PaperEditor editor, PaperActions actions, Target target, Optional<Attribute> attribute) {

    /** @return the form as it is now; nothing where what was judged is gone */
    Optional<DetailsForm> form() {
        return DetailsForm.of(actions.model(), Optional.of(target));
    }

    /** @return nothing where something else than a claim is judged */
    Optional<ClaimId> claim() {
        return target instanceof Target.OnClaim(ClaimId id) ? Optional.of(id) : Optional.empty();
    }

    /** @return the place where the reader of a paper is, as the attribute wants it; nothing where there is none */
    static Optional<Reference> place(PaperActions reader, Attribute attribute) {
        var paper = reader.model().paper().getId();
        if (!(attribute.type() instanceof Attribute.Type.Evidence evidence)) {
            return Optional.empty();
        }
        return evidence.kind() == Applicability.Kind.PAPER ? Optional.of(new Reference.ToPaper(paper))
                : evidence.kind() == Applicability.Kind.CLAIM
                        ? reader.claim().map(c -> new Reference.ToClaim(paper, c.getId()))
                        : reader.place().map(span -> new Reference.InText(paper, span));
    }

    Outcome<?> take(PaperActions reader) {
        Attribute asked = attribute.orElseThrow();
        Optional<Reference> place = place(reader, asked);
        Optional<DetailsForm> form = form();
        actions.model().saw(reader.model().record());
        return form.isEmpty() || place.isEmpty() ? Outcome.refused("annotation.noPlace", Messages.Pick_nothing)
                : form.get().answer(asked, DetailsSheet.plus(form.get().answers().value(asked.name()), place.get()));
    }
}
