package org.glossator.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;

/**
 * One annotator's answer to one question of a comparison task.
 *
 * @param question its place in the task, from 0
 * @param ranks one for each claim that the question shows, in its order: 1 for those that come first, equal ones for ties,
 *        without gaps (1, 1, 2). Of a triplet the two that are more alike have 1 and the third has 2. Empty: cannot decide
 * @param made cut to milliseconds
 */
public record RankingRecord(ComparisonId comparison, int question, AnnotatorId annotator, List<Integer> ranks, Instant made) {

    public RankingRecord {
        ranks = List.copyOf(ranks);
        made = made.truncatedTo(ChronoUnit.MILLIS);
        var used = new TreeSet<>(ranks);
        if (question < 0 || !ranks.isEmpty() && (used.first() != 1 || used.last() != used.size())) {
            throw new IllegalArgumentException("not a ranking: " + ranks);
        }
    }

    /** @return whether the annotator could not decide */
    public boolean isUndecided() {
        return ranks.isEmpty();
    }
}
