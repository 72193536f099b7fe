package org.glossator.store;

import java.time.LocalDate;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;

/**
 * That an annotator is to answer the questions of a comparison task. Each annotator is assigned a task once at most; it is done
 * when all questions are answered.
 *
 * @param due the last day on which it is in time, by the calendar of whoever looks; empty where there is none
 */
public record ComparisonAssignmentRecord(ComparisonId comparison, AnnotatorId annotator, Optional<LocalDate> due) {

    /** @return the same with another last day; empty for none */
    public ComparisonAssignmentRecord due(Optional<LocalDate> day) {
        return new ComparisonAssignmentRecord(comparison, annotator, day);
    }
}
