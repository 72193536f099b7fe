package org.glossator.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.TextSpan;

/**
 * A claim as the corpus keeps it.
 *
 * @param spans at least one, in reading order, not overlapping each other
 * @param author who marked it
 * @param made when it was marked; cut to milliseconds
 */
public record ClaimRecord(ClaimId id, PaperId paper, List<TextSpan> spans, AnnotatorId author, Instant made) {

    public ClaimRecord {
        spans = List.copyOf(spans);
        made = made.truncatedTo(ChronoUnit.MILLIS);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a claim has a span");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                throw new IllegalArgumentException("spans of a claim are in order and apart: " + spans);
            }
        }
    }

    /** @return from the start of the first span to the end of the last */
    public TextSpan extent() {
        return new TextSpan(spans.getFirst().start(), spans.getLast().end());
    }
}
