package org.glossator.ui.internal.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperWork;

/**
 * What one person sees of the work on a paper: all of it, or, where the person judges it blind and has not finished, only the
 * own judgements and links, and not the claims that others with the same task have marked.
 *
 * @param incoming the links of other papers that end in this one
 * @param blind something may be hidden
 * @param assignedBlind something is hidden while the person has not finished
 */
public record VisibleWork(PaperWork work, List<LinkRecord> incoming, boolean blind, boolean assignedBlind) {

    public VisibleWork {
        incoming = List.copyOf(incoming);
    }

    public static VisibleWork of(CorpusReader reader, PaperId paper, AnnotatorId me) {
        PaperWork work = reader.work(paper);
        List<LinkRecord> incoming = reader.linksTo(paper);
        List<AssignmentRecord> assignments = reader.assignments(paper);
        Optional<AssignmentRecord> mine = assignments.stream().filter(a -> a.annotator().equals(me)).findFirst();
        boolean assignedBlind = mine.filter(AssignmentRecord::blind).isPresent();
        if (!assignedBlind || work.doneBy().contains(me)) {
            return new VisibleWork(work, incoming, false, assignedBlind);
        }
        Set<AnnotatorId> others = assignments.stream().map(AssignmentRecord::annotator).filter(a -> !a.equals(me))
                .collect(Collectors.toSet());
        List<AnnotationRecord> own = work.annotations().stream().filter(a -> a.annotator().equals(me)).toList();
        List<LinkRecord> links = work.links().stream().filter(l -> l.author().equals(me)).toList();
        List<LinkRecord> ownIncoming = incoming.stream().filter(l -> l.author().equals(me)).toList();
        Set<ClaimId> used = used(own, links, ownIncoming);
        List<ClaimRecord> claims = work.claims().stream().filter(c -> !others.contains(c.author()) || used.contains(c.id())).toList();
        return new VisibleWork(new PaperWork(claims, own, links, List.of()), ownIncoming, true, true);
    }

    private static Set<ClaimId> used(List<AnnotationRecord> own, List<LinkRecord> links, List<LinkRecord> incoming) {
        var used = new HashSet<ClaimId>();
        own.forEach(a -> {
            if (a.target() instanceof Target.OnClaim(ClaimId claim)) {
                used.add(claim);
            }
        });
        links.forEach(l -> used.addAll(List.of(l.source(), l.target())));
        incoming.forEach(l -> used.add(l.target()));
        return used;
    }
}
