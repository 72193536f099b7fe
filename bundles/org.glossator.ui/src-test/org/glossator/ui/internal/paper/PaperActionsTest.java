package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.model.CategoryId;
import org.glossator.model.Target;
import org.glossator.model.paper.Claim;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.ClaimRecord;
import org.junit.jupiter.api.Test;

class PaperActionsTest {
    private static final CategoryId EXPERT = new CategoryId("source.expert");

    private final PaperDesk desk = new PaperDesk("PaperActionsTest");
    private final PaperActions actions = new PaperActions(desk.open());

    @Test
    void enterMarksTheSentenceWithTheCaret() {
        actions.caretAt(desk.span("answer").start());
        actions.mark();
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("They answer."));
        assertThat(actions.claim()).isPresent();
    }

    @Test
    void enterMarksTheSelectionWhereThereIsOne() {
        actions.select(desk.span("answer"), desk.span("answer").end());
        actions.mark();
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("answer"));
        assertThat(actions.selection()).isEmpty();
    }

    @Test
    void theSentenceCursorGoesFromSentenceToSentence() {
        actions.caretAt(0);
        actions.moveSentence(1);
        assertThat(actions.sentence()).contains(desk.span("We ask readers."));
        actions.moveSentence(1);
        assertThat(actions.caret()).isEqualTo(desk.span("They").start());
        actions.moveSentence(-1);
        actions.moveSentence(-1);
        actions.moveSentence(-1);
        assertThat(actions.caret()).isZero();
    }

    @Test
    void theSentenceCursorTagsTheSentenceAlsoWhereASmallerClaimBeginsIt() {
        actions.select(desk.span("We ask"), desk.span("We ask").end());
        actions.mark();
        actions.caretAt(0);
        actions.moveSentence(1);
        assertThat(actions.claim()).isEmpty();
        actions.tag(EXPERT);
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).contains(desk.span("We ask readers."));
    }

    @Test
    void theCaretSelectsTheInnermostClaim() {
        actions.caretAt(desk.span("We").start());
        actions.mark();
        actions.select(desk.span("ask"), desk.span("ask").end());
        actions.mark();
        actions.caretAt(desk.span("ask").start());
        assertThat(actions.claim().map(Claim::getSpans)).hasValueSatisfying(
                spans -> assertThat(spans).containsExactly(desk.span("ask")));
        actions.caretAt(desk.span("We").start());
        assertThat(actions.claim().map(Claim::getSpans)).hasValueSatisfying(
                spans -> assertThat(spans).containsExactly(desk.span("We ask readers.")));
        actions.caretAt(desk.span("They").start());
        assertThat(actions.claim()).isEmpty();
    }

    @Test
    void claimsAreWalkedInReadingOrder() {
        actions.caretAt(desk.span("It").start());
        actions.mark();
        actions.caretAt(desk.span("We").start());
        actions.mark();
        actions.caretAt(0);
        assertThat(actions.claimNumber()).isZero();
        actions.moveClaim(1);
        assertThat(actions.caret()).isEqualTo(desk.span("We").start());
        assertThat(actions.claimNumber()).isEqualTo(1);
        actions.moveClaim(1);
        assertThat(actions.claimNumber()).isEqualTo(2);
        actions.moveClaim(1);
        assertThat(actions.claimNumber()).isEqualTo(2);
        actions.caretAt(desk.span("They").start());
        actions.moveClaim(-1);
        assertThat(actions.claimNumber()).isEqualTo(1);
    }

    @Test
    void taggingGoesToTheSelectedClaimAndKeepsItSelected() {
        actions.caretAt(desk.span("We").start());
        actions.mark();
        actions.tag(EXPERT);
        assertThat(desk.work().claims()).hasSize(1);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories).hasSize(1);
        assertThat(actions.claim()).isPresent();
    }

    @Test
    void undoSelectsTheClaimThatChanged() {
        actions.caretAt(desk.span("We").start());
        actions.tag(EXPERT);
        actions.tag(new CategoryId("source.user"));
        actions.caretAt(0);
        actions.undo();
        assertThat(actions.claim()).isPresent();
        actions.undo();
        assertThat(actions.claim()).isEmpty();
        actions.redo();
        assertThat(actions.claim()).isPresent();
    }

    @Test
    void withoutAClaimThereIsNothingToDeleteOrToMove() {
        actions.caretAt(0);
        assertThat(actions.delete().isDone()).isFalse();
        assertThat(actions.moveBorder(Borders.Side.RIGHT, Borders.Unit.WORD, true).isDone()).isFalse();
    }

    @Test
    void theBorderOfTheSelectedClaimMoves() {
        actions.select(desk.span("They"), desk.span("They").end());
        actions.mark();
        actions.moveBorder(Borders.Side.RIGHT, Borders.Unit.WORD, true);
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("They answer"));
    }

    @Test
    void sentencesWithoutAClaimAreFound() {
        actions.caretAt(desk.span("They").start());
        actions.mark();
        actions.caretAt(desk.span("We").start());
        assertThat(actions.moveUnmarked(1).isDone()).isTrue();
        assertThat(actions.sentence()).contains(desk.span("It helps."));
        assertThat(actions.moveUnmarked(1).problems()).extracting(p -> p.code()).containsExactly("sentence.allMarked");
        assertThat(actions.sentence()).contains(desk.span("It helps."));
        actions.moveUnmarked(-1);
        assertThat(actions.sentence()).contains(desk.span("We ask readers."));
    }

    @Test
    void claimsThatOneHasNotJudgedAreFound() {
        actions.caretAt(desk.span("We").start());
        actions.tag(EXPERT);
        actions.caretAt(desk.span("They").start());
        actions.mark();
        desk.judgedByOther(actions.claim().orElseThrow().getId(), "source.user");
        desk.deliverEvents(actions.model());
        actions.caretAt(0);
        actions.moveUnjudged(1);
        assertThat(actions.caret()).isEqualTo(desk.span("They").start());
        assertThat(actions.moveUnjudged(1).isDone()).isFalse();
        assertThat(actions.moveUnjudged(-1).isDone()).isFalse();
        actions.caretAt(desk.span("It").start());
        actions.moveUnjudged(-1);
        assertThat(actions.claim().map(Claim::getSpans)).hasValueSatisfying(
                spans -> assertThat(spans).containsExactly(desk.span("They answer.")));
    }

    @Test
    void claimsOnWhichAnnotatorsDifferAreFound() {
        desk.judgedByOther("We ask readers.", "source.expert");
        desk.judgedByOther("They answer.", "source.expert");
        desk.judgedByOther("It helps.", "source.user");
        var opened = new PaperActions(desk.open());
        opened.caretAt(0);
        assertThat(opened.moveDifferent(1).isDone()).as("judged by one").isFalse();
        opened.moveClaim(1);
        opened.tag(EXPERT);
        opened.moveClaim(1);
        opened.tag(new CategoryId("source.user"));
        opened.caretAt(0);
        assertThat(opened.moveDifferent(1).isDone()).isTrue();
        assertThat(opened.caret()).isEqualTo(desk.span("They").start());
        assertThat(opened.moveDifferent(1).isDone()).as("the last one").isFalse();
        opened.caretAt(desk.span("helps").start());
        opened.moveDifferent(-1);
        assertThat(opened.caret()).isEqualTo(desk.span("They").start());
    }

    @Test
    void aClaimIsMovedWithItsJudgements() {
        actions.caretAt(desk.span("We").start());
        actions.tag(EXPERT);
        actions.select(desk.span("answer"), desk.span("answer").end());
        assertThat(actions.retarget().isDone()).isTrue();
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("answer"));
        assertThat(desk.work().annotations()).hasSize(1);
        actions.undo();
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("We ask readers."));
    }

    @Test
    void severalClaimsGetACategoryInOneStepAndLoseItInOne() {
        actions.caretAt(desk.span("We").start());
        actions.tag(EXPERT);
        actions.caretAt(desk.span("They").start());
        actions.mark();
        List<Target> both = desk.work().claims().stream().<Target>map(c -> new Target.OnClaim(c.id())).toList();
        assertThat(actions.tag(both, EXPERT).isDone()).isTrue();
        assertThat(desk.work().annotations()).hasSize(2);
        actions.tag(both, EXPERT);
        assertThat(desk.work().annotations()).isEmpty();
        actions.undo();
        assertThat(desk.work().annotations()).hasSize(2);
        actions.undo();
        assertThat(desk.work().annotations()).hasSize(1);
    }

    @Test
    void whatIsNotHighlightedIsNotGoneTo() {
        actions.caretAt(desk.span("We").start());
        actions.mark();
        actions.caretAt(desk.span("They").start());
        actions.tag(EXPERT);
        actions.among(claim -> !claim.getAnnotations().isEmpty());
        actions.caretAt(0);
        actions.moveClaim(1);
        assertThat(actions.caret()).isEqualTo(desk.span("They").start());
        actions.moveClaim(-1);
        assertThat(actions.caret()).isEqualTo(desk.span("They").start());
    }
}
