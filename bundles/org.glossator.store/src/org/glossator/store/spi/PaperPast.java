package org.glossator.store.spi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.RejectionRecord;

/** A paper and the work on it, made from changes in the order in which they were done. */
public final class PaperPast {
    private final Map<ClaimId, ClaimRecord> claims = new HashMap<>();
    private final Map<AnnotationId, AnnotationRecord> annotations = new HashMap<>();
    private final Map<LinkId, LinkRecord> links = new HashMap<>();
    private final Map<Long, AnnotatorId> doneBy = new TreeMap<>();
    private final Map<AnnotatorId, AssignmentRecord> assignments = new HashMap<>();
    private final Set<WorkingSetId> sets = new HashSet<>();
    private final Set<RejectionRecord> rejections = new HashSet<>();
    private @Nullable PaperRecord paper;

    /** @param change of this paper, or of nothing that belongs to a paper */
    public void apply(Change change) {
        switch (change) {
            case Change.AddAnnotator c -> nothing();
            case Change.RemoveAnnotator c -> nothing();
            case Change.PublishRelease c -> nothing();
            case Change.AddComparison c -> nothing();
            case Change.RemoveComparison c -> nothing();
            case Change.AddRanking c -> nothing();
            case Change.RemoveRanking c -> nothing();
            case Change.AssignComparison c -> nothing();
            case Change.UnassignComparison c -> nothing();
            case Change.AddPaper c -> paper = c.paper();
            case Change.RemovePaper c -> paper = null;
            case Change.RevisePaper c -> paper = c.after();
            case Change.MarkDone c -> mark(c);
            case Change.Assign c -> assignments.put(c.assignment().annotator(), c.assignment());
            case Change.Unassign c -> assignments.remove(c.assignment().annotator());
            case Change.AddSet c -> nothing();
            case Change.RemoveSet c -> nothing();
            case Change.RenameSet c -> nothing();
            case Change.PlaceInSet c -> place(c);
            case Change.RejectProposal c -> rejections.add(c.rejection());
            case Change.ProposeAgain c -> rejections.remove(c.rejection());
            case Change.AddClaim c -> claims.put(c.claim().id(), c.claim());
            case Change.RemoveClaim c -> claims.remove(c.claim().id());
            case Change.ReshapeClaim c -> claims.put(c.after().id(), c.after());
            case Change.AddAnnotation c -> annotations.put(c.annotation().id(), c.annotation());
            case Change.RemoveAnnotation c -> annotations.remove(c.annotation().id());
            case Change.ReviseAnnotation c -> annotations.put(c.after().id(), c.after());
            case Change.AddLink c -> links.put(c.link().id(), c.link());
            case Change.RemoveLink c -> links.remove(c.link().id());
        }
    }

    /** @return whether this could come next: it starts from what is there now */
    public boolean fits(Change change) {
        PaperRecord now = paper;
        return switch (change) {
            case Change.AddAnnotator c -> true;
            case Change.RemoveAnnotator c -> true;
            case Change.PublishRelease c -> true;
            case Change.AddComparison c -> true;
            case Change.RemoveComparison c -> true;
            case Change.AddRanking c -> true;
            case Change.RemoveRanking c -> true;
            case Change.AssignComparison c -> true;
            case Change.UnassignComparison c -> true;
            case Change.AddPaper c -> now == null;
            case Change.RemovePaper c -> now != null && now.sameContent(c.paper());
            case Change.RevisePaper c -> now != null && now.sameContent(c.before());
            case Change.MarkDone c -> doneBy.containsKey(c.annotator().value()) != c.done();
            case Change.Assign c -> !assignments.containsKey(c.assignment().annotator());
            case Change.Unassign c -> c.assignment().equals(assignments.get(c.assignment().annotator()));
            case Change.AddSet c -> true;
            case Change.RemoveSet c -> true;
            case Change.RenameSet c -> true;
            case Change.PlaceInSet c -> sets.contains(c.set()) != c.in();
            case Change.RejectProposal c -> !rejections.contains(c.rejection());
            case Change.ProposeAgain c -> rejections.contains(c.rejection());
            case Change.AddClaim c -> !claims.containsKey(c.claim().id());
            case Change.RemoveClaim c -> c.claim().equals(claims.get(c.claim().id()));
            case Change.ReshapeClaim c -> c.before().equals(claims.get(c.before().id()));
            case Change.AddAnnotation c -> !annotations.containsKey(c.annotation().id());
            case Change.RemoveAnnotation c -> c.annotation().equals(annotations.get(c.annotation().id()));
            case Change.ReviseAnnotation c -> c.before().equals(annotations.get(c.before().id()));
            case Change.AddLink c -> !links.containsKey(c.link().id());
            case Change.RemoveLink c -> c.link().equals(links.get(c.link().id()));
        };
    }

    private static void nothing() {
        // happens around the paper
    }

    private void mark(Change.MarkDone mark) {
        if (mark.done()) {
            doneBy.put(mark.annotator().value(), mark.annotator());
        } else {
            doneBy.remove(mark.annotator().value());
        }
    }

    private void place(Change.PlaceInSet place) {
        if (place.in()) {
            sets.add(place.set());
        } else {
            sets.remove(place.set());
        }
    }

    /** @return the working sets in which the paper is */
    public Set<WorkingSetId> sets() {
        return Set.copyOf(sets);
    }

    /** @return what is not to be proposed as a claim again */
    public Set<RejectionRecord> rejections() {
        return Set.copyOf(rejections);
    }

    /** @return who is to judge the paper, by annotator */
    public List<AssignmentRecord> assignments() {
        return assignments.values().stream().sorted(Comparator.comparing(a -> a.annotator().value())).toList();
    }

    public Optional<PaperRecord> paper() {
        PaperRecord left = paper;
        return left == null ? Optional.empty() : Optional.of(left);
    }

    public PaperWork work() {
        return new PaperWork(
                claims.values().stream()
                        .sorted(Comparator.comparing(ClaimRecord::made).thenComparing(c -> c.id().value())).toList(),
                annotations.values().stream()
                        .sorted(Comparator.comparing(AnnotationRecord::made).thenComparing(a -> a.id().value()))
                        .toList(),
                links.values().stream()
                        .sorted(Comparator.comparing(LinkRecord::made).thenComparing(l -> l.id().value())).toList(),
                doneBy.values().stream().toList());
    }
}
