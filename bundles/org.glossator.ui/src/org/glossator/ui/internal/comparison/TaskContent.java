package org.glossator.ui.internal.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.Category;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.History;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.store.RankingRecord;
import org.glossator.store.Reversible;

/**
 * A comparison task as one annotator works on it. May cross threads.
 *
 * @param titles of papers; empty for those that are gone
 * @param definition of the category by which claims are compared; empty where there is none
 * @param own what the annotator has answered
 * @param undoable what the annotator can take back, the last one first
 * @param redoable what was taken back and can be done again, the next one first
 */
record TaskContent(ComparisonRecord task, Map<PaperId, String> titles, String definition, List<RankingRecord> own,
        List<Past> undoable, List<Past> redoable) {
    static final String CODE = "comparison.answer";

    private static final int MOST = 50; // steps; nobody goes further back by hand
    private static final int LARGEST = 3; // changes of an answer

    TaskContent {
        titles = Map.copyOf(titles);
        own = List.copyOf(own);
        undoable = List.copyOf(undoable);
        redoable = List.copyOf(redoable);
    }

    /** A step of an earlier session. */
    record Past(PastAction action, List<Change> changes) {
    }

    /** @return nothing where the task is gone */
    static Optional<TaskContent> read(CorpusReader reader, ComparisonId id, AnnotatorId who) {
        return reader.comparison(id).map(task -> {
            var titles = new HashMap<PaperId, String>();
            task.claims().forEach(claim -> titles.computeIfAbsent(claim.paper(),
                    paper -> reader.paper(paper).map(PaperRecord::title).orElse("")));
            String definition = switch (task.criterion()) {
                case Criterion.Asked asked -> "";
                case Criterion.OfCategory(var release, var category, var question) -> reader.taxonomy(release)
                        .flatMap(taxonomy -> taxonomy.category(category)).map(TaskContent::words).orElse("");
            };
            History history = reader.history();
            Reversible reversible = history.reversible(who, MOST);
            return new TaskContent(task, titles, definition,
                    reader.rankings(id).stream().filter(ranking -> ranking.annotator().equals(who)).toList(),
                    steps(reversible.undoable(), id, history), steps(reversible.redoable(), id, history));
        });
    }

    private static String words(Category category) {
        return category.definition().isBlank() ? category.label() : category.label() + ": " + category.definition();
    }

    /** Other work in between can stay: no answer depends on it. */
    private static List<Past> steps(List<PastAction> actions, ComparisonId task, History history) {
        var steps = new ArrayList<Past>();
        for (PastAction action : actions) {
            if (action.code().equals(CODE) && action.changes() <= LARGEST) {
                List<Change> changes = history.changes(action.number(), 0, LARGEST);
                if (changes.stream().allMatch(change -> change.subject() == task.value())) {
                    steps.add(new Past(action, changes));
                }
            }
        }
        return steps;
    }
}
