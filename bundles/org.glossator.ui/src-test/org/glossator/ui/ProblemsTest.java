package org.glossator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.osgi.util.NLS;
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
    void aDialogShowsWhereAndAllThatAPersonCouldRead() {
        Problem problem = Problem.error("a.b", "It is broken.", Place.file("papers.txt"));
        assertThat(Problems.text(List.of(problem))).isEqualTo("It is broken. (papers.txt)");
        assertThat(Problems.text(Collections.nCopies(500, problem)).lines()).hasSize(500);
        assertThat(Problems.text(Collections.nCopies(10_012, problem)).lines()).hasSize(10_001).last()
                .isEqualTo(NLS.bind(Messages.Problems_more, 12));
    }

    @Test
    void workThatIsRefusedKeepsItsRefusal() {
        Outcome<String> refused = Outcome.refused("a.b", "No.");
        assertThat(Problems.guarded(() -> refused)).isSameAs(refused);
    }
}
