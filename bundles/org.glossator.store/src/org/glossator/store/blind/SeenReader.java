package org.glossator.store.blind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Branch;
import org.glossator.store.Branches;
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

/** Answers without what the viewer does not see. Numbers are those of the whole corpus less what is hidden. */
final class SeenReader implements CorpusReader {
    private static final int TOGETHER = 200; // papers that are asked for at once where some may have to be left out

    private final CorpusReader all;
    private final Sight sight;

    SeenReader(CorpusReader all, Sight sight) {
        this.all = all;
        this.sight = sight;
    }

    @Override
    public CorpusCounts counts() {
        return sight.seen(all.counts(), all::work);
    }

    @Override
    public boolean isWhole() {
        return sight.hidden().isEmpty();
    }

    @Override
    public List<PaperRow> papers(PaperQuery query) {
        if (query.branch().isEmpty() || sight.hidden().isEmpty()) {
            return all.papers(query).stream().map(this::seen).toList();
        }
        return inBranch(query, query.branch().get()).skip(query.offset()).limit(query.limit()).map(this::seen).toList();
    }

    @Override
    public int paperCount(PaperQuery query) {
        return query.branch().isEmpty() || sight.hidden().isEmpty() ? all.paperCount(query)
                : (int) inBranch(query, query.branch().get()).count();
    }

    @Override
    public void expectFilter() {
        all.expectFilter();
    }

    /** The papers of the branch by what is seen of them. */
    private Stream<PaperRow> inBranch(PaperQuery query, Branch branch) {
        Set<CategoryId> wanted = all.taxonomy(branch.release()).map(taxonomy -> new Branches(taxonomy).below(branch.top()))
                .orElse(Set.of());
        var rows = new ArrayList<PaperRow>();
        List<PaperRow> page;
        PaperId after = query.after();
        do {
            page = all.papers(new PaperQuery(query.annotator(), query.filter(), query.progress(), query.assigned(),
                    query.set(), query.branch(), query.order(), after, 0, TOGETHER));
            page.stream().filter(row -> !sight.hides(row.id()) || sight.work(row.id()).annotations().stream()
                    .anyMatch(a -> a.categories().stream().anyMatch(wanted::contains))).forEach(rows::add);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == TOGETHER);
        return rows.stream();
    }

    private PaperRow seen(PaperRow row) {
        if (!sight.hides(row.id())) {
            return row;
        }
        PaperWork work = sight.work(row.id());
        return new PaperRow(row.id(), row.title(), work.claims().size(), row.tagged(), work.annotations().size(), row.done(),
                row.due());
    }

    @Override
    public Optional<PaperRecord> paper(PaperId id) {
        return all.paper(id);
    }

    @Override
    public Map<String, PaperRecord> papersByKey(Collection<String> keys) {
        return all.papersByKey(keys);
    }

    @Override
    public PaperWork work(PaperId id) {
        return sight.work(id);
    }

    @Override
    public List<LinkRecord> linksTo(PaperId id) {
        return sight.links(all.linksTo(id));
    }

    /** Where the paper gets another text, which words have to move is a question to {@link SeenCorpus#all}. */
    @Override
    public List<AnnotationRecord> evidenceFrom(PaperId id) {
        return all.evidenceFrom(id).stream().filter(sight::shows).toList();
    }

    @Override
    public List<AssignmentRecord> assignments(PaperId paper) {
        return all.assignments(paper);
    }

    @Override
    public List<WorkingSetRow> workingSets(AnnotatorId owner) {
        return all.workingSets(owner).stream().filter(row -> sight.shows(row.set())).toList();
    }

    @Override
    public List<WorkingSetRecord> setsOf(PaperId paper) {
        return all.setsOf(paper).stream().filter(sight::shows).toList();
    }

    @Override
    public List<RejectionRecord> rejections(PaperId paper) {
        return all.rejections(paper).stream().filter(sight::shows).toList();
    }

    @Override
    public List<PaperId> blindPapers(AnnotatorId annotator) {
        return all.blindPapers(annotator);
    }

    @Override
    public Map<AnnotatorId, Workload> workloads() {
        return all.workloads();
    }

    @Override
    public List<ComparisonRow> comparisons() {
        return isWhole() ? all.comparisons() : all.comparisons().stream().map(this::seen).toList();
    }

    private ComparisonRow seen(ComparisonRow row) {
        Map<AnnotatorId, Integer> answered = rankings(row.id()).stream()
                .collect(Collectors.toMap(RankingRecord::annotator, ranking -> 1, Integer::sum));
        return new ComparisonRow(row.id(), row.title(), row.kind(), row.asked(), row.claims(), row.questions(), answered,
                row.assigned());
    }

    @Override
    public Optional<ComparisonRecord> comparison(ComparisonId id) {
        return all.comparison(id);
    }

    @Override
    public List<RankingRecord> rankings(ComparisonId comparison) {
        List<RankingRecord> whole = all.rankings(comparison);
        return isWhole() ? whole : whole.stream().filter(sight::shows).toList();
    }

    @Override
    public List<ComparisonAssignmentRecord> comparisonAssignments(ComparisonId comparison) {
        return all.comparisonAssignments(comparison);
    }

    @Override
    public List<AnnotatorRecord> annotators() {
        return all.annotators();
    }

    @Override
    public Optional<AnnotatorRecord> annotator(AnnotatorId id) {
        return all.annotator(id);
    }

    @Override
    public Optional<AnnotatorRecord> annotatorByName(String name) {
        return all.annotatorByName(name);
    }

    @Override
    public List<ReleaseRecord> releases() {
        return all.releases();
    }

    @Override
    public Optional<Taxonomy> taxonomy(ReleaseId id) {
        return all.taxonomy(id);
    }

    @Override
    public Optional<String> taxonomyText(ReleaseId id) {
        return all.taxonomyText(id);
    }

    @Override
    public Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        return less(all.categoryCounts(taxonomy), unseen(taxonomy).flatMap(a -> a.categories().stream()));
    }

    @Override
    public Map<CategoryId, Integer> branchCounts(ReleaseId release) {
        return lessOf(release, all.branchCounts(release),
                branches -> a -> branches.upFrom(a.categories()).stream());
    }

    @Override
    public Map<CategoryPair, Integer> pairCounts(ReleaseId release, Collection<CategoryId> among) {
        return lessOf(release, all.pairCounts(release, among),
                branches -> a -> branches.pairs(a.categories(), among).stream());
    }

    /** @param counted what one judgement adds to the numbers */
    private <T> Map<T, Integer> lessOf(ReleaseId release, Map<T, Integer> numbers,
            Function<Branches, Function<AnnotationRecord, Stream<T>>> counted) {
        if (sight.hidden().isEmpty()) {
            return numbers;
        }
        return all.taxonomy(release).map(taxonomy -> less(numbers,
                unseen(taxonomy.name()).flatMap(counted.apply(new Branches(taxonomy))))).orElse(numbers);
    }

    static <T> Map<T, Integer> less(Map<T, Integer> numbers, Stream<T> hidden) {
        var left = new HashMap<>(numbers);
        hidden.forEach(one -> left.computeIfPresent(one, (key, n) -> n == 1 ? null : n - 1));
        return left;
    }

    private Stream<AnnotationRecord> unseen(String taxonomy) {
        if (sight.hidden().isEmpty()) {
            return Stream.of();
        }
        Set<ReleaseId> its = all.releases().stream().filter(r -> r.taxonomy().equals(taxonomy)).map(ReleaseRecord::id)
                .collect(Collectors.toSet());
        return sight.hidden().stream().flatMap(paper -> sight.unseen(paper).stream()).filter(a -> its.contains(a.release()));
    }

    @Override
    public Map<JudgementTime, Integer> judgementTimes() {
        return less(all.judgementTimes(), sight.hidden().stream().flatMap(paper -> sight.unseen(paper).stream())
                .map(a -> JudgementTime.of(a.annotator(), a.made())));
    }

    @Override
    public History history() {
        return new SeenHistory(all, sight);
    }
}
