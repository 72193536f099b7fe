package org.glossator.ui.internal.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.analysis.comparison.ComparisonCsv;
import org.glossator.analysis.comparison.ComparisonResults;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.RankingRecord;

/** What came of a comparison task, with the names that it needs. May cross threads. */
record TaskResults(ComparisonRecord task, List<RankingRecord> rankings, ComparisonResults results, ComparisonCsv csv) {

    TaskResults {
        rankings = List.copyOf(rankings);
    }

    /** @return nothing where the task is gone */
    static Optional<TaskResults> read(CorpusReader reader, ComparisonId id) {
        return reader.comparison(id).map(task -> {
            List<RankingRecord> rankings = reader.rankings(id);
            Map<AnnotatorId, String> names = reader.annotators().stream()
                    .collect(Collectors.toMap(AnnotatorRecord::id, AnnotatorRecord::name));
            var titles = new HashMap<PaperId, String>();
            task.claims().forEach(claim -> titles.computeIfAbsent(claim.paper(),
                    paper -> reader.paper(paper).map(PaperRecord::title).orElse("")));
            return new TaskResults(task, rankings, ComparisonResults.of(task, rankings),
                    new ComparisonCsv(who -> names.getOrDefault(who, who.toString()), paper -> titles.getOrDefault(paper, "")));
        });
    }
}
