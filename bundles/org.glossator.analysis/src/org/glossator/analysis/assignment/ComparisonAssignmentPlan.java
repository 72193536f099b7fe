package org.glossator.analysis.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.analysis.assignment.AssignmentPlan.Result;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.Change;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.CorpusReader;

/** Who is to answer a comparison task: all of these people, as each of them answers every question. */
public final class ComparisonAssignmentPlan {
    /** The code of the action that assigns. */
    public static final String CODE = "comparison.assign";

    private ComparisonAssignmentPlan() {
    }

    /** @param due by when, also by those who have it already */
    public static Result of(ComparisonId task, List<AnnotatorId> people, DueChoice due, CorpusReader reader) {
        List<ComparisonAssignmentRecord> there = reader.comparisonAssignments(task);
        var changes = new ArrayList<Change>();
        int made = 0;
        int moved = 0;
        for (AnnotatorId person : people) {
            Optional<ComparisonAssignmentRecord> before = there.stream().filter(a -> a.annotator().equals(person)).findFirst();
            var after = new ComparisonAssignmentRecord(task, person, due.of(before.flatMap(ComparisonAssignmentRecord::due)));
            if (before.isEmpty()) {
                made++;
                changes.add(new Change.AssignComparison(after));
            } else if (!before.get().equals(after)) {
                moved++;
                changes.add(new Change.UnassignComparison(before.get()));
                changes.add(new Change.AssignComparison(after));
            }
        }
        return new Result(changes, made, people.size() - made, moved, 0);
    }

    /** What these people have answered stays. */
    public static Result withdrawn(ComparisonId task, List<AnnotatorId> people, CorpusReader reader) {
        List<Change> changes = reader.comparisonAssignments(task).stream().filter(a -> people.contains(a.annotator()))
                .<Change>map(Change.UnassignComparison::new).toList();
        return new Result(changes, 0, 0, 0, changes.size());
    }
}
