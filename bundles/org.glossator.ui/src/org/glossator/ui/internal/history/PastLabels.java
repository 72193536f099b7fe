package org.glossator.ui.internal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.CategoryId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.PastAction;
import org.glossator.ui.internal.details.AnswerTexts;
import org.glossator.ui.internal.palette.CategoryIndex;

/** What people read of changes that were made. */
final class PastLabels {
    private final CategoryIndex index;

    /** @param index for the names of categories; those that it does not know are called by the last words of their ids */
    PastLabels(CategoryIndex index) {
        this.index = index;
    }

    String label(PastAction action, Change change) {
        String what = label(change);
        String told = switch (action.kind()) {
            case FINAL, WORK -> what;
            case UNDO -> NLS.bind(Messages.PastLabels_undo, what);
            case REDO -> NLS.bind(Messages.PastLabels_redo, what);
        };
        return action.why().isEmpty() ? told : NLS.bind(Messages.PastLabels_why, told, action.why());
    }

    private String label(Change change) {
        return switch (change) {
            case Change.AddClaim c -> Messages.PastLabels_claimMarked;
            case Change.RemoveClaim c -> Messages.PastLabels_claimRemoved;
            case Change.ReshapeClaim c -> Messages.PastLabels_claimBorder;
            case Change.AddAnnotation c -> judged(c.annotation());
            case Change.RemoveAnnotation c -> NLS.bind(Messages.PastLabels_unjudged, names(c.annotation().categories()));
            case Change.ReviseAnnotation c -> revised(c.before(), c.after());
            case Change.AddLink c -> NLS.bind(Messages.PastLabels_linked, c.link().relation());
            case Change.RemoveLink c -> NLS.bind(Messages.PastLabels_unlinked, c.link().relation());
            case Change.MarkDone c -> c.done() ? Messages.PastLabels_done : Messages.PastLabels_notDone;
            case Change.Assign c -> Messages.PastLabels_assigned;
            case Change.Unassign c -> Messages.PastLabels_unassigned;
            case Change.AddSet c -> NLS.bind(Messages.PastLabels_setMade, c.set().name());
            case Change.RemoveSet c -> NLS.bind(Messages.PastLabels_setRemoved, c.set().name());
            case Change.RenameSet c -> NLS.bind(Messages.PastLabels_setRenamed, c.before().name(), c.after().name());
            case Change.PlaceInSet c -> c.in() ? Messages.PastLabels_inSet : Messages.PastLabels_outOfSet;
            case Change.RejectProposal c -> Messages.PastLabels_rejected;
            case Change.ProposeAgain c -> Messages.PastLabels_proposedAgain;
            case Change.AddComparison c -> NLS.bind(Messages.PastLabels_comparisonMade, c.comparison().title());
            case Change.RemoveComparison c -> NLS.bind(Messages.PastLabels_comparisonRemoved, c.comparison().title());
            case Change.AddRanking c -> Messages.PastLabels_compared;
            case Change.RemoveRanking c -> Messages.PastLabels_comparisonTakenBack;
            case Change.AssignComparison c -> Messages.PastLabels_comparisonAssigned;
            case Change.UnassignComparison c -> Messages.PastLabels_comparisonUnassigned;
            case Change.AddPaper c -> Messages.PastLabels_paperAdded;
            case Change.RemovePaper c -> Messages.PastLabels_paperRemoved;
            case Change.RevisePaper c -> Messages.PastLabels_paperRevised;
            case Change.AddAnnotator c -> NLS.bind(Messages.PastLabels_joined, c.annotator().name());
            case Change.RemoveAnnotator c -> NLS.bind(Messages.PastLabels_left, c.annotator().name());
            case Change.PublishRelease c -> NLS.bind(Messages.PastLabels_published, c.release().title(),
                    c.release().version());
        };
    }

    private String judged(AnnotationRecord annotation) {
        var parts = new ArrayList<String>();
        if (!annotation.categories().isEmpty()) {
            parts.add(NLS.bind(Messages.PastLabels_judged, names(annotation.categories())));
        }
        if (!annotation.answers().isEmpty()) {
            parts.add(AnswerTexts.all(annotation.answers()));
        }
        if (!annotation.comment().isEmpty()) {
            parts.add(NLS.bind(Messages.PastLabels_comment, annotation.comment()));
        }
        return String.join(", ", parts);
    }

    private String revised(AnnotationRecord before, AnnotationRecord after) {
        var parts = new ArrayList<String>();
        if (!before.categories().equals(after.categories())) {
            parts.add(NLS.bind(Messages.PastLabels_categories, names(before.categories()), names(after.categories())));
        }
        if (!before.answers().equals(after.answers())) {
            parts.add(AnswerTexts.difference(before.answers(), after.answers()));
        }
        if (!before.comment().equals(after.comment())) {
            parts.add(after.comment().isEmpty() ? NLS.bind(Messages.PastLabels_commentRemoved, before.comment())
                    : NLS.bind(Messages.PastLabels_comment, after.comment()));
        }
        return String.join(", ", parts);
    }

    private String names(List<CategoryId> categories) {
        return categories.isEmpty() ? Messages.PastLabels_nothing
                : categories.stream().map(index::label).collect(Collectors.joining(", "));
    }
}
