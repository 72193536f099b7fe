package org.glossator.store.jdbc.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.CategoryPair;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.JudgementTime;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.PaperWork;
import org.glossator.store.RankingRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.glossator.store.Workload;

/** Questions in SQL, as long as the session is lent. */
final class JdbcReader implements CorpusReader {
    private final Session session;
    private final PaperQueries papers;
    private final WorkQueries work;
    private final ReleaseQueries releases;

    private final CountKeeper numbers;

    /** Counts what it is asked for. */
    JdbcReader(Session session) {
        this(session, new CountKeeper.Nobody());
    }

    /** @param numbers that need not be counted */
    JdbcReader(Session session, CountKeeper numbers) {
        this.session = session;
        this.numbers = numbers;
        papers = new PaperQueries(session, numbers);
        work = new WorkQueries(session);
        releases = new ReleaseQueries(session);
    }

    @Override
    public CorpusCounts counts() {
        return numbers.ask(session, counters -> counters.counts(session));
    }

    @Override
    public List<PaperRow> papers(PaperQuery query) {
        return found(query).map(ids -> papers.papers(query, ids)).orElseGet(() -> papers.papers(query));
    }

    @Override
    public int paperCount(PaperQuery query) {
        return found(query).map(ids -> ids.length).orElseGet(() -> papers.paperCount(query));
    }

    private Optional<long[]> found(PaperQuery query) {
        return numbers.titles().flatMap(titles -> titles.find(query, session));
    }

    @Override
    public void expectFilter() {
        numbers.titles().ifPresent(titles -> titles.read(session));
    }

    @Override
    public Optional<PaperRecord> paper(PaperId id) {
        return papers.paper(id);
    }

    @Override
    public Map<String, PaperRecord> papersByKey(Collection<String> keys) {
        return papers.papersByKey(keys);
    }

    @Override
    public List<LinkRecord> linksTo(PaperId id) {
        return new LinkRows(session).to(id);
    }

    @Override
    public List<AnnotationRecord> evidenceFrom(PaperId id) {
        return work.evidenceFrom(id);
    }

    @Override
    public List<AssignmentRecord> assignments(PaperId paper) {
        return papers.assignments(paper);
    }

    @Override
    public List<WorkingSetRow> workingSets(AnnotatorId owner) {
        return new OwnRows(session).sets(owner);
    }

    @Override
    public List<WorkingSetRecord> setsOf(PaperId paper) {
        return new OwnRows(session).setsOf(paper);
    }

    @Override
    public List<RejectionRecord> rejections(PaperId paper) {
        return new OwnRows(session).rejections(paper);
    }

    @Override
    public List<PaperId> blindPapers(AnnotatorId annotator) {
        return papers.blindPapers(annotator);
    }

    @Override
    public Map<AnnotatorId, Workload> workloads() {
        return papers.workloads();
    }

    @Override
    public List<ComparisonRow> comparisons() {
        return new ComparisonRows(session).comparisons();
    }

    @Override
    public Optional<ComparisonRecord> comparison(ComparisonId id) {
        return new ComparisonRows(session).comparison(id);
    }

    @Override
    public List<ComparisonAssignmentRecord> comparisonAssignments(ComparisonId comparison) {
        return new ComparisonRows(session).assignments(comparison);
    }

    @Override
    public List<RankingRecord> rankings(ComparisonId comparison) {
        return new ComparisonRows(session).rankings(comparison);
    }

    @Override
    public PaperWork work(PaperId id) {
        return work.work(id);
    }

    @Override
    public List<AnnotatorRecord> annotators() {
        return work.annotators();
    }

    @Override
    public Optional<AnnotatorRecord> annotator(AnnotatorId id) {
        return id.equals(AnnotatorRecord.SYSTEM.id()) ? Optional.of(AnnotatorRecord.SYSTEM) : work.annotator(id);
    }

    @Override
    public Optional<AnnotatorRecord> annotatorByName(String name) {
        return work.annotatorByName(name);
    }

    @Override
    public List<ReleaseRecord> releases() {
        return releases.releases();
    }

    @Override
    public Optional<Taxonomy> taxonomy(ReleaseId id) {
        return releases.taxonomy(id);
    }

    @Override
    public Optional<String> taxonomyText(ReleaseId id) {
        return releases.text(id);
    }

    @Override
    public Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        return numbers.ask(session, counters -> counters.categories(session, taxonomy));
    }

    @Override
    public Map<CategoryId, Integer> branchCounts(ReleaseId release) {
        return numbers.ask(session, counters -> counters.branches(session, release));
    }

    @Override
    public Map<CategoryPair, Integer> pairCounts(ReleaseId release, Collection<CategoryId> among) {
        return releases.release(release).map(known -> {
            var rows = new BranchRows(session);
            return rows.pairs(rows.of(release).orElseThrow(), among, known.taxonomy(),
                    categoryCounts(known.taxonomy()));
        }).orElse(Map.of());
    }

    @Override
    public Map<JudgementTime, Integer> judgementTimes() {
        return work.times();
    }

    @Override
    public History history() {
        return new HistoryQueries(session);
    }
}
