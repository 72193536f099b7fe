package org.glossator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void theWorstProblemDecides() {
        IStatus status = Problems.toStatus("It was not done.", List.of(
                Problem.warning("a.b", "Take care.", Place.NONE), Problem.error("a.c", "It is broken.")));
        assertThat(status.getSeverity()).isEqualTo(IStatus.ERROR);
        assertThat(status.getChildren()).extracting(IStatus::getMessage).containsExactly("Take care.", "It is broken.");
    }

    @Test
    void aDialogShowsWhereAndNotMoreThanAPersonReads() {
        Problem problem = Problem.error("a.b", "It is broken.", Place.file("papers.txt"));
        assertThat(Problems.text("Not done.", List.of(problem)))
                .isEqualTo("Not done.\n\nIt is broken. (papers.txt)");
        assertThat(Problems.text("Not done.", Collections.nCopies(20, problem)).lines()).hasSize(11)
                .last().isEqualTo("And 12 more.");
    }

    @Test
    void workThatIsRefusedKeepsItsRefusal() {
        Outcome<String> refused = Outcome.refused("a.b", "No.");
        assertThat(Problems.guarded(() -> refused)).isSameAs(refused);
    }
}
