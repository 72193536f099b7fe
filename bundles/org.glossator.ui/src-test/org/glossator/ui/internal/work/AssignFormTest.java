package org.glossator.ui.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.glossator.analysis.assignment.AssignmentPlan;
import org.glossator.analysis.assignment.DueChoice;
import org.glossator.model.AnnotatorId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Workload;
import org.glossator.testkit.Fixture;
import org.junit.jupiter.api.Test;

class AssignFormTest {
    private final Fixture fixture = new Fixture("AssignFormTest");
    private final List<AnnotatorRecord> people = List.of(fixture.annotator("Ada"), fixture.annotator("Bo"), fixture.annotator("Cy"));

    @Test
    void theFormSaysWhatWillBeDoneOrWhyNot() {
        var form = new AssignForm(7, people, Map.of(people.getFirst().id(), new Workload(3, 1)));
        assertThat(form.plan()).isEmpty();
        form.choose(people.get(2), true);
        form.choose(people.getFirst(), true);
        form.each(3);
        assertThat(form.plan()).isEmpty();
        assertThat(form.says()).contains("only 2");
        form.each(2);
        form.round(2);
        form.blind(true);
        List<AnnotatorId> chosen = List.of(people.getFirst().id(), people.get(2).id());
        assertThat(form.plan()).contains(new AssignmentPlan(chosen, 2, 2, true, new DueChoice.AsItIs()));
        assertThat(form.says()).contains("One person has 7 of them at most.");
        var friday = new DueChoice.On(LocalDate.of(2026, 1, 16));
        form.due(friday);
        assertThat(form.plan()).contains(new AssignmentPlan(chosen, 2, 2, true, friday));
        assertThat(form.workload(people.getFirst())).isEqualTo(new Workload(3, 1));
    }
}
