package org.glossator.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;

/**
 * What a list shows of a comparison task.
 *
 * @param answered how many of the questions each annotator has answered; without those who answered none
 * @param assigned who is to answer them, with the last day on which that is in time, if there is one
 */
public record ComparisonRow(ComparisonId id, String title, ComparisonRecord.Kind kind, String asked, int claims, int questions,
        Map<AnnotatorId, Integer> answered, Map<AnnotatorId, Optional<LocalDate>> assigned) {

    public ComparisonRow {
        answered = Map.copyOf(answered);
        assigned = Map.copyOf(assigned);
    }

    /** @return whether the annotator is to answer questions and has not answered all of them */
    public boolean isToDoFor(AnnotatorId annotator) {
        return assigned.containsKey(annotator) && answered.getOrDefault(annotator, 0) < questions;
    }
}
