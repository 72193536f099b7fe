package org.glossator.exchange.internal.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glossator.exchange.internal.merge.MergePlan.Decision;
import org.glossator.exchange.internal.merge.MergePlan.Fate;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.RankingRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRecord;

/** Makes of what was changed there what is to change here, in the order of the steps there. */
final class StepTranslation {
    private final MergePlan plan;
    private final Set<Thing> done = new HashSet<>();
    private final Set<Thing> leftOut = new HashSet<>();

    /** The new texts that the plan names have come in already. */
    StepTranslation(MergePlan plan) {
        this.plan = plan;
        plan.newTexts().forEach(paper -> done.add(Thing.paper(paper)));
    }

    /**
     * @param change as it was done there
     * @param step the action there to which it belongs
     * @return what is to be done here, in order; may be nothing
     */
    List<Change> translate(Change change, long step) {
        if (plan.names().isOfTwofold(change)) {
            return List.of();
        }
        var result = new ArrayList<Change>();
        put(plan.names().change(change), step, result);
        return result;
    }

    private void put(Change change, long step, List<Change> result) {
        Thing thing = Thing.of(change);
        Optional<Fate> fate = plan.fate(thing);
        if (fate.isEmpty()) {
            if (leftOut.contains(thing) || isPassing(change) || isLeftOut(change)) {
                leftOut.add(thing);
                return;
            }
            needs(change, result);
            result.add(change);
            return;
        }
        boolean isTime = fate.get().lastStep() == step || comesEarly(thing, fate.get());
        if (fate.get().decision() == Decision.LEFT_OUT) {
            if (fate.get().ours().isEmpty()) {
                leftOut.add(thing);
            }
            return;
        }
        if (isTime && !done.contains(thing)) {
            settle(thing, fate.get(), result);
        }
    }

    /** What others need comes with the first step that touches it. */
    private static boolean comesEarly(Thing thing, Fate fate) {
        return thing.kind() != Thing.Kind.ANNOTATION && thing.kind() != Thing.Kind.RANKING && !thing.kind().isMark()
                && fate.theirs().isPresent();
    }

    private void settle(Thing thing, Fate fate, List<Change> result) {
        done.add(thing);
        if (fate.decision() == Decision.STAYS) {
            return;
        }
        Change change = step(thing, fate.ours(), fate.theirs());
        if (isLeftOut(change)) {
            leftOut.add(thing);
            return;
        }
        needs(change, result);
        if (change instanceof Change.Assign && fate.ours().isPresent()) { // in another round: the one takes the place of the other
            result.add(new Change.Unassign((AssignmentRecord) fate.ours().get()));
        }
        if (change instanceof Change.AssignComparison && fate.ours().isPresent()) { // by another day
            result.add(new Change.UnassignComparison((ComparisonAssignmentRecord) fate.ours().get()));
        }
        if (change instanceof Change.AddRanking && fate.ours().isPresent()) { // otherwise here: the one takes the place of the other
            result.add(new Change.RemoveRanking((RankingRecord) fate.ours().get()));
        }
        result.add(change);
        if (fate.decision() == Decision.SHOWN) {
            result.add(change.inverse());
        }
    }

    /** It is about something that is gone on both sides at the end, and so is gone there itself. */
    private boolean isPassing(Change change) {
        return Thing.neededBy(change).stream().anyMatch(needed -> plan.fate(needed)
                .filter(f -> f.decision() == Decision.STAYS && f.ours().isEmpty()).isPresent());
    }

    private void needs(Change change, List<Change> result) {
        for (Thing needed : Thing.neededBy(change)) {
            plan.fate(needed).filter(f -> f.decision() == Decision.COMES && f.theirs().isPresent())
                    .filter(f -> !done.contains(needed)).ifPresent(f -> settle(needed, f, result));
        }
    }

    private static Change step(Thing thing, Optional<Object> from, Optional<Object> to) {
        Object one = to.or(() -> from).orElseThrow();
        boolean comes = from.isEmpty();
        boolean goes = to.isEmpty();
        return switch (one) {
            case AnnotatorRecord person -> comes ? new Change.AddAnnotator(person) : new Change.RemoveAnnotator(person);
            case PaperRecord paper -> comes ? new Change.AddPaper(paper) : goes ? new Change.RemovePaper(paper)
                    : new Change.RevisePaper((PaperRecord) from.orElseThrow(), paper);
            case LinkRecord link -> comes ? new Change.AddLink(link) : new Change.RemoveLink(link);
            case ClaimRecord claim -> comes ? new Change.AddClaim(claim) : goes ? new Change.RemoveClaim(claim)
                    : new Change.ReshapeClaim((ClaimRecord) from.orElseThrow(), claim);
            case AnnotationRecord judgement -> comes ? new Change.AddAnnotation(judgement)
                    : goes ? new Change.RemoveAnnotation(judgement)
                            : new Change.ReviseAnnotation((AnnotationRecord) from.orElseThrow(), judgement);
            case WorkingSetRecord set -> comes ? new Change.AddSet(set) : goes ? new Change.RemoveSet(set)
                    : new Change.RenameSet((WorkingSetRecord) from.orElseThrow(), set);
            case Change.PlaceInSet place -> goes ? place.inverse() : place;
            case RejectionRecord rejection -> goes ? new Change.ProposeAgain(rejection) : new Change.RejectProposal(rejection);
            case ComparisonRecord comparison -> goes ? new Change.RemoveComparison(comparison)
                    : new Change.AddComparison(comparison);
            case ComparisonAssignmentRecord assignment -> goes ? new Change.UnassignComparison(assignment)
                    : new Change.AssignComparison(assignment);
            case RankingRecord ranking -> goes ? new Change.RemoveRanking(ranking) : new Change.AddRanking(ranking);
            case AssignmentRecord assignment -> goes ? new Change.Unassign(assignment) : new Change.Assign(assignment);
            default -> new Change.MarkDone(new PaperId(thing.id()), new AnnotatorId(thing.who()), comes);
        };
    }

    private boolean isLeftOut(Change change) {
        return switch (change) {
            case Change.AddAnnotation c -> isHomeless(c.annotation());
            case Change.ReviseAnnotation c -> isHomeless(c.after());
            case Change.AddLink c -> isHomeless(c.link(), change);
            case Change.AddRanking c -> isHomeless(c.ranking(), change);
            default -> false;
        };
    }

    private boolean isHomeless(AnnotationRecord annotation) {
        if (isHomeless(annotation, new Change.AddAnnotation(annotation))) {
            return true;
        }
        if (plan.names().lacksCategories(annotation)) {
            plan.leftOut(annotation, "the taxonomy of that version has other categories here");
            return true;
        }
        return false;
    }

    private boolean isHomeless(Object theirs, Change change) {
        boolean lost = Thing.neededBy(change).stream().anyMatch(leftOut::contains);
        if (lost) {
            plan.leftOut(theirs, "what it is about has none");
        }
        return lost;
    }
}
