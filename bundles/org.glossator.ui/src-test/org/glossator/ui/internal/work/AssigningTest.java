package org.glossator.ui.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.analysis.assignment.AssignmentPlan.Result;
import org.junit.jupiter.api.Test;

class AssigningTest {

    @Test
    void onlyWhatHasChangedIsSaid() {
        assertThat(Assigning.words(new Result(List.of(), 0, 3, 0, 0))).startsWith("Nothing has changed");
        assertThat(Assigning.words(new Result(List.of(), 2, 0, 0, 0))).isEqualTo("Newly assigned: 2.");
        assertThat(Assigning.words(new Result(List.of(), 2, 3, 1, 4)))
                .isEqualTo("Newly assigned: 2. Due on another day: 1. Taken away: 4. As before: 2.");
    }
}
