package org.glossator.ui.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.store.AnnotatorRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.glossator.testkit.Fixture;
import org.junit.jupiter.api.Test;

class SetFormTest {
    private final Fixture fixture = new Fixture("SetFormTest");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final WorkingSetRecord pilot = fixture.set(mia, "pilot");
    private final List<WorkingSetRow> sets = List.of(new WorkingSetRow(fixture.set(mia, "Hard ones"), 3),
            new WorkingSetRow(pilot, 12));
    private final SetForm form = new SetForm(sets, 2);

    @Test
    void whatIsTypedFindsASetInWhateverCase() {
        assertThat(form.matching()).containsExactly("Hard ones", "pilot");
        form.name("HARD");
        assertThat(form.matching()).containsExactly("Hard ones");
        assertThat(form.isNew()).isTrue();
        form.name(" pilot ");
        assertThat(form.isNew()).isFalse();
        assertThat(form.chosen()).contains("pilot");
        assertThat(form.says()).contains("\u201cpilot\u201d", "12");
    }

    @Test
    void withoutANameNothingIsChosenAndItIsSaidWhatToDo() {
        assertThat(form.chosen()).isEmpty();
        assertThat(form.says()).startsWith("Choose");
        assertThat(new SetForm(List.of(), 1).says()).startsWith("Type a name");
        form.name("x".repeat(WorkingSetRecord.LONGEST_NAME + 1));
        assertThat(form.chosen()).isEmpty();
        assertThat(form.says()).contains("100");
    }

    @Test
    void aSetIsNotRenamedToTheNameOfAnother() {
        assertThat(SetForm.obstacle("Hard ones", pilot, sets)).isPresent();
        assertThat(SetForm.obstacle("pilot", pilot, sets)).isEmpty();
        assertThat(SetForm.obstacle(" ", pilot, sets)).isPresent();
        assertThat(SetForm.obstacle("else", pilot, sets)).isEmpty();
    }
}
