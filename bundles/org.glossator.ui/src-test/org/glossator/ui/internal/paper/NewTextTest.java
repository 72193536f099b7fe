package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.model.ClaimId;
import org.glossator.model.Problem;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Claim;
import org.glossator.store.ClaimRecord;
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
