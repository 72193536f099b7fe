package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;

import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.LinkRecord;

/**
 * A link as seen from one of its ends.
 *
 * @param relation what it is called from here, with an arrow towards where it leads
 * @param paper of the claim at the other end
 * @param claim at the other end
 * @param words of that claim; with the title of its paper where that is another one
 * @param mine made by the person at the keyboard
 */
public record LinkedClaim(LinkId id, String relation, PaperId paper, ClaimId claim, String words, boolean mine) {

    /** @return the links that begin or end at the claim, in the order in which they were made */
    public static List<LinkedClaim> of(PaperModel model, ClaimId claim) {
        return model.linksOf(claim).stream().map(link -> of(link, claim, model)).toList();
    }

    private static LinkedClaim of(LinkRecord link, ClaimId here, PaperModel model) {
        boolean outgoing = link.source().equals(here);
        ClaimId other = outgoing ? link.target() : link.source();
        return new LinkedClaim(link.id(), name(link, model, outgoing), outgoing ? link.targetPaper() : link.paper(), other,
                model.words(other), link.author().equals(model.judge().annotator().id()));
    }

    private static String name(LinkRecord link, PaperModel model, boolean outgoing) {
        Optional<Relation> relation = model.judge().taxonomy().flatMap(active -> active.taxonomy().details().relations()
                .stream().filter(r -> r.name().equals(link.relation())).findFirst());
        String label = relation.map(RelationFit::label).orElse(link.relation());
        if (relation.filter(Relation::symmetric).isPresent()) {
            return label + " ↔";
        }
        return outgoing ? label + " →" : relation.flatMap(Relation::inverse).map(inverse -> inverse.replace('_', ' ') + " →")
                .orElse("← " + label);
    }
}
