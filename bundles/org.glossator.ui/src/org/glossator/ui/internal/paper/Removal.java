package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.Target;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.model.paper.Link;
import org.glossator.model.paper.Paper;
import org.glossator.store.Change;
import org.glossator.store.LinkRecord;

/**
 * What goes with something that an annotator takes away: judgements on it, links from and to it, and judgements on those.
 * What others have made stays, and with it what it hangs on.
 */
final class Removal {
    private final Paper paper;
    private final List<LinkRecord> incoming;
    private final AnnotatorId me;
    private final List<Change> changes = new ArrayList<>();
    private final Set<Object> gone = new HashSet<>();

    /** @param incoming the links of other papers that end in this one */
    Removal(Paper paper, List<LinkRecord> incoming, AnnotatorId me) {
        this.paper = paper;
        this.incoming = incoming;
        this.me = me;
    }

    /** @return in the order in which they can be made */
    List<Change> changes() {
        return changes;
    }

    /** Takes the claim away, or what of it is this annotator's. */
    void claim(Claim claim) {
        boolean all = judgementsOn(new Target.OnClaim(claim.getId()));
        for (Link link : List.copyOf(paper.getLinks())) {
            if (joins(link, claim.getId())) {
                all &= link(link);
            }
        }
        for (LinkRecord link : incoming) {
            if (link.target().equals(claim.getId())) {
                boolean mine = link.author().equals(me);
                if (mine && gone.add(link.id())) {
                    changes.add(new Change.RemoveLink(link));
                }
                all &= mine;
            }
        }
        if (all && gone.add(claim.getId())) {
            changes.add(new Change.RemoveClaim(PaperObjects.record(claim)));
        }
    }

    private static boolean joins(Link link, ClaimId claim) {
        return link.getSource().getId().equals(claim) || link.getTarget().equals(claim);
    }

    /** @return whether it goes */
    boolean link(Link link) {
        if (gone.contains(link.getId())) {
            return true;
        }
        boolean goes = judgementsOn(new Target.OnLink(link.getId())) && link.getAuthor().getId().equals(me);
        if (goes) {
            gone.add(link.getId());
            changes.add(new Change.RemoveLink(PaperObjects.record(link)));
        }
        return goes;
    }

    /** @return whether it goes */
    boolean annotation(Annotation annotation) {
        if (gone.contains(annotation.getId())) {
            return true;
        }
        boolean goes = annotation.getAnnotator().getId().equals(me)
                && judgementsOn(new Target.OnAnnotation(annotation.getId()));
        if (goes) {
            gone.add(annotation.getId());
            changes.add(new Change.RemoveAnnotation(PaperObjects.record(annotation)));
        }
        return goes;
    }

    /** @return whether all of them go */
    private boolean judgementsOn(Target target) {
        boolean all = true;
        for (Annotation annotation : List.copyOf(paper.getAnnotations())) {
            if (annotation.getAbout().equals(target)) {
                all &= annotation(annotation);
            }
        }
        return all;
    }
}
