package org.glossator.ui.internal.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.ComparisonRow;
import org.junit.jupiter.api.Test;

class DueComparisonsTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    private static final AnnotatorId ME = new AnnotatorId(1);

    private static ComparisonRow row(long id, int answered, Map<AnnotatorId, Optional<LocalDate>> assigned) {
        return new ComparisonRow(new ComparisonId(id), "Task " + id, Kind.PAIRS, "Which?", 4, 6, answered == 0 ? Map.of()
                : Map.of(ME, answered), assigned);
    }

    @Test
    void onlyWhatIsMineAndOpenIsListedWhatIsDueFirst() {
        var rows = List.of(row(1, 0, Map.of()), row(2, 0, Map.of(ME, Optional.empty())), row(3, 2, Map.of(ME, Optional.of(FRIDAY))),
                row(4, 6, Map.of(ME, Optional.of(FRIDAY))), row(5, 0, Map.of(new AnnotatorId(2), Optional.of(FRIDAY))),
                row(6, 1, Map.of(ME, Optional.of(FRIDAY.minusDays(3)))));
        List<ComparisonRow> due = DueComparisons.due(rows, ME);
        assertThat(due).extracting(row -> row.id().value()).containsExactly(6L, 3L, 2L);
        assertThat(due).extracting(row -> DueComparisons.words(row, ME, FRIDAY)).containsExactly(
                "1 of 6 answered, \u26A0 overdue: it was due on Jan 13", "2 of 6 answered, due today", "0 of 6 answered");
    }
}
