package org.glossator.testkit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.Answer;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.Taxonomy;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Branch;
import org.glossator.store.Branches;
import org.glossator.store.CategoryPair;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
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

/** Questions to a state that does not change any more. */
final class MemoryReader implements CorpusReader {
    private final MemoryState state;

    MemoryReader(MemoryState state) {
        this.state = state;
    }

    @Override
    public CorpusCounts counts() {
        return new CorpusCounts(state.papers.size(), state.claims.size(), state.annotations.size(),
                state.annotators.size(), state.releases.size());
    }

    @Override
    public List<PaperRow> papers(PaperQuery query) {
        return matching(query).skip(query.offset()).limit(query.limit()).map(p -> row(p, query.annotator())).toList();
    }

    @Override
    public int paperCount(PaperQuery query) {
        return (int) matching(query).count();
    }

    private Stream<PaperRecord> matching(PaperQuery query) {
        List<String> words = List.of(query.filter().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return from(query).filter(p -> {
            String title = p.title().toLowerCase(Locale.ROOT);
            return words.stream().allMatch(title::contains) && isSoFar(p, query)
                    && query.set().filter(set -> !state.placed.contains(new MemoryState.Placed(set, p.id()))).isEmpty()
                    && (!query.assigned() || assignments(p.id()).stream().anyMatch(a -> a.annotator().equals(query.annotator())))
                    && query.branch().map(branch -> isIn(branch, p)).orElse(true);
        });
    }

    private Stream<PaperRecord> from(PaperQuery query) {
        return switch (query.order()) {
            case ADDED -> state.papers.tailMap(query.after().value(), false).values().stream();
            case TITLE -> {
                Comparator<PaperRecord> order = Comparator.comparing(MemoryReader::sortTitle)
                        .thenComparing(p -> p.id().value());
                Optional<PaperRecord> last = state.lastRevision(query.after());
                yield state.papers.values().stream().sorted(order)
                        .filter(p -> last.map(l -> order.compare(p, l) > 0).orElse(true));
            }
            case DUE -> state.papers.values().stream()
                    .sorted(Comparator.comparing((PaperRecord p) -> due(p.id(), query.annotator()).orElse(LocalDate.MAX))
                            .thenComparing(p -> p.id().value()));
        };
    }

    private static String sortTitle(PaperRecord paper) {
        String title = paper.title().toLowerCase(Locale.ROOT);
        return title.substring(0, Math.min(title.length(), PaperQuery.SORTED_BY));
    }

    private boolean isIn(Branch branch, PaperRecord paper) {
        return taxonomy(branch.release()).map(taxonomy -> {
            var branches = new Branches(taxonomy);
            return work(paper.id()).annotations().stream()
                    .filter(a -> taxonomy(a.release()).map(Taxonomy::name).equals(Optional.of(taxonomy.name())))
                    .anyMatch(a -> branches.upFrom(a.categories()).contains(branch.top()));
        }).orElse(false);
    }

    private boolean isSoFar(PaperRecord paper, PaperQuery query) {
        boolean done = state.done.contains(new MemoryState.Done(paper.id(), query.annotator()));
        return switch (query.progress()) {
            case ANY -> true;
            case TO_DO -> !done;
            case DONE -> done;
        };
    }

    private PaperRow row(PaperRecord paper, AnnotatorId annotator) {
        PaperWork work = work(paper.id());
        long tagged = work.annotations().stream()
                .filter(a -> a.annotator().equals(annotator) && !a.categories().isEmpty())
                .map(AnnotationRecord::target).filter(Target.OnClaim.class::isInstance).distinct().count();
        return new PaperRow(paper.id(), paper.title(), work.claims().size(), (int) tagged, work.annotations().size(),
                work.doneBy().contains(annotator), due(paper.id(), annotator));
    }

    private Optional<LocalDate> due(PaperId paper, AnnotatorId annotator) {
        return assignments(paper).stream().filter(a -> a.annotator().equals(annotator)).findFirst().flatMap(AssignmentRecord::due);
    }

    @Override
    public Optional<PaperRecord> paper(PaperId id) {
        return Optional.ofNullable(state.papers.get(id.value()));
    }

    @Override
    public Map<String, PaperRecord> papersByKey(Collection<String> keys) {
        return keys.stream().distinct().map(state.paperByKey::get).flatMap(Stream::ofNullable).map(this::paper)
                .flatMap(Optional::stream).collect(Collectors.toUnmodifiableMap(PaperRecord::key, p -> p));
    }

    @Override
    public PaperWork work(PaperId id) {
        List<ClaimRecord> claims = state.claims.values().stream().filter(c -> c.paper().equals(id))
                .sorted(Comparator.comparing(ClaimRecord::made).thenComparing(c -> c.id().value())).toList();
        List<AnnotationRecord> annotations = state.annotations.values().stream().filter(a -> a.paper().equals(id))
                .sorted(Comparator.comparing(AnnotationRecord::made).thenComparing(a -> a.id().value())).toList();
        List<AnnotatorId> doneBy = state.done.stream().filter(d -> d.paper().equals(id))
                .map(MemoryState.Done::annotator).sorted(Comparator.comparing(AnnotatorId::value)).toList();
        return new PaperWork(claims, annotations, links(l -> l.paper().equals(id)), doneBy);
    }

    @Override
    public List<AssignmentRecord> assignments(PaperId paper) {
        return state.assignments.stream().filter(a -> a.paper().equals(paper))
                .sorted(Comparator.comparing(a -> a.annotator().value())).toList();
    }

    @Override
    public List<WorkingSetRow> workingSets(AnnotatorId owner) {
        return state.sets.values().stream().filter(set -> set.owner().equals(owner))
                .sorted(Comparator.comparing((WorkingSetRecord set) -> set.name().toLowerCase(Locale.ROOT))
                        .thenComparing(set -> set.id().value()))
                .map(set -> new WorkingSetRow(set,
                        (int) state.placed.stream().filter(placed -> placed.set().equals(set.id())).count()))
                .toList();
    }

    @Override
    public List<WorkingSetRecord> setsOf(PaperId paper) {
        return state.placed.stream().filter(placed -> placed.paper().equals(paper))
                .flatMap(placed -> Optional.ofNullable(state.sets.get(placed.set())).stream())
                .sorted(Comparator.comparing(set -> set.id().value())).toList();
    }

    @Override
    public List<RejectionRecord> rejections(PaperId paper) {
        return state.rejections.stream().filter(r -> r.paper().equals(paper))
                .sorted(Comparator.comparing(RejectionRecord::made).thenComparing(r -> r.annotator().value())
                        .thenComparing(RejectionRecord::sentence)).toList();
    }

    @Override
    public List<PaperId> blindPapers(AnnotatorId annotator) {
        return state.assignments.stream().filter(a -> a.blind() && a.annotator().equals(annotator)
                && !state.done.contains(new MemoryState.Done(a.paper(), annotator))).map(AssignmentRecord::paper)
                .sorted(Comparator.comparing(PaperId::value)).toList();
    }

    @Override
    public Map<AnnotatorId, Workload> workloads() {
        return state.assignments.stream().collect(Collectors.toMap(AssignmentRecord::annotator,
                a -> new Workload(1, state.done.contains(new MemoryState.Done(a.paper(), a.annotator())) ? 1 : 0),
                (one, other) -> new Workload(one.papers() + other.papers(), one.done() + other.done())));
    }

    @Override
    public List<ComparisonRow> comparisons() {
        return state.comparisons.rows();
    }

    @Override
    public Optional<ComparisonRecord> comparison(ComparisonId id) {
        return state.comparisons.comparison(id);
    }

    @Override
    public List<ComparisonAssignmentRecord> comparisonAssignments(ComparisonId comparison) {
        return state.comparisons.assignments(comparison);
    }

    @Override
    public List<RankingRecord> rankings(ComparisonId comparison) {
        return state.comparisons.rankings(comparison);
    }

    @Override
    public List<LinkRecord> linksTo(PaperId id) {
        return links(l -> l.targetPaper().equals(id) && !l.paper().equals(id));
    }

    @Override
    public List<AnnotationRecord> evidenceFrom(PaperId id) {
        return state.annotations.values().stream().filter(a -> !a.paper().equals(id) && namesWordsOf(id, a))
                .sorted(Comparator.comparing(AnnotationRecord::made).thenComparing(a -> a.id().value())).toList();
    }

    private static boolean namesWordsOf(PaperId paper, AnnotationRecord annotation) {
        return annotation.answers().values().values().stream().anyMatch(answer -> answer instanceof Answer.Evidence(var references)
                && references.stream().anyMatch(r -> r instanceof Reference.InText(var in, var span) && in.equals(paper)));
    }

    private List<LinkRecord> links(Predicate<LinkRecord> which) {
        return state.links.values().stream().filter(which)
                .sorted(Comparator.comparing(LinkRecord::made).thenComparing(l -> l.id().value())).toList();
    }

    @Override
    public List<AnnotatorRecord> annotators() {
        return List.copyOf(state.annotators.values());
    }

    @Override
    public Optional<AnnotatorRecord> annotator(AnnotatorId id) {
        return id.equals(AnnotatorRecord.SYSTEM.id()) ? Optional.of(AnnotatorRecord.SYSTEM)
                : Optional.ofNullable(state.annotators.get(id.value()));
    }

    @Override
    public Optional<AnnotatorRecord> annotatorByName(String name) {
        return state.annotators.values().stream().filter(a -> a.name().equals(name)).findFirst();
    }

    @Override
    public List<ReleaseRecord> releases() {
        return state.releases.values().stream().map(Change.PublishRelease::release)
                .sorted(Comparator.comparing(ReleaseRecord::published).thenComparing(r -> r.id().value()).reversed())
                .toList();
    }

    @Override
    public Optional<Taxonomy> taxonomy(ReleaseId id) {
        return Optional.ofNullable(state.releases.get(id)).map(Change.PublishRelease::taxonomy);
    }

    @Override
    public Optional<String> taxonomyText(ReleaseId id) {
        return Optional.ofNullable(state.releases.get(id)).map(Change.PublishRelease::text);
    }

    @Override
    public Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        var counts = new HashMap<CategoryId, Integer>();
        state.annotations.values().stream()
                .filter(a -> taxonomy(a.release()).map(Taxonomy::name).equals(Optional.of(taxonomy)))
                .flatMap(a -> a.categories().stream()).forEach(c -> counts.merge(c, 1, Integer::sum));
        return Map.copyOf(counts);
    }

    @Override
    public Map<CategoryId, Integer> branchCounts(ReleaseId release) {
        return taxonomy(release).map(taxonomy -> {
            var branches = new Branches(taxonomy);
            var counts = new HashMap<CategoryId, Integer>();
            state.annotations.values().stream()
                    .filter(a -> taxonomy(a.release()).map(Taxonomy::name).equals(Optional.of(taxonomy.name())))
                    .flatMap(a -> branches.upFrom(a.categories()).stream())
                    .forEach(category -> counts.merge(category, 1, Integer::sum));
            return Map.copyOf(counts);
        }).orElse(Map.of());
    }

    @Override
    public Map<CategoryPair, Integer> pairCounts(ReleaseId release, Collection<CategoryId> among) {
        return taxonomy(release).map(taxonomy -> {
            var branches = new Branches(taxonomy);
            var counts = new HashMap<CategoryPair, Integer>();
            state.annotations.values().stream()
                    .filter(a -> taxonomy(a.release()).map(Taxonomy::name).equals(Optional.of(taxonomy.name())))
                    .flatMap(a -> branches.pairs(a.categories(), among).stream())
                    .forEach(pair -> counts.merge(pair, 1, Integer::sum));
            return Map.copyOf(counts);
        }).orElse(Map.of());
    }

    @Override
    public Map<JudgementTime, Integer> judgementTimes() {
        return state.annotations.values().stream().collect(
                Collectors.toMap(a -> JudgementTime.of(a.annotator(), a.made()), a -> 1, Integer::sum));
    }

    @Override
    public History history() {
        return new MemoryHistory(state.history);
    }
}
