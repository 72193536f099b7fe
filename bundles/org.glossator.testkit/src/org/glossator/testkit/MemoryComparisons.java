package org.glossator.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.RankingRecord;

/** Comparison tasks and what was answered to them. */
final class MemoryComparisons {
    private final List<ComparisonRecord> tasks;
    private final List<RankingRecord> rankings;
    private final List<ComparisonAssignmentRecord> assignments;

    MemoryComparisons() {
        tasks = new ArrayList<>();
        rankings = new ArrayList<>();
        assignments = new ArrayList<>();
    }

    MemoryComparisons(MemoryComparisons before) {
        tasks = new ArrayList<>(before.tasks);
        rankings = new ArrayList<>(before.rankings);
        assignments = new ArrayList<>(before.assignments);
    }

    void add(ComparisonRecord task) {
        Conflict.unless(comparison(task.id()).isEmpty(), "The comparison task is there already.");
        tasks.add(task);
    }

    void remove(ComparisonRecord task) {
        Conflict.unless(rankings(task.id()).isEmpty(), "Questions of the comparison task are answered.");
        Conflict.unless(assignments(task.id()).isEmpty(), "People are to answer the comparison task.");
        Conflict.unless(tasks.remove(task), "The comparison task is not there.");
    }

    void add(RankingRecord ranking) {
        Conflict.unless(comparison(ranking.comparison()).filter(task -> task.fits(ranking)).isPresent(),
                "The comparison task has no such question.");
        Conflict.unless(rankings.stream().noneMatch(r -> r.comparison().equals(ranking.comparison())
                && r.question() == ranking.question() && r.annotator().equals(ranking.annotator())),
                "The question is answered already.");
        rankings.add(ranking);
    }

    void remove(RankingRecord ranking) {
        Conflict.unless(rankings.remove(ranking), "The answer is not there.");
    }

    void assign(ComparisonAssignmentRecord assignment) {
        Conflict.unless(comparison(assignment.comparison()).isPresent(), "The comparison task is not there.");
        Conflict.unless(assignments(assignment.comparison()).stream().noneMatch(a -> a.annotator().equals(assignment.annotator())),
                "It is assigned already.");
        assignments.add(assignment);
    }

    void unassign(ComparisonAssignmentRecord assignment) {
        Conflict.unless(assignments.remove(assignment), "That is not assigned.");
    }

    List<ComparisonAssignmentRecord> assignments(ComparisonId comparison) {
        return assignments.stream().filter(a -> a.comparison().equals(comparison))
                .sorted(Comparator.comparing(a -> a.annotator().value())).toList();
    }

    boolean isWorkOf(AnnotatorId annotator) {
        return tasks.stream().anyMatch(task -> task.author().equals(annotator))
                || rankings.stream().anyMatch(ranking -> ranking.annotator().equals(annotator))
                || assignments.stream().anyMatch(assignment -> assignment.annotator().equals(annotator));
    }

    List<ComparisonRow> rows() {
        return tasks.stream().sorted(Comparator.comparing(ComparisonRecord::made).thenComparing(task -> task.id().value()))
                .map(this::row).toList();
    }

    private ComparisonRow row(ComparisonRecord task) {
        Map<AnnotatorId, Integer> answered = rankings(task.id()).stream()
                .collect(Collectors.toMap(RankingRecord::annotator, ranking -> 1, Integer::sum));
        return new ComparisonRow(task.id(), task.title(), task.kind(), task.criterion().question(), task.claims().size(),
                task.questions().size(), answered, assignments(task.id()).stream()
                        .collect(Collectors.toMap(ComparisonAssignmentRecord::annotator, ComparisonAssignmentRecord::due)));
    }

    Optional<ComparisonRecord> comparison(ComparisonId id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    List<RankingRecord> rankings(ComparisonId comparison) {
        return rankings.stream().filter(ranking -> ranking.comparison().equals(comparison))
                .sorted(Comparator.comparing(RankingRecord::question).thenComparing(ranking -> ranking.annotator().value())).toList();
    }
}
