package org.glossator.cli.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.CategoryPair;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.JudgementTime;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.PaperWork;
import org.glossator.store.RankingRecord;
import org.glossator.store.Receipt;
import org.glossator.store.RejectionRecord;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.glossator.store.Workload;

/** Stands for a corpus that has not been made yet, so that a dry run leaves no trace. */
record EmptyCorpus(CorpusLocation location) implements Corpus, CorpusReader {

    @Override
    public <T> T read(Function<CorpusReader, T> questions) {
        return questions.apply(this);
    }

    @Override
    public Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("a dry run changes nothing");
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public CorpusCounts counts() {
        return new CorpusCounts(0, 0, 0, 0, 0);
    }

    @Override
    public List<PaperRow> papers(PaperQuery query) {
        return List.of();
    }

    @Override
    public int paperCount(PaperQuery query) {
        return 0;
    }

    @Override
    public Optional<PaperRecord> paper(PaperId id) {
        return Optional.empty();
    }

    @Override
    public Map<String, PaperRecord> papersByKey(Collection<String> keys) {
        return Map.of();
    }

    @Override
    public PaperWork work(PaperId id) {
        return PaperWork.NONE;
    }

    @Override
    public List<AssignmentRecord> assignments(PaperId paper) {
        return List.of();
    }

    @Override
    public List<WorkingSetRow> workingSets(AnnotatorId owner) {
        return List.of();
    }

    @Override
    public List<WorkingSetRecord> setsOf(PaperId paper) {
        return List.of();
    }

    @Override
    public List<RejectionRecord> rejections(PaperId paper) {
        return List.of();
    }

    @Override
    public List<PaperId> blindPapers(AnnotatorId annotator) {
        return List.of();
    }

    @Override
    public Map<AnnotatorId, Workload> workloads() {
        return Map.of();
    }

    @Override
    public List<ComparisonRow> comparisons() {
        return List.of();
    }

    @Override
    public Optional<ComparisonRecord> comparison(ComparisonId id) {
        return Optional.empty();
    }

    @Override
    public List<ComparisonAssignmentRecord> comparisonAssignments(ComparisonId comparison) {
        return List.of();
    }

    @Override
    public List<RankingRecord> rankings(ComparisonId comparison) {
        return List.of();
    }

    @Override
    public List<LinkRecord> linksTo(PaperId id) {
        return List.of();
    }

    @Override
    public List<AnnotationRecord> evidenceFrom(PaperId id) {
        return List.of();
    }

    @Override
    public List<AnnotatorRecord> annotators() {
        return List.of();
    }

    @Override
    public Optional<AnnotatorRecord> annotator(AnnotatorId id) {
        return Optional.empty();
    }

    @Override
    public Optional<AnnotatorRecord> annotatorByName(String name) {
        return Optional.empty();
    }

    @Override
    public List<ReleaseRecord> releases() {
        return List.of();
    }

    @Override
    public Optional<Taxonomy> taxonomy(ReleaseId id) {
        return Optional.empty();
    }

    @Override
    public Optional<String> taxonomyText(ReleaseId id) {
        return Optional.empty();
    }

    @Override
    public Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        return Map.of();
    }

    @Override
    public Map<CategoryId, Integer> branchCounts(ReleaseId release) {
        return Map.of();
    }

    @Override
    public Map<CategoryPair, Integer> pairCounts(ReleaseId release, Collection<CategoryId> among) {
        return Map.of();
    }

    @Override
    public Map<JudgementTime, Integer> judgementTimes() {
        return Map.of();
    }

    @Override
    public History history() {
        throw new UnsupportedOperationException("a dry run does not ask for the past");
    }
}
