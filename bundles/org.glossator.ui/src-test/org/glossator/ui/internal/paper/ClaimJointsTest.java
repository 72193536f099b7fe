package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.PaperWork;
import org.junit.jupiter.api.Test;

class ClaimJointsTest {
    private static final CategoryId EXPERT = new CategoryId("source.expert");
    private static final CategoryId USER = new CategoryId("source.user");

    private final PaperDesk desk = new PaperDesk("ClaimJointsTest");
    private final PaperModel model = desk.open();
    private final PaperActions actions = new PaperActions(model);

    @Test
    void twoNeighboursBecomeOneStretchWithTheJudgementsOfBoth() {
        ClaimId first = tag("We ask readers.", EXPERT);
        ClaimId second = tag("They answer.", USER);
        model.comment(second, "do they?");
        PaperWork before = desk.work();

        actions.select(first);
        actions.merge();
        assertThat(desk.work().claims()).extracting(ClaimRecord::id).containsExactly(first);
        assertThat(spans()).containsExactly(desk.span("We ask readers. They answer."));
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories)
                .containsExactly(List.of(EXPERT, USER));
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::comment).containsExactly("do they?");
        assertThat(model.undoLabel()).contains("Merge Claims");

        actions.undo();
        assertThat(desk.work()).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(before);
        actions.redo();
        assertThat(spans()).hasSize(1);
    }

    @Test
    void claimsThatAreApartBecomeOneOfTwoStretches() {
        tag("We ask readers.", EXPERT);
        ClaimId last = mark("It helps.");
        actions.select(new TextSpan(desk.span("readers").start(), desk.span("helps").end()), 0);
        actions.merge();
        assertThat(spans()).containsExactly(desk.span("We ask readers."), desk.span("It helps."));
        assertThat(desk.work().claims()).extracting(ClaimRecord::id).doesNotContain(last);
        assertThat(desk.work().annotations()).hasSize(1);
    }

    @Test
    void theJudgementOfOneThatGoesIsAboutTheOneThatStays() {
        ClaimId first = mark("We ask readers.");
        tag("They answer.", USER);
        actions.select(first);
        actions.merge();
        assertThat(model.claim(first).orElseThrow().getAnnotations()).hasSize(1);
        assertThat(desk.work().annotations()).extracting(AnnotationRecord::categories).containsExactly(List.of(USER));
    }

    @Test
    void oneThatSomebodyElseHasJudgedDoesNotGo() {
        ClaimId theirs = desk.judgedByOther("They answer.", "source.user");
        desk.deliverEvents(model);
        PaperWork before = desk.work();
        ClaimId mine = mark("We ask readers.");
        actions.select(mine);
        assertThat(code(actions.merge())).isEqualTo("claim.judgedByOthers");
        assertThat(desk.work().claims()).hasSize(before.claims().size() + 1).extracting(ClaimRecord::id).contains(theirs);
    }

    @Test
    void oneOnWhichALinkHangsDoesNotGo() {
        ClaimId first = mark("We ask readers.");
        ClaimId second = mark("They answer.");
        model.link(first, LinkEnd.of(model, model.claim(second).orElseThrow()), new Relation("supports", LocalText.EMPTY, LocalText.EMPTY, List.of(),
                List.of(), false, false, false, Optional.empty())).orThrow();
        actions.select(first);
        assertThat(code(actions.merge())).isEqualTo("claim.linked");
        assertThat(spans()).hasSize(2);
    }

    @Test
    void aClaimGetsAPieceThatStandsApartAndLosesItAgain() {
        ClaimId claim = mark("We ask readers.");
        actions.select(claim);
        actions.select(desk.span("It helps."), desk.span("It helps.").end());
        actions.piece().orThrow();
        assertThat(spans()).containsExactly(desk.span("We ask readers."), desk.span("It helps."));
        assertThat(actions.claim().orElseThrow().getId()).isEqualTo(claim);
        assertThat(model.undoLabel()).contains("Change Pieces of Claim");
        actions.moveSentence(1); // from where the selection ended: none follows
        actions.caretAt(desk.span("answer").start());
        actions.piece().orThrow();
        assertThat(spans()).containsExactly(desk.span("We ask readers. They answer. It helps.")); // side by side
        actions.select(desk.span("They answer."), desk.span("They answer.").end());
        actions.piece().orThrow();
        assertThat(spans()).containsExactly(desk.span("We ask readers."), desk.span("It helps."));
        model.undo();
        model.undo();
        model.undo();
        assertThat(spans()).containsExactly(desk.span("We ask readers."));
    }

    @Test
    void aClaimKeepsItsLastPieceAndSomebodyMustHaveSelectedIt() {
        assertThat(code(actions.piece())).isEqualTo("claim.noneSelected");
        actions.select(mark("We ask readers."));
        assertThat(code(actions.piece())).isEqualTo("claim.onlyPiece");
    }

    @Test
    void theLastClaimHasNoNextOne() {
        actions.select(mark("We ask readers."));
        assertThat(code(actions.merge())).isEqualTo("claim.oneIsNotMany");
    }

    @Test
    void aClaimIsSplitAtTheCaretAndBothKeepTheJudgement() {
        ClaimId whole = model.tag(desk.span("We ask readers. They answer."), EXPERT).orThrow().orElseThrow();
        PaperWork before = desk.work();
        actions.caretAt(desk.span("They").start());
        ClaimId second = actions.split().orThrow().orElseThrow();

        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactlyInAnyOrder(
                desk.span("We ask readers."), desk.span("They answer."));
        assertThat(model.claim(whole).orElseThrow().getAnnotations()).hasSize(1);
        assertThat(model.claim(second).orElseThrow().getAnnotations()).hasSize(1);
        assertThat(actions.claim().map(c -> c.getId())).contains(second);
        assertThat(model.undoLabel()).contains("Split Claim");

        actions.undo();
        assertThat(desk.work()).isEqualTo(before);
    }

    @Test
    void atItsStartAClaimIsNotSplit() {
        ClaimId claim = mark("We ask readers.");
        actions.select(claim);
        assertThat(code(actions.split())).isEqualTo("claim.notInside");
        assertThat(spans()).containsExactly(desk.span("We ask readers."));
    }

    private ClaimId mark(String words) {
        return model.mark(desk.span(words)).orThrow().orElseThrow();
    }

    private ClaimId tag(String words, CategoryId category) {
        return model.tag(desk.span(words), category).orThrow().orElseThrow();
    }

    private List<TextSpan> spans() {
        return desk.work().claims().stream().flatMap(c -> c.spans().stream()).toList();
    }

    private static String code(Outcome<Optional<ClaimId>> outcome) {
        return outcome.problems().getFirst().code();
    }
}
