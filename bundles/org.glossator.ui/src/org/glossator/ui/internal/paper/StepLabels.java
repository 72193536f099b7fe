package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.CategoryId;
import org.glossator.store.Change;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.internal.paper.PastSteps.PastStep;

/** What steps of earlier sessions are called: what is stored of a step is its code and its changes. */
final class StepLabels {

    private StepLabels() {
    }

    static String label(PastStep step, Optional<ActiveTaxonomy> taxonomy) {
        return switch (step.action().code()) {
            case "claim.mark" -> Messages.Step_mark;
            case "claim.delete" -> Messages.Step_deleteClaim;
            case "claim.reshape" -> Messages.Step_reshape;
            case "claim.merge" -> Messages.Step_merge;
            case "claim.split" -> Messages.Step_split;
            case "claim.piece" -> Messages.Step_piece;
            case "claim.tag" -> category(Messages.Step_tag, step.changes(), taxonomy);
            case "claim.untag" -> category(Messages.Step_untag, step.changes(), taxonomy);
            case "annotation.delete" -> Messages.Step_deleteAnnotation;
            case "annotation.comment" -> Messages.Step_comment;
            case "annotation.answer" -> Messages.Step_answered;
            case "annotation.fix" -> Messages.Step_fix;
            case "link.add" -> link(Messages.Step_link, step.changes());
            case "link.delete" -> link(Messages.Step_unlink, step.changes());
            case "proposal.reject" -> Messages.Step_reject;
            case "proposal.again" -> Messages.Step_proposeAgain;
            case "paper.done" -> done(step.changes()) ? Messages.Step_done : Messages.Step_notDone;
            default -> Messages.Step_other; // of a later version, or of a plug-in
        };
    }

    private static String link(String pattern, List<Change> changes) {
        return changes.stream().flatMap(c -> c instanceof Change.AddLink add ? Stream.of(add.link())
                : c instanceof Change.RemoveLink remove ? Stream.of(remove.link()) : Stream.empty()).findFirst()
                .map(link -> NLS.bind(pattern, link.relation())).orElse(Messages.Step_other);
    }

    private static boolean done(List<Change> changes) {
        return changes.stream().anyMatch(c -> c instanceof Change.MarkDone mark && mark.done());
    }

    private static String category(String pattern, List<Change> changes, Optional<ActiveTaxonomy> taxonomy) {
        return changes.stream().flatMap(c -> differing(c).stream()).findFirst()
                .map(id -> NLS.bind(pattern, taxonomy.flatMap(t -> t.taxonomy().category(id)).map(c -> c.label())
                        .orElse(id.value())))
                .orElse(Messages.Step_other);
    }

    /** @return the categories that a judgement got or lost */
    private static List<CategoryId> differing(Change change) {
        return switch (change) {
            case Change.AddAnnotation c -> c.annotation().categories();
            case Change.RemoveAnnotation c -> c.annotation().categories();
            case Change.ReviseAnnotation c -> difference(c.before().categories(), c.after().categories());
            case Change.AddClaim c -> List.of();
            case Change.RemoveClaim c -> List.of();
            case Change.ReshapeClaim c -> List.of();
            case Change.AddLink c -> List.of();
            case Change.RemoveLink c -> List.of();
            case Change.MarkDone c -> List.of();
            case Change.Assign c -> List.of();
            case Change.Unassign c -> List.of();
            case Change.AddSet c -> List.of();
            case Change.RemoveSet c -> List.of();
            case Change.RenameSet c -> List.of();
            case Change.PlaceInSet c -> List.of();
            case Change.RejectProposal c -> List.of();
            case Change.ProposeAgain c -> List.of();
            case Change.AddComparison c -> List.of();
            case Change.RemoveComparison c -> List.of();
            case Change.AddRanking c -> List.of();
            case Change.RemoveRanking c -> List.of();
            case Change.AssignComparison c -> List.of();
            case Change.UnassignComparison c -> List.of();
            case Change.AddPaper c -> List.of();
            case Change.RemovePaper c -> List.of();
            case Change.RevisePaper c -> List.of();
            case Change.AddAnnotator c -> List.of();
            case Change.RemoveAnnotator c -> List.of();
            case Change.PublishRelease c -> List.of();
        };
    }

    private static List<CategoryId> difference(List<CategoryId> before, List<CategoryId> after) {
        return before.size() > after.size() ? before.stream().filter(id -> !after.contains(id)).toList()
                : after.stream().filter(id -> !before.contains(id)).toList();
    }
}
