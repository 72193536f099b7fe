package org.glossator.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Category;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Criterion;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRecord;

/** Everything that a corpus holds, and what changes do to it. Written by one thread before others see it. */
final class MemoryState {
    final TreeMap<Long, AnnotatorRecord> annotators;
    final TreeMap<Long, PaperRecord> papers;
    final Map<String, PaperId> paperByKey;
    final Map<ClaimId, ClaimRecord> claims;
    final Map<AnnotationId, AnnotationRecord> annotations;
    final Map<LinkId, LinkRecord> links;
    final Set<Done> done;
    final Set<AssignmentRecord> assignments;
    final Map<WorkingSetId, WorkingSetRecord> sets;
    final Set<Placed> placed;
    final Set<RejectionRecord> rejections;
    final Map<ReleaseId, Change.PublishRelease> releases;
    final MemoryComparisons comparisons;
    /** The oldest first. */
    final List<Kept> history;
    private final Map<PaperId, PaperRecord> lastRevisions;

    /** An annotator has finished a paper. */
    record Done(PaperId paper, AnnotatorId annotator) {
    }

    /** A paper is in a working set. */
    record Placed(WorkingSetId set, PaperId paper) {
    }

    /** An action that was done. */
    record Kept(PastAction action, List<Change> changes) {
    }

    MemoryState() {
        annotators = new TreeMap<>();
        papers = new TreeMap<>();
        paperByKey = new HashMap<>();
        claims = new HashMap<>();
        annotations = new HashMap<>();
        links = new HashMap<>();
        done = new HashSet<>();
        assignments = new HashSet<>();
        sets = new HashMap<>();
        placed = new HashSet<>();
        rejections = new HashSet<>();
        releases = new HashMap<>();
        comparisons = new MemoryComparisons();
        history = new ArrayList<>();
        lastRevisions = new HashMap<>();
    }

    MemoryState(MemoryState before) {
        annotators = new TreeMap<>(before.annotators);
        papers = new TreeMap<>(before.papers);
        paperByKey = new HashMap<>(before.paperByKey);
        claims = new HashMap<>(before.claims);
        annotations = new HashMap<>(before.annotations);
        links = new HashMap<>(before.links);
        done = new HashSet<>(before.done);
        assignments = new HashSet<>(before.assignments);
        sets = new HashMap<>(before.sets);
        placed = new HashSet<>(before.placed);
        rejections = new HashSet<>(before.rejections);
        releases = new HashMap<>(before.releases);
        comparisons = new MemoryComparisons(before.comparisons);
        history = new ArrayList<>(before.history);
        lastRevisions = new HashMap<>(before.lastRevisions);
    }

    /** @return the change as the history has it: papers with the revision that they have here */
    Change apply(Change change) {
        switch (change) {
            case Change.AddAnnotator(var annotator) -> add(annotator);
            case Change.RemoveAnnotator(var annotator) -> remove(annotator);
            case Change.AddPaper(var paper) -> {
                return new Change.AddPaper(add(paper));
            }
            case Change.RemovePaper(var paper) -> {
                return new Change.RemovePaper(remove(paper));
            }
            case Change.RevisePaper(var before, var after) -> {
                return new Change.RevisePaper(current(before), revise(before, after));
            }
            case Change.MarkDone(var paper, var annotator, var isDone) -> mark(new Done(paper, annotator), isDone);
            case Change.Assign(var assignment) -> assign(assignment);
            case Change.Unassign(var assignment) -> Conflict.unless(assignments.remove(assignment), "That is not assigned.");
            case Change.AddSet(var set) -> add(set);
            case Change.RemoveSet(var set) -> remove(set);
            case Change.RenameSet(var before, var after) -> rename(before, after);
            case Change.PlaceInSet place -> place(place);
            case Change.RejectProposal(var rejection) -> reject(rejection);
            case Change.ProposeAgain(var rejection) -> Conflict.unless(rejections.remove(rejection), "That was not rejected.");
            case Change.AddClaim(var claim) -> add(claim);
            case Change.RemoveClaim(var claim) -> remove(claim);
            case Change.ReshapeClaim(var before, var after) -> reshape(before, after);
            case Change.AddAnnotation(var annotation) -> add(annotation);
            case Change.RemoveAnnotation(var annotation) -> remove(annotation);
            case Change.ReviseAnnotation(var before, var after) -> revise(before, after);
            case Change.AddLink(var link) -> add(link);
            case Change.RemoveLink(var link) -> remove(link);
            case Change.AddComparison(var comparison) -> {
                Conflict.unless(annotators.containsKey(comparison.author().value())
                        && (!(comparison.criterion() instanceof Criterion.OfCategory of) || releases.containsKey(of.release())),
                        "The author or the taxonomy is not there.");
                comparisons.add(comparison);
            }
            case Change.RemoveComparison(var comparison) -> comparisons.remove(comparison);
            case Change.AddRanking(var ranking) -> {
                Conflict.unless(annotators.containsKey(ranking.annotator().value()), "The annotator is not there.");
                comparisons.add(ranking);
            }
            case Change.RemoveRanking(var ranking) -> comparisons.remove(ranking);
            case Change.AssignComparison(var assignment) -> {
                Conflict.unless(annotators.containsKey(assignment.annotator().value()), "The annotator is not there.");
                comparisons.assign(assignment);
            }
            case Change.UnassignComparison(var assignment) -> comparisons.unassign(assignment);
            case Change.PublishRelease release -> publish(release);
        }
        return change;
    }

    private void add(AnnotatorRecord annotator) {
        Conflict.unless(!annotator.id().equals(AnnotatorRecord.SYSTEM.id())
                && !annotator.name().equals(AnnotatorRecord.SYSTEM.name())
                && !annotators.containsKey(annotator.id().value())
                && annotators.values().stream().noneMatch(a -> a.name().equals(annotator.name())),
                "There is an annotator called " + annotator.name() + " already.");
        annotators.put(annotator.id().value(), annotator);
    }

    private void remove(AnnotatorRecord annotator) {
        AnnotatorId id = annotator.id();
        Conflict.unless(annotator.equals(annotators.get(id.value())), "The annotator is not there any more.");
        Conflict.unless(claims.values().stream().noneMatch(c -> c.author().equals(id))
                && annotations.values().stream().noneMatch(a -> a.annotator().equals(id))
                && links.values().stream().noneMatch(l -> l.author().equals(id))
                && done.stream().noneMatch(d -> d.annotator().equals(id))
                && assignments.stream().noneMatch(a -> a.annotator().equals(id))
                && sets.values().stream().noneMatch(s -> s.owner().equals(id))
                && rejections.stream().noneMatch(r -> r.annotator().equals(id)) && !comparisons.isWorkOf(id),
                annotator.name() + " has work in the corpus.");
        annotators.remove(id.value());
    }

    /** @return what the paper is or, where it is gone, was last */
    Optional<PaperRecord> lastRevision(PaperId id) {
        return Optional.ofNullable(lastRevisions.get(id));
    }

    private PaperRecord add(PaperRecord paper) {
        Conflict.unless(!papers.containsKey(paper.id().value()) && !paperByKey.containsKey(paper.key()),
                "The corpus has the paper \"" + paper.title() + "\" already.");
        PaperRecord last = lastRevisions.get(paper.id());
        return put(last == null ? withRevision(paper, 1)
                : last.sameContent(paper) ? last : withRevision(paper, last.revision() + 1));
    }

    private PaperRecord remove(PaperRecord paper) {
        PaperRecord kept = current(paper);
        Conflict.unless(claims.values().stream().noneMatch(c -> c.paper().equals(paper.id()))
                && annotations.values().stream().noneMatch(a -> a.paper().equals(paper.id()))
                && done.stream().noneMatch(d -> d.paper().equals(paper.id()))
                && assignments.stream().noneMatch(a -> a.paper().equals(paper.id()))
                && placed.stream().noneMatch(p -> p.paper().equals(paper.id()))
                && rejections.stream().noneMatch(r -> r.paper().equals(paper.id())), "The paper has work.");
        papers.remove(paper.id().value());
        paperByKey.remove(paper.key());
        return kept;
    }

    private PaperRecord revise(PaperRecord before, PaperRecord after) {
        int revision = current(before).revision() + 1;
        Conflict.unless(claims.values().stream().noneMatch(c -> c.paper().equals(before.id()))
                && annotations.values().stream().filter(a -> a.paper().equals(before.id()))
                        .noneMatch(a -> a.target() instanceof Target.OnPart), "The paper has claims.");
        PaperId sameKey = paperByKey.get(after.key());
        Conflict.unless(sameKey == null || sameKey.equals(after.id()), "Another paper has that key.");
        paperByKey.remove(before.key());
        return put(withRevision(after, revision));
    }

    private PaperRecord put(PaperRecord paper) {
        papers.put(paper.id().value(), paper);
        paperByKey.put(paper.key(), paper.id());
        lastRevisions.put(paper.id(), paper);
        return paper;
    }

    private PaperRecord current(PaperRecord expected) {
        PaperRecord kept = papers.get(expected.id().value());
        if (kept == null || !kept.sameContent(expected)) {
            throw new Conflict("The paper \"" + expected.title() + "\" has changed.");
        }
        return kept;
    }

    private void mark(Done entry, boolean isDone) {
        Conflict.unless(papers.containsKey(entry.paper().value()) && annotators.containsKey(entry.annotator().value()),
                "The paper or the annotator is not there any more.");
        Conflict.unless(isDone ? done.add(entry) : done.remove(entry), "The paper is marked so already.");
    }

    private void assign(AssignmentRecord assignment) {
        Conflict.unless(papers.containsKey(assignment.paper().value())
                && annotators.containsKey(assignment.annotator().value()), "The paper or the annotator is not there any more.");
        Conflict.unless(assignments.stream().noneMatch(a -> a.paper().equals(assignment.paper())
                && a.annotator().equals(assignment.annotator())), "The paper is assigned already.");
        assignments.add(assignment);
    }

    private void add(WorkingSetRecord set) {
        Conflict.unless(!sets.containsKey(set.id()) && annotators.containsKey(set.owner().value()),
                "The set is there already, or its owner is not.");
        sets.put(set.id(), set);
    }

    private void remove(WorkingSetRecord set) {
        Conflict.unless(set.equals(sets.get(set.id())), "The set has changed.");
        Conflict.unless(placed.stream().noneMatch(p -> p.set().equals(set.id())), "There are papers in the set.");
        sets.remove(set.id());
    }

    private void rename(WorkingSetRecord before, WorkingSetRecord after) {
        Conflict.unless(before.equals(sets.get(before.id())), "The set has changed.");
        sets.put(after.id(), after);
    }

    private void place(Change.PlaceInSet place) {
        WorkingSetRecord set = sets.get(place.set());
        Conflict.unless(set != null && set.owner().equals(place.owner()) && papers.containsKey(place.paper().value()),
                "The set or the paper is not there any more.");
        var entry = new Placed(place.set(), place.paper());
        Conflict.unless(place.in() ? placed.add(entry) : placed.remove(entry), "It is so already.");
    }

    private void reject(RejectionRecord rejection) {
        Conflict.unless(papers.containsKey(rejection.paper().value()) && annotators.containsKey(rejection.annotator().value()),
                "The paper or the annotator is not there any more.");
        Conflict.unless(rejections.stream().noneMatch(r -> r.paper().equals(rejection.paper())
                && r.annotator().equals(rejection.annotator()) && r.sentence().equals(rejection.sentence())),
                "That is rejected already.");
        rejections.add(rejection);
    }

    private void add(ClaimRecord claim) {
        Conflict.unless(!claims.containsKey(claim.id()) && annotators.containsKey(claim.author().value()),
                "The claim is there already, or its author is not.");
        inText(claim);
        claims.put(claim.id(), claim);
    }

    private void remove(ClaimRecord claim) {
        Conflict.unless(claim.equals(claims.get(claim.id())), "The claim has changed.");
        Conflict.unless(judged(new Target.OnClaim(claim.id())), "The claim has judgements.");
        Conflict.unless(links.values().stream().noneMatch(l -> l.joins(claim.id())), "The claim has links.");
        claims.remove(claim.id());
    }

    private boolean judged(Target target) {
        return annotations.values().stream().noneMatch(a -> a.target().equals(target));
    }

    private void reshape(ClaimRecord before, ClaimRecord after) {
        Conflict.unless(before.equals(claims.get(before.id())), "The claim has changed.");
        inText(after);
        claims.put(after.id(), after);
    }

    private void inText(ClaimRecord claim) {
        PaperRecord paper = papers.get(claim.paper().value());
        TextSpan extent = claim.extent();
        Conflict.unless(paper != null && extent.end() <= paper.text().length(), "The paper's text has changed.");
    }

    private void add(AnnotationRecord annotation) {
        Conflict.unless(!annotations.containsKey(annotation.id()), "The judgement is there already.");
        Conflict.unless(papers.containsKey(annotation.paper().value())
                && annotators.containsKey(annotation.annotator().value()), "The paper or the annotator is not there.");
        Conflict.unless(isThere(annotation.paper(), annotation.target()), "What is judged is not there any more.");
        known(annotation);
        annotations.put(annotation.id(), annotation);
    }

    private void remove(AnnotationRecord annotation) {
        Conflict.unless(annotation.equals(annotations.get(annotation.id())), "The judgement has changed.");
        Conflict.unless(judged(new Target.OnAnnotation(annotation.id())), "The judgement has judgements.");
        annotations.remove(annotation.id());
    }

    private void revise(AnnotationRecord before, AnnotationRecord after) {
        Conflict.unless(before.equals(annotations.get(before.id())), "The judgement has changed.");
        known(after);
        annotations.put(after.id(), after);
    }

    private void known(AnnotationRecord annotation) {
        Change.PublishRelease release = releases.get(annotation.release());
        Conflict.unless(release != null && release.taxonomy().all().map(Category::id).collect(Collectors.toSet())
                .containsAll(annotation.categories()), "The taxonomy does not have the category.");
    }

    private boolean isThere(PaperId paper, Target target) {
        return switch (target) {
            case Target.WholePaper whole -> true;
            case Target.OnPart(int part) -> part < Objects.requireNonNull(papers.get(paper.value())).parts().size();
            case Target.OnClaim(var claim) -> isOf(paper, claim);
            case Target.OnLink(var link) -> links.containsKey(link) && links.get(link).paper().equals(paper);
            case Target.OnAnnotation(var other) -> annotations.containsKey(other)
                    && annotations.get(other).paper().equals(paper);
        };
    }

    private boolean isOf(PaperId paper, ClaimId claim) {
        return Optional.ofNullable(claims.get(claim)).map(ClaimRecord::paper).equals(Optional.of(paper));
    }

    private void add(LinkRecord link) {
        Conflict.unless(!links.containsKey(link.id()) && annotators.containsKey(link.author().value())
                && releases.containsKey(link.release()), "The link is there already, or its author or taxonomy is not.");
        Conflict.unless(isOf(link.paper(), link.source()) && isOf(link.targetPaper(), link.target()),
                "A claim of the link is not there any more.");
        links.put(link.id(), link);
    }

    private void remove(LinkRecord link) {
        Conflict.unless(link.equals(links.get(link.id())), "The link has changed.");
        Conflict.unless(judged(new Target.OnLink(link.id())), "The link has judgements.");
        links.remove(link.id());
    }

    private void publish(Change.PublishRelease release) {
        Conflict.unless(!releases.containsKey(release.release().id())
                && releases.values().stream().noneMatch(r -> r.release().taxonomy().equals(release.release().taxonomy())
                        && r.release().version().equals(release.release().version())),
                "That version is published already.");
        releases.put(release.release().id(), release);
    }

    private static PaperRecord withRevision(PaperRecord paper, int revision) {
        return new PaperRecord(paper.id(), paper.key(), paper.title(), paper.authors(), paper.identifiers(), revision,
                paper.text(), paper.parts());
    }
}
