package org.glossator.store;

import java.util.Map;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;

/**
 * What a list shows of a comparison task.
 *
 * @param answered how many of the questions each annotator has answered; without those who answered none
 */
public record ComparisonRow(ComparisonId id, String title, ComparisonRecord.Kind kind, String asked, int claims, int questions,
        Map<AnnotatorId, Integer> answered) {

    public ComparisonRow {
        answered = Map.copyOf(answered);
    }
}
