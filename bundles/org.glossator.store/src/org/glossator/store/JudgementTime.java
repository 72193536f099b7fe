package org.glossator.store;

import java.time.Duration;
import java.time.Instant;

import org.glossator.model.AnnotatorId;

/**
 * Who made judgements when. Times are those of quarters of an hour, so that days can be told in every time zone.
 *
 * @param quarter when the quarter of an hour began
 */
public record JudgementTime(AnnotatorId annotator, Instant quarter) {

    /** How long a quarter of an hour is. */
    public static final Duration QUARTER = Duration.ofMinutes(15);

    /** @return of a judgement that was made then */
    public static JudgementTime of(AnnotatorId annotator, Instant made) {
        long quarter = QUARTER.toMillis();
        return new JudgementTime(annotator, Instant.ofEpochMilli(Math.floorDiv(made.toEpochMilli(), quarter) * quarter));
    }
}
