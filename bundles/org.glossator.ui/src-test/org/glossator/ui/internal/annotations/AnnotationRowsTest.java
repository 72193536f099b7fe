package org.glossator.ui.internal.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Target;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.PaperDesk;
import org.glossator.ui.internal.paper.PaperModel;
import org.junit.jupiter.api.Test;

class AnnotationRowsTest {
    private static final CategoryId EXPERT = new CategoryId("source.expert");

    private final PaperDesk desk = new PaperDesk("AnnotationRowsTest");
    private final PaperModel model = desk.open();
    private final AnnotationRows rows = new AnnotationRows();

    private List<String> shown() {
        rows.show(model, CategoryIndex.EMPTY);
        return rows.all().stream().map(row -> row.quote() + "|" + row.categories() + "|" + row.kept()).toList();
    }

    @Test
    void rowsFollowEveryStepInTheOrderOfTheText() {
        assertThat(shown()).isEmpty();
        model.mark(desk.span("It helps."));
        ClaimId first = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        assertThat(shown()).containsExactly("We ask readers.||true", "It helps.||true");
        model.tag(first, EXPERT);
        assertThat(shown()).containsExactly("We ask readers.|Expert|true", "It helps.||true");
        model.undo();
        model.deleteClaim(first);
        assertThat(shown()).containsExactly("It helps.||true");
        model.undo();
        assertThat(shown()).hasSize(2);
    }

    @Test
    void aRowThatIsBeingWrittenIsKeptAMomentLaterWithoutAnotherStep() {
        shown();
        desk.hold();
        model.mark(desk.span("It helps."));
        assertThat(shown()).containsExactly("It helps.||false");
        desk.release();
        assertThat(shown()).containsExactly("It helps.||true");
    }

    @Test
    void stepByStepTheRowsAreThoseOfOneLook() {
        for (String words : List.of("They answer.", "We ask", "It helps.", "ask readers.")) {
            model.mark(desk.span(words));
            shown();
        }
        ClaimId theirs = desk.judgedByOther("They", "source.user");
        desk.deliverEvents(model);
        model.tag(theirs, EXPERT);
        model.undo();
        var afresh = new AnnotationRows();
        afresh.show(model, CategoryIndex.EMPTY);
        shown();
        assertThat(rows.all()).isEqualTo(afresh.all());
        rows.sort(RowOrder.CATEGORY.ascending().reversed());
        afresh.sort(RowOrder.CATEGORY.ascending().reversed());
        model.tag(theirs, EXPERT);
        afresh.clear();
        afresh.show(model, CategoryIndex.EMPTY);
        shown();
        assertThat(rows.all()).containsExactlyInAnyOrderElementsOf(afresh.all());
        assertThat(rows.all()).isSortedAccordingTo(RowOrder.CATEGORY.ascending().reversed());
    }

    @Test
    void aSelectedRowIsFoundAgainAfterItsJudgementHasChanged() {
        ClaimId claim = model.tag(desk.span("It helps."), EXPERT).orThrow().orElseThrow();
        model.mark(desk.span("We ask readers."));
        shown();
        List<AnnotationRow> selected = List.of(rows.all().getLast());
        model.comment(claim, "does it?");
        shown();
        assertThat(rows.now(selected)).extracting(AnnotationRow::comment).containsExactly("does it?");
        assertThat(rows.indexOf(rows.now(selected).getFirst())).hasValue(1);
        assertThat(rows.first(new Target.OnClaim(claim))).contains(rows.all().getLast());
    }
}
