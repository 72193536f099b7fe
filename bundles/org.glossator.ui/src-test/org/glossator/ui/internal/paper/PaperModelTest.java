package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.PastAction;
import org.glossator.store.ClaimRecord;
import org.glossator.store.PaperWork;
import org.junit.jupiter.api.Test;

class PaperModelTest {
    private static final CategoryId EXPERT = new CategoryId("source.expert");
    private static final CategoryId USER = new CategoryId("source.user");
    private static final CategoryId SOURCE = new CategoryId("source");

    private final PaperDesk desk = new PaperDesk("PaperModelTest");
    private final PaperModel model = desk.open();

    @Test
    void aMarkedClaimIsKeptAndCanBeUndoneAndRedone() {
        ClaimId id = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        assertThat(desk.work().claims()).extracting(ClaimRecord::id).containsExactly(id);
        PaperWork marked = desk.work();

        assertThat(model.undoLabel()).contains("Mark Claim");
        model.undo();
        assertThat(model.paper().getClaims()).isEmpty();
        assertThat(desk.work().claims()).isEmpty();

        assertThat(model.redoLabel()).contains("Mark Claim");
        model.redo();
        assertThat(model.claim(id)).isPresent();
        assertThat(desk.work()).isEqualTo(marked);
    }

    @Test
    void markingTheSameStretchAgainGivesTheClaimThatIsThereAndNoStep() {
        ClaimId first = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        assertThat(model.mark(desk.span("We ask readers.")).orThrow()).contains(first);
        model.undo();
        assertThat(model.undoLabel()).isEmpty();
    }

    @Test
    void aClaimIsFoundAtTheWordsThatItHasNow() {
        ClaimId id = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        model.reshape(id, List.of(desk.span("We ask")));
        assertThat(model.claimAt(desk.span("We ask readers."))).isEmpty();
        assertThat(model.claimAt(desk.span("We ask")).orElseThrow().getId()).isEqualTo(id);
        ClaimId other = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        assertThat(other).isNotEqualTo(id);
        model.undo();
        assertThat(model.claimAt(desk.span("We ask readers."))).isEmpty();
        model.undo();
        assertThat(model.claimAt(desk.span("We ask readers.")).orElseThrow().getId()).isEqualTo(id);
        model.reshape(id, List.of(desk.span("We"), desk.span("readers."))); // of two pieces: no stretch is all of it
        assertThat(model.claimAt(desk.span("We"))).isEmpty();
    }

    @Test
    void taggingASentenceMarksItInTheSameStep() {
        model.tag(desk.span("We ask readers."), EXPERT);
        assertThat(desk.work().claims()).hasSize(1);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories).containsExactly(List.of(EXPERT));
        assertThat(model.undoLabel()).contains("Tag \"expert\"");

        model.undo();
        assertThat(desk.work().claims()).isEmpty();
        assertThat(desk.work().annotations()).isEmpty();
        assertThat(model.undoLabel()).isEmpty();

        model.redo();
        assertThat(desk.work().annotations()).hasSize(1);
    }

    @Test
    void aSecondCategoryJoinsTheSameAnnotationAndTheSameCategoryAgainLeavesIt() {
        ClaimId id = model.tag(desk.span("We ask readers."), EXPERT).orThrow().orElseThrow();
        model.tag(id, USER);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories)
                .containsExactly(List.of(EXPERT, USER));
        model.tag(id, EXPERT);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories).containsExactly(List.of(USER));
        assertThat(model.undoLabel()).contains("Untag \"expert\"");
        model.undo();
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories)
                .containsExactly(List.of(EXPERT, USER));
    }

    @Test
    void theAnnotationGoesWithItsLastCategoryUnlessItHasAComment() {
        ClaimId id = model.tag(desk.span("We ask readers."), EXPERT).orThrow().orElseThrow();
        model.tag(id, EXPERT);
        assertThat(desk.work().annotations()).isEmpty();
        assertThat(desk.work().claims()).hasSize(1);

        model.undo();
        model.comment(id, "which ones?");
        model.tag(id, EXPERT);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::comment).containsExactly("which ones?");
    }

    @Test
    void anotherAnnotatorsJudgementStaysAsItIs() {
        ClaimId id = desk.judgedByOther("We ask readers.", "source.expert");
        PaperModel fresh = desk.open();
        fresh.tag(id, EXPERT);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::annotator)
                .containsExactlyInAnyOrder(desk.bo.id(), desk.mia.id());
        Annotation other = fresh.paper().getAnnotations().stream()
                .filter(a -> a.getAnnotator().getId().equals(desk.bo.id())).findFirst().orElseThrow();
        assertThat(refusal(fresh.delete(List.of(other.getId()), List.of()))).isEqualTo("annotation.notYours");
        assertThat(refusal(fresh.comment(other.getId(), "no"))).isEqualTo("annotation.notYours");
    }

    @Test
    void anAbstractOrUnknownCategoryIsRefusedAndNothingIsMarked() {
        assertThat(refusal(model.tag(desk.span("We ask readers."), SOURCE))).isEqualTo("annotation.abstractCategory");
        assertThat(refusal(model.tag(desk.span("We ask readers."), new CategoryId("x"))))
                .isEqualTo("annotation.unknownCategory");
        assertThat(desk.work().claims()).isEmpty();
    }

    @Test
    void withoutATaxonomyClaimsCanBeMarkedButNotJudged() {
        desk.taxonomy = Optional.empty();
        ClaimId id = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        assertThat(refusal(model.tag(id, EXPERT))).isEqualTo("annotation.noTaxonomy");
        assertThat(refusal(model.comment(id, "well"))).isEqualTo("annotation.noTaxonomy");
    }

    @Test
    void aClaimGoesWithItsJudgementsInOneStep() {
        ClaimId id = model.tag(desk.span("We ask readers."), EXPERT).orThrow().orElseThrow();
        PaperWork before = desk.work();
        model.deleteClaim(id);
        assertThat(desk.work().claims()).isEmpty();
        assertThat(desk.work().annotations()).isEmpty();
        model.undo();
        assertThat(desk.work()).isEqualTo(before);
        assertThat(claim(id).getAnnotations()).hasSize(1);
        model.redo();
        assertThat(desk.work().claims()).isEmpty();
    }

    @Test
    void aClaimThatOthersHaveJudgedLosesOnlyOnesOwnJudgement() {
        ClaimId id = desk.judgedByOther("We ask readers.", "source.user");
        PaperModel fresh = desk.open();
        fresh.tag(id, EXPERT);
        fresh.deleteClaim(id);
        assertThat(desk.work().claims()).hasSize(1);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::annotator).containsExactly(desk.bo.id());
    }

    @Test
    void aCommentIsMadeChangedAndTakenBackByUndo() {
        ClaimId id = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        model.comment(id, "  who? ");
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::comment).containsExactly("who?");
        model.comment(id, "who, and when?");
        model.undo();
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::comment).containsExactly("who?");
        model.redo();
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::comment).containsExactly("who, and when?");
        model.comment(id, "");
        assertThat(desk.work().annotations()).isEmpty();
        assertThat(refusal(model.comment(id, "x".repeat(AnnotationRecord.LONGEST_COMMENT + 1))))
                .isEqualTo("annotation.commentTooLong");
    }

    @Test
    void anAnnotationIsDeletedAndComesBackByUndo() {
        ClaimId id = model.tag(desk.span("We ask readers."), EXPERT).orThrow().orElseThrow();
        model.delete(List.of(claim(id).getAnnotations().getFirst().getId()), List.of());
        assertThat(desk.work().annotations()).isEmpty();
        assertThat(desk.work().claims()).hasSize(1);
        model.undo();
        assertThat(desk.work().annotations()).hasSize(1);
    }

    @Test
    void severalRowsAreDeletedInOneStepAndThoseOfOthersStay() {
        ClaimId mine = model.tag(desk.span("We ask readers."), EXPERT).orThrow().orElseThrow();
        ClaimId bare = model.mark(desk.span("They answer.")).orThrow().orElseThrow();
        ClaimId others = desk.judgedByOther("It helps.", "source.user");
        desk.deliverEvents(model);
        model.refresh();
        PaperWork before = desk.work();
        List<AnnotationId> judgements = before.annotations().stream().map(AnnotationRecord::id).toList();

        Outcome<Optional<ClaimId>> outcome = model.delete(judgements, List.of(bare));
        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("annotation.notYours");
        assertThat(desk.work().claims()).extracting(ClaimRecord::id).containsExactlyInAnyOrder(mine, others);
        assertThat(desk.work().annotations()).hasSize(1);
        assertThat(model.undoLabel()).contains("Delete 2 Annotations");

        model.undo();
        assertThat(desk.work()).isEqualTo(before);
        assertThat(model.delete(List.of(), List.of()).problems()).extracting(Problem::code)
                .containsExactly("annotation.gone");
    }

    @Test
    void bordersMoveAndMoveBack() {
        ClaimId id = model.mark(desk.span("We ask")).orThrow().orElseThrow();
        model.reshape(id, List.of(desk.span("We ask readers.")));
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("We ask readers."));
        model.undo();
        assertThat(claim(id).getSpans()).containsExactly(desk.span("We ask"));
        model.redo();
        assertThat(claim(id).getSpans()).containsExactly(desk.span("We ask readers."));
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("We ask readers."));
    }

    @Test
    void thePaperIsMarkedDoneAndNotDone() {
        model.markDone(true);
        assertThat(model.paper().isDone()).isTrue();
        assertThat(desk.work().doneBy()).containsExactly(desk.mia.id());
        model.undo();
        assertThat(model.paper().isDone()).isFalse();
        assertThat(desk.work().doneBy()).isEmpty();
        model.redo();
        assertThat(desk.work().doneBy()).containsExactly(desk.mia.id());
    }

    @Test
    void theHistorySaysWhatWasDoneAndWhatWasTakenBack() {
        model.mark(desk.span("We ask readers."));
        model.undo();
        model.redo();
        assertThat(desk.codes()).containsExactly("claim.mark", "claim.mark", "claim.mark");
        assertThat(desk.kinds()).containsExactly(PastAction.Kind.WORK, PastAction.Kind.UNDO, PastAction.Kind.REDO);
    }

    @Test
    void whatWasDoneInAnEarlierSessionCanBeUndone() {
        model.tag(desk.span("We ask readers."), EXPERT);
        model.mark(desk.span("They answer."));

        PaperModel later = desk.open();
        assertThat(later.undoLabel()).contains("Mark Claim");
        later.undo();
        assertThat(later.undoLabel()).contains("Tag \"expert\"");
        later.undo();
        assertThat(desk.work().claims()).isEmpty();
        assertThat(desk.work().annotations()).isEmpty();
        assertThat(later.undoLabel()).isEmpty();
    }

    @Test
    void earlierStepsThatCouldNotBeReadAreAskedForByTheNextUndo() {
        desk.open().mark(desk.span("They answer."));
        desk.failing(true);
        PaperModel later = desk.open();
        assertThat(later.undoLabel()).isEmpty();
        assertThat(later.isPastUnread()).isTrue();
        later.undo();
        assertThat(later.isPastUnread()).isTrue();
        desk.failing(false);
        later.undo();
        assertThat(later.isPastUnread()).isFalse();
        assertThat(later.undoLabel()).isPresent();
        later.undo();
        assertThat(desk.work().claims()).isEmpty();
    }

    @Test
    void whatWasUndoneInAnEarlierSessionCanBeRedoneInItsOrder() {
        model.mark(desk.span("We ask readers."));
        model.tag(desk.span("They answer."), EXPERT);
        model.undo();
        model.undo();

        PaperModel later = desk.open();
        assertThat(later.undoLabel()).isEmpty();
        assertThat(later.redoLabel()).contains("Mark Claim");
        later.redo();
        assertThat(later.redoLabel()).contains("Tag \"expert\"");
        later.redo();
        assertThat(later.redoLabel()).isEmpty();
        assertThat(desk.work().claims()).hasSize(2);
        assertThat(desk.work().annotations()).hasSize(1);
        later.undo();
        assertThat(desk.work().claims()).hasSize(1);
    }

    @Test
    void aNewStepEndsWhatCouldBeRedoneFromAnEarlierSession() {
        model.mark(desk.span("We ask readers."));
        model.undo();

        PaperModel later = desk.open();
        later.mark(desk.span("They answer."));
        assertThat(later.redoLabel()).isEmpty();
        assertThat(desk.open().redoLabel()).isEmpty();
    }

    @Test
    void undoingBeforeTheStepIsWrittenTakesBackThatStep() {
        desk.hold();
        model.mark(desk.span("We ask readers."));
        model.undo();
        model.redo();
        model.undo();
        desk.release();
        assertThat(model.problem()).isEmpty();
        assertThat(desk.work().claims()).isEmpty();
        assertThat(desk.open().redoLabel()).contains("Mark Claim");
    }

    @Test
    void whatTheStoreRefusesIsTakenBackAndSaidUntilALaterStepIsKept() {
        ClaimId id = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        desk.behindItsBack(desk.work().claims().stream().map(c -> (Change) new Change.RemoveClaim(c)).toList());

        model.tag(id, EXPERT);
        assertThat(model.problem()).map(p -> p.code()).contains("store.conflict");
        assertThat(model.claim(id)).isEmpty();
        assertThat(model.paper().getAnnotations()).isEmpty();
        assertThat(model.undoLabel()).isEmpty();

        model.mark(desk.span("They answer."));
        assertThat(model.problem()).isEmpty();
        assertThat(desk.work().claims()).hasSize(1);
    }

    @Test
    void anUndoThatTheStoreRefusesLeavesWhatTheCorpusHolds() {
        ClaimId id = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        desk.judgedByOther(id, "source.user");
        model.undo();
        assertThat(model.problem()).isPresent();
        assertThat(model.claim(id)).isPresent();
        assertThat(model.paper().getAnnotations()).hasSize(1);
        model.dismissProblem();
        assertThat(model.problem()).isEmpty();
    }

    @Test
    void aStepIsNotKeptUntilTheCorpusSaysSo() {
        desk.hold();
        PaperModel slow = desk.open();
        ClaimId id = slow.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        assertThat(slow.isKept(id)).isFalse();
        assertThat(slow.claim(id)).isPresent();
        desk.release();
        assertThat(slow.isKept(id)).isTrue();
    }

    @Test
    void ownEventsKeepTheUndoAndThoseOfOthersReadThePaperAgain() {
        model.mark(desk.span("We ask readers."));
        desk.deliverEvents(model);
        assertThat(model.undoLabel()).isPresent();
        assertThat(desk.reads()).isZero();

        ClaimId other = desk.judgedByOther("They answer.", "source.user");
        desk.deliverEvents(model);
        assertThat(model.claim(other)).isPresent();
        assertThat(model.paper().getClaims()).hasSize(2);
        assertThat(desk.reads()).isEqualTo(2); // Bo marked, and then judged
    }

    @Test
    void aPaperThatCouldNotBeReadAgainIsReadAfterTheNextStep() {
        desk.failing(true);
        ClaimId other = desk.judgedByOther("They answer.", "source.user");
        desk.deliverEvents(model);
        assertThat(model.claim(other)).isEmpty();
        desk.failing(false);
        model.mark(desk.span("We ask readers."));
        assertThat(model.claim(other)).isPresent();
    }

    @Test
    void readingAgainWithoutAnyDifferenceKeepsTheUndo() {
        model.mark(desk.span("We ask readers."));
        model.refresh();
        assertThat(model.undoLabel()).isPresent();
    }

    @Test
    void listenersHearOfEveryStep() {
        var heard = new ArrayList<Integer>();
        Runnable listener = () -> heard.add(model.paper().getClaims().size());
        model.addListener(listener);
        model.mark(desk.span("We ask readers."));
        assertThat(heard).isNotEmpty().allMatch(n -> n == 1);
        model.removeListener(listener);
        heard.clear();
        model.undo();
        assertThat(heard).isEmpty();
    }

    @Test
    void judgementsUnderAnEarlierReleaseAreLeftAloneExceptToTakeTheirCategoryBack() {
        ClaimId id = model.tag(desk.span("We ask readers."), EXPERT).orThrow().orElseThrow();
        desk.publish("2.0.0");
        model.tag(id, USER);
        assertThat(desk.work().annotations()).hasSize(2);
        model.tag(id, EXPERT);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories).containsExactly(List.of(USER));
    }

    @Test
    void thingsThatAreGoneAreRefused() {
        ClaimId id = model.mark(new TextSpan(0, 3)).orThrow().orElseThrow();
        model.undo();
        assertThat(refusal(model.tag(id, EXPERT))).isEqualTo("claim.gone");
        assertThat(refusal(model.deleteClaim(id))).isEqualTo("claim.gone");
    }

    private Claim claim(ClaimId id) {
        return model.claim(id).orElseThrow();
    }

    private static String refusal(Outcome<?> outcome) {
        assertThat(outcome.isDone()).isFalse();
        return outcome.problems().getFirst().code();
    }
}
