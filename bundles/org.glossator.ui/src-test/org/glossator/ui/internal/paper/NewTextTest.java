package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Problem;
import org.glossator.model.Reference;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Claim;
import org.glossator.store.ClaimRecord;
import org.glossator.store.PaperRecord;
import org.junit.jupiter.api.Test;

/** The paper comes in with another text while it is open. */
class NewTextTest {
    private static final String LONGER = "In two steps, as before. We ask readers. They answer. It helps.";

    private final PaperDesk desk = new PaperDesk("NewTextTest");
    private final PaperModel model = desk.open();

    /** @return the words at the places of the claims, which the model and the corpus agree on */
    private List<String> claims() {
        String text = model.record().text();
        assertThat(desk.corpus.read(r -> r.paper(desk.paper.id())).orElseThrow().text()).isEqualTo(text);
        assertThat(model.paper().getClaims().stream().map(Claim::getSpans).map(List::copyOf))
                .containsExactlyInAnyOrderElementsOf(desk.work().claims().stream().map(ClaimRecord::spans).toList());
        return desk.work().claims().stream().flatMap(c -> c.spans().stream()).map((TextSpan s) -> s.in(text)).toList();
    }

    private void says(String code) {
        assertThat(model.problem()).map(Problem::code).contains(code);
    }

    @Test
    void whatIsOnItsWayStandsAtItsWordsAndCanBeTakenBack() {
        desk.hold();
        model.mark(desk.span("They answer."));
        model.mark(desk.span("It helps."));
        desk.comesAnew(LONGER);
        desk.release();
        assertThat(claims()).containsExactlyInAnyOrder("They answer.", "It helps.");
        says("store.placedAnew");
        assertThat(model.undoLabel()).contains("Mark Claim");
        model.undo();
        desk.release();
        assertThat(claims()).containsExactly("They answer.");
    }

    @Test
    void whatIsOnItsWayAndNotInTheNewTextIsNotKept() {
        desk.hold();
        model.mark(desk.span("It helps."));
        desk.comesAnew("We ask readers. They answer.");
        desk.release();
        assertThat(claims()).isEmpty();
        says("store.newText");
    }

    @Test
    void whatIsTakenBackFromAnEarlierTextStandsAtItsWords() {
        ClaimId helps = model.mark(desk.span("It helps.")).orThrow().orElseThrow();
        model.deleteClaim(helps);
        desk.comesAnew(LONGER);
        desk.deliverEvents(model);
        assertThat(model.undoLabel()).contains("Delete Claim");
        model.undo();
        assertThat(claims()).containsExactly("It helps.");
        says("store.placedAnew");
        assertThat(model.redoLabel()).contains("Delete Claim");
        model.redo();
        assertThat(claims()).isEmpty();
    }

    @Test
    void takenBackAndDoneAgainBeforeItIsWrittenStandsAtItsWords() {
        model.mark(desk.span("It helps."));
        model.undo();
        desk.comesAnew(LONGER);
        desk.deliverEvents(model);
        desk.hold();
        model.redo();
        model.undo();
        model.redo();
        desk.release();
        assertThat(claims()).containsExactly("It helps.");
    }

    private static Answers proof(PaperRecord from, String... words) {
        return Answers.NONE.with("proof", Optional.of(new Answer.Evidence(Stream.of(words).<Reference>map(w -> new Reference.InText(
                from.id(), new TextSpan(from.text().indexOf(w), from.text().indexOf(w) + w.length()))).toList())));
    }

    /** @return a judgement with these words of the other paper as its evidence */
    private AnnotationId judgedBy(PaperRecord other, String words) {
        model.saw(other);
        model.tag(desk.span("It helps."), new CategoryId("source.expert"));
        AnnotationId judgement = desk.work().annotations().getFirst().id();
        model.answer(judgement, proof(other, words), "Proof");
        return judgement;
    }

    /** @return the words of the other paper that judgements name */
    private List<String> proofs(PaperRecord other) {
        String text = desk.corpus.read(r -> r.paper(other.id())).orElseThrow().text();
        return desk.work().annotations().stream().flatMap(a -> a.answers().value("proof").stream())
                .flatMap(proof -> ((Answer.Evidence) proof).references().stream())
                .map(place -> ((Reference.InText) place).span().in(text)).toList();
    }

    @Test
    void evidenceInAnotherPaperThatComesAnewStandsAtItsWordsWhereTheStepIsTakenBackAtOnce() {
        PaperRecord other = desk.another("Elsewhere", "It is seen. They see it as well.");
        AnnotationId judgement = judgedBy(other, "They see it");
        desk.hold();
        model.delete(List.of(judgement), List.of());
        desk.comesAnew(other.id(), "In two steps. It is seen. They see it as well.");
        model.undo();
        desk.release();
        assertThat(proofs(other)).containsExactly("They see it");
        says("store.placedAnew");
        model.redo();
        desk.release();
        assertThat(proofs(other)).isEmpty();
        model.undo();
        desk.release();
        assertThat(proofs(other)).containsExactly("They see it");
    }

    @Test
    void evidenceInAnotherPaperIsTakenBackAtOnceAlsoWhereThatComesAnew() {
        PaperRecord other = desk.another("Elsewhere", "It is seen. They see it as well.");
        AnnotationId judgement = judgedBy(other, "They see it");
        desk.hold();
        model.answer(judgement, proof(other, "They see it", "It is seen"), "Proof");
        model.undo();
        desk.comesAnew(other.id(), "In two steps. It is seen. They see it as well.");
        desk.release();
        assertThat(proofs(other)).containsExactly("They see it");
        says("store.placedAnew");
    }

    @Test
    void whatIsNotInTheNewTextIsNotTakenBack() {
        ClaimId helps = model.mark(desk.span("It helps.")).orThrow().orElseThrow();
        model.deleteClaim(helps);
        desk.comesAnew("We ask readers. They answer.");
        desk.deliverEvents(model);
        model.undo();
        assertThat(claims()).isEmpty();
        says("store.newText");
    }
}
