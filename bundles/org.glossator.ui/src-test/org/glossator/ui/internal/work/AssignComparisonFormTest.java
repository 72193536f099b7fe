package org.glossator.ui.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.analysis.assignment.DueChoice;
import org.glossator.model.ComparisonId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.testkit.Fixture;
import org.glossator.ui.internal.work.AssignComparisonForm.Wish;
import org.junit.jupiter.api.Test;

class AssignComparisonFormTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    private static final DueChoice AS_IT_IS = new DueChoice.AsItIs();

    private final Fixture fixture = new Fixture("AssignComparisonFormTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord bo = fixture.annotator("Bo");
    private final AnnotatorRecord cy = fixture.annotator("Cy");
    private final ComparisonRow task = new ComparisonRow(new ComparisonId(fixture.ids().next()), "Clear?", ComparisonRecord.Kind.PAIRS,
            "Which is clearer?", 4, 6, Map.of(ada.id(), 2), Map.of(ada.id(), Optional.of(FRIDAY), bo.id(), Optional.empty()));
    private final AssignComparisonForm form = new AssignComparisonForm(task, List.of(cy, bo, ada));

    @Test
    void whoHasTheTaskIsMarkedAndSaysHowFarTheyAre() {
        assertThat(List.of(ada, bo, cy)).extracting(form::isChosen).containsExactly(true, true, false);
        assertThat(form.answered(ada)).isEqualTo("2 of 6");
        assertThat(form.answered(cy)).isEqualTo("0 of 6");
        assertThat(form.due(ada, FRIDAY.plusDays(1))).isEqualTo("overdue");
        assertThat(form.due(bo, FRIDAY)).isEmpty();
        assertThat(form.wish()).isEmpty();
        assertThat(form.says()).contains("has the task already");
    }

    @Test
    void marksThatAreSetAndTakenAwayAreWhatIsDone() {
        form.choose(cy, true);
        assertThat(form.wish()).contains(new Wish(task.id(), List.of(cy.id(), bo.id(), ada.id()), List.of(), AS_IT_IS));
        assertThat(form.says()).contains("Marked: 3, new among them: 1.");
        form.choose(bo, false);
        assertThat(form.wish()).contains(new Wish(task.id(), List.of(cy.id(), ada.id()), List.of(bo.id()), AS_IT_IS));
        assertThat(form.says()).contains("Taken away from: 1");
        form.choose(cy, false);
        form.choose(bo, true);
        assertThat(form.wish()).isEmpty();
    }

    @Test
    void aDayIsSomethingToDoOnlyWhereItIsAnotherOne() {
        form.choose(bo, false);
        form.choose(bo, true);
        form.due(new DueChoice.On(FRIDAY));
        assertThat(form.wish()).contains(new Wish(task.id(), List.of(bo.id(), ada.id()), List.of(), new DueChoice.On(FRIDAY)));
        var alone = new AssignComparisonForm(task, List.of(cy, ada));
        alone.due(new DueChoice.On(FRIDAY));
        assertThat(alone.wish()).isEmpty();
        alone.due(new DueChoice.None());
        assertThat(alone.wish()).isPresent();
    }

    @Test
    void withoutPeopleThereIsNobodyToMark() {
        assertThat(new AssignComparisonForm(task, List.of()).says()).contains("Nobody is in this corpus");
    }
}
