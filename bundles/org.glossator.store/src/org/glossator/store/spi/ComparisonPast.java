package org.glossator.store.spi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.Change;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.RankingRecord;

/** Comparison tasks and what was answered to them, made from changes in the order in which they were done. */
public final class ComparisonPast {
    private final Map<ComparisonId, ComparisonRecord> comparisons = new HashMap<>();
    private final Map<Key, RankingRecord> rankings = new HashMap<>();
    private final Map<Key, ComparisonAssignmentRecord> assignments = new HashMap<>();

    /** An annotator answers a question once, and is assigned a task once. */
    private record Key(ComparisonId comparison, int question, AnnotatorId annotator) {
        static Key of(RankingRecord ranking) {
            return new Key(ranking.comparison(), ranking.question(), ranking.annotator());
        }

        static Key of(ComparisonAssignmentRecord assignment) {
            return new Key(assignment.comparison(), 0, assignment.annotator());
        }
    }

    /**
     * @param change about other things than comparison tasks: nothing happens
     * @return whether it starts from what was there before it; it is applied in any case
     */
    public boolean apply(Change change) {
        if (change instanceof Change.AddComparison(var comparison)) {
            return comparisons.put(comparison.id(), comparison) == null;
        }
        if (change instanceof Change.RemoveComparison(var comparison)) {
            return comparison.equals(comparisons.remove(comparison.id()))
                    && Stream.concat(rankings.keySet().stream(), assignments.keySet().stream())
                            .noneMatch(key -> key.comparison().equals(comparison.id()));
        }
        if (change instanceof Change.AddRanking(var ranking)) {
            ComparisonRecord of = comparisons.get(ranking.comparison());
            return rankings.put(Key.of(ranking), ranking) == null && of != null && of.fits(ranking);
        }
        if (change instanceof Change.AssignComparison(var assignment)) {
            return assignments.put(Key.of(assignment), assignment) == null && comparisons.containsKey(assignment.comparison());
        }
        if (change instanceof Change.UnassignComparison(var assignment)) {
            return assignment.equals(assignments.remove(Key.of(assignment)));
        }
        return !(change instanceof Change.RemoveRanking(var ranking)) || ranking.equals(rankings.remove(Key.of(ranking)));
    }

    /** @return in the order in which they were made */
    public List<ComparisonRecord> comparisons() {
        return comparisons.values().stream().sorted(Comparator.comparing(ComparisonRecord::made).thenComparing(c -> c.id().value()))
                .toList();
    }

    /** @return by annotator */
    public List<ComparisonAssignmentRecord> assignments(ComparisonId comparison) {
        return assignments.values().stream().filter(a -> a.comparison().equals(comparison))
                .sorted(Comparator.comparing(a -> a.annotator().value())).toList();
    }

    /** @return by question, then by annotator */
    public List<RankingRecord> rankings(ComparisonId comparison) {
        return rankings.values().stream().filter(r -> r.comparison().equals(comparison))
                .sorted(Comparator.comparing(RankingRecord::question).thenComparing(r -> r.annotator().value())).toList();
    }
}
