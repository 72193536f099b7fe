package org.glossator.store.blind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.RankingRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRecord;

/** Decides what one annotator sees, as long as one reader is good. */
final class Sight {
    private final CorpusReader all;
    private final AnnotatorId viewer;
    private final Map<PaperId, Known> known = new HashMap<>();
    private final Map<ComparisonId, Boolean> blindComparisons = new HashMap<>();
    private @Nullable Set<PaperId> hidden;

    Sight(CorpusReader all, AnnotatorId viewer) {
        this.all = all;
        this.viewer = viewer;
    }

    /**
     * What was found out about a paper that is judged blind.
     *
     * @param others who have the same task
     * @param used claims that the viewer's own work is about
     */
    private record Known(PaperWork whole, Set<AnnotatorId> others, Set<ClaimId> used) {
    }

    AnnotatorId viewer() {
        return viewer;
    }

    /** @return the papers of which not everything is seen */
    Set<PaperId> hidden() {
        Set<PaperId> papers = hidden;
        if (papers == null) {
            papers = Set.copyOf(all.blindPapers(viewer));
            hidden = papers;
        }
        return papers;
    }

    boolean hides(PaperId paper) {
        return hidden().contains(paper);
    }

    PaperWork work(PaperId paper) {
        return hides(paper) ? seen(known(paper).whole()) : seenLinks(all.work(paper));
    }

    /** @return judgements of a paper that are not seen */
    List<AnnotationRecord> unseen(PaperId paper) {
        return hides(paper) ? known(paper).whole().annotations().stream().filter(a -> !shows(a)).toList() : List.of();
    }

    /** @param work on one paper, at whatever time */
    PaperWork seen(PaperWork work) {
        return new PaperWork(work.claims().stream().filter(this::shows).toList(),
                work.annotations().stream().filter(this::shows).toList(), links(work.links()), work.doneBy());
    }

    /** @return the numbers less what of a paper is not seen of the hidden ones, whatever the time */
    CorpusCounts seen(CorpusCounts counts, Function<PaperId, PaperWork> works) {
        int claims = 0;
        int annotations = 0;
        for (PaperId paper : hidden()) {
            PaperWork whole = works.apply(paper);
            PaperWork seen = seen(whole);
            claims += whole.claims().size() - seen.claims().size();
            annotations += whole.annotations().size() - seen.annotations().size();
        }
        return new CorpusCounts(counts.papers(), counts.claims() - claims, counts.annotations() - annotations,
                counts.annotators(), counts.releases());
    }

    private PaperWork seenLinks(PaperWork work) { // where the paper itself is not judged blind, only the other end may be
        return hidden().isEmpty() || work.links().stream().allMatch(this::shows) ? work
                : new PaperWork(work.claims(), work.annotations(), links(work.links()), work.doneBy());
    }

    List<LinkRecord> links(List<LinkRecord> links) {
        return hidden().isEmpty() ? links : links.stream().filter(this::shows).toList();
    }

    boolean shows(AnnotationRecord annotation) {
        return annotation.annotator().equals(viewer) || !hides(annotation.paper());
    }

    /** What somebody chose, and how it is called, may tell what was judged. */
    boolean shows(WorkingSetRecord set) {
        return set.owner().equals(viewer) || hidden().isEmpty();
    }

    boolean shows(RejectionRecord rejection) {
        return rejection.annotator().equals(viewer) || !hides(rejection.paper());
    }

    private boolean shows(LinkRecord link) {
        return link.author().equals(viewer) || !hides(link.paper()) && !hides(link.targetPaper());
    }

    /** What others answered is not seen where a claim of the task is of a paper that is judged blind; the task itself is. */
    boolean shows(RankingRecord ranking) {
        return hidden().isEmpty() || ranking.annotator().equals(viewer) || !isBlind(ranking.comparison());
    }

    private boolean isBlind(ComparisonId comparison) {
        return blindComparisons.computeIfAbsent(comparison, id -> all.comparison(id)
                .filter(task -> task.claims().stream().anyMatch(claim -> hides(claim.paper()))).isPresent());
    }

    private boolean shows(ClaimRecord claim) {
        if (claim.author().equals(viewer) || !hides(claim.paper())) {
            return true;
        }
        Known paper = known(claim.paper());
        return !paper.others().contains(claim.author()) || paper.used().contains(claim.id());
    }

    boolean shows(Change change) {
        return hidden().isEmpty() || switch (change) {
            case Change.AddAnnotation c -> shows(c.annotation());
            case Change.RemoveAnnotation c -> shows(c.annotation());
            case Change.ReviseAnnotation c -> shows(c.after());
            case Change.AddClaim c -> shows(c.claim());
            case Change.RemoveClaim c -> shows(c.claim());
            case Change.ReshapeClaim c -> shows(c.after());
            case Change.AddLink c -> shows(c.link());
            case Change.RemoveLink c -> shows(c.link());
            case Change.MarkDone c -> true;
            case Change.Assign c -> true;
            case Change.Unassign c -> true;
            case Change.AddSet c -> shows(c.set());
            case Change.RemoveSet c -> shows(c.set());
            case Change.RenameSet c -> shows(c.after());
            case Change.PlaceInSet c -> c.owner().equals(viewer);
            case Change.RejectProposal c -> shows(c.rejection());
            case Change.ProposeAgain c -> shows(c.rejection());
            case Change.AddPaper c -> true;
            case Change.RemovePaper c -> true;
            case Change.RevisePaper c -> true;
            case Change.AddAnnotator c -> true;
            case Change.RemoveAnnotator c -> true;
            case Change.PublishRelease c -> true;
            case Change.AddComparison c -> true;
            case Change.RemoveComparison c -> true;
            case Change.AddRanking c -> shows(c.ranking());
            case Change.RemoveRanking c -> shows(c.ranking());
            case Change.AssignComparison c -> true;
            case Change.UnassignComparison c -> true;
        };
    }

    private Known known(PaperId paper) {
        return known.computeIfAbsent(paper, id -> {
            PaperWork whole = all.work(id);
            Set<AnnotatorId> others = all.assignments(id).stream().map(AssignmentRecord::annotator)
                    .filter(a -> !a.equals(viewer)).collect(Collectors.toSet());
            return new Known(whole, others, used(whole, all.linksTo(id)));
        });
    }

    private Set<ClaimId> used(PaperWork whole, List<LinkRecord> incoming) {
        Map<Target, Target> judged = whole.annotations().stream()
                .collect(Collectors.toMap(a -> new Target.OnAnnotation(a.id()), AnnotationRecord::target));
        Map<Target, LinkRecord> links = whole.links().stream()
                .collect(Collectors.toMap(l -> new Target.OnLink(l.id()), Function.identity()));
        var used = new HashSet<ClaimId>();
        whole.annotations().stream().filter(a -> a.annotator().equals(viewer)).forEach(a -> {
            Target target = a.target();
            while (judged.containsKey(target)) { // a judgement of a judgement is about what that one is about
                target = judged.getOrDefault(target, target);
            }
            Optional.ofNullable(links.get(target)).ifPresent(link -> used.add(link.source()));
            if (target instanceof Target.OnClaim(ClaimId claim)) {
                used.add(claim);
            }
        });
        Stream.concat(whole.links().stream(), incoming.stream()).filter(l -> l.author().equals(viewer))
                .forEach(l -> used.addAll(List.of(l.source(), l.target())));
        return used;
    }
}
