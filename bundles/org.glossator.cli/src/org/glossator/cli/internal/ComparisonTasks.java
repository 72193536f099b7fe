package org.glossator.cli.internal;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Outcome;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.CorpusReader;

/** Comparison tasks as the command line names them. */
final class ComparisonTasks {

    private ComparisonTasks() {
    }

    /**
     * @param called the title of the task or its id
     * @return refused where there is none, or several have the title
     */
    static Outcome<ComparisonRecord> named(String called, CorpusReader reader) {
        List<ComparisonRow> found = reader.comparisons().stream()
                .filter(row -> row.title().equals(called) || row.id().toString().equals(called)).toList();
        if (found.size() > 1) {
            return Outcome.refused("comparison.ambiguous", "Nothing was done, for " + found.size() + " comparison tasks are called \""
                    + called + "\": say the id that \"list comparisons\" shows.");
        }
        return found.stream().findFirst().flatMap(row -> reader.comparison(row.id())).map(Outcome::done)
                .orElseGet(() -> Outcome.refused("comparison.unknown", "Nothing was done, for no comparison task is called \""
                        + called + "\": \"list comparisons\" names them."));
    }

    /** @return who that is; refused where it is not said, or there is nobody of that name */
    static Outcome<AnnotatorRecord> person(Optional<String> name, CorpusReader reader) {
        if (name.isEmpty()) {
            return Outcome.refused("cli.usage", "Nothing was done, for --annotator is missing, who does it. Usage: "
                    + Verb.COMPARISON.usage());
        }
        return reader.annotatorByName(name.get()).map(Outcome::done).orElseGet(() -> Outcome.refused("comparison.noAnnotator",
                "Nothing was done, as nobody in the corpus is called \"" + name.get() + "\"."));
    }
}
