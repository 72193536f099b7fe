package org.glossator.store.jdbc.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Branches;
import org.glossator.store.Change;
import org.glossator.store.CorpusCounts;
import org.glossator.store.PastAction;
import org.glossator.store.ReleaseRecord;

/**
 * Numbers that would need a walk through whole tables: counted when they are first asked for, and kept up to date with
 * every action from then on, by a {@link CountKeeper}; and beside them what filters ask of every paper and lists show of some.
 */
final class Counters {
    private static final List<String> WHAT_ALL_BELONGS_TO = List.of("annotator", "paper", "taxonomy_release");
    private static final int MOST_LATER = 2_000; // changes that are gone through: beyond that counting again is faster

    private volatile @Nullable CorpusCounts counts;
    private final Map<String, CategoryNumbers> categories = new ConcurrentHashMap<>();
    private final Map<ReleaseId, OfBranches> branches = new ConcurrentHashMap<>();
    private volatile boolean fromBeginning;
    private final Map<ReleaseId, String> taxonomies = new HashMap<>(); // of releases, which never change; for the writer
    private final KnownTitles titles = new KnownTitles();
    private final PaperCounts papers = new PaperCounts();

    CorpusCounts counts(Session session) {
        CorpusCounts known = counts;
        if (known == null) {
            known = counted(session);
            counts = known;
        }
        return known;
    }

    static CorpusCounts counted(Session session) {
        return new CorpusCounts(session.number("select count(*) from paper"),
                session.number("select count(*) from claim"), session.number("select count(*) from annotation"),
                session.number("select count(*) from annotator"),
                session.number("select count(*) from taxonomy_release"));
    }

    KnownTitles titles() {
        return titles;
    }

    PaperCounts papers() {
        return papers;
    }

    Map<CategoryId, Integer> categories(Session session, String taxonomy) {
        return own(session, taxonomy).now();
    }

    private CategoryNumbers own(Session session, String taxonomy) {
        return categories.computeIfAbsent(taxonomy,
                name -> new CategoryNumbers(new ReleaseQueries(session).categoryCounts(name)));
    }

    /** @return how many are in each branch of the release */
    Map<CategoryId, Integer> branches(Session session, ReleaseId release) {
        OfBranches known = branches.get(release);
        if (known != null) {
            return known.counts().now();
        }
        Optional<ReleaseRecord> record = new ReleaseQueries(session).release(release);
        if (record.isEmpty()) {
            return Map.of();
        }
        Map<CategoryId, Integer> single = categories(session, record.get().taxonomy());
        return branches.computeIfAbsent(release, id -> counted(session, record.get(), single)).counts().now();
    }

    private static OfBranches counted(Session session, ReleaseRecord release, Map<CategoryId, Integer> single) {
        var rows = new BranchRows(session);
        Branches of = rows.of(release.id()).orElseThrow();
        return new OfBranches(release.taxonomy(), of, new CategoryNumbers(rows.count(of, release.taxonomy(), single)));
    }

    /**
     * Takes what was counted up to an action and brings it up to date; does nothing where the corpus has another past, or too
     * much of it came later.
     */
    void take(CountFile.Kept kept, Session session) {
        boolean isOfCorpus = session.exists("select 1 from history where number = ? and action_id = ?", kept.action(),
                kept.id());
        var history = new HistoryQueries(session);
        List<PastAction> later = isOfCorpus ? history.after(kept.action(), MOST_LATER + 1) : List.of();
        if (!isOfCorpus || later.stream().mapToLong(PastAction::changes).sum() > MOST_LATER || later.size() > MOST_LATER) {
            return;
        }
        counts = kept.counts();
        kept.categories().forEach((taxonomy, numbers) -> categories.put(taxonomy, new CategoryNumbers(numbers)));
        kept.branches().forEach((release, numbers) -> new ReleaseQueries(session).release(release).ifPresent(
                record -> branches.put(release, new OfBranches(record.taxonomy(),
                        new BranchRows(session).of(release).orElseThrow(), new CategoryNumbers(numbers)))));
        var tally = new Tally();
        later.forEach(action -> history.changes(action.number(), 0, MOST_LATER).forEach(tally::add));
        addToCounted(tally, session); // what else is known is not of the file
    }

    /** @return what is known here after the last action of the corpus, if there is anything */
    Optional<CountFile.Kept> kept(Session session) {
        CorpusCounts known = counts;
        if (known == null) {
            return Optional.empty();
        }
        var single = new HashMap<String, Map<CategoryId, Integer>>();
        categories.forEach((taxonomy, numbers) -> single.put(taxonomy, numbers.now()));
        var numbers = new HashMap<ReleaseId, Map<CategoryId, Integer>>();
        branches.forEach((release, of) -> numbers.put(release, of.counts().now()));
        return session.first("""
                select number, action_id from history where number = (select max(number) from history)
                and action_id is not null""",
                row -> new CountFile.Kept(row.getLong(1), row.getLong(2), known, single, numbers));
    }

    /** @return whether all that is known here is what the tables hold */
    boolean isRight(Session session) {
        CorpusCounts known = counts;
        var again = new Counters();
        return (known == null || known.equals(counted(session))) && titles.isRight(session)
                && papers.isRight(session)
                && categories.entrySet().stream()
                        .allMatch(entry -> entry.getValue().now().equals(again.categories(session, entry.getKey())))
                && branches.entrySet().stream()
                        .allMatch(entry -> entry.getValue().counts().now().equals(again.branches(session, entry.getKey())));
    }

    /** Where nothing is in the corpus yet all is counted as it comes. */
    void begin(Session session) {
        if (WHAT_ALL_BELONGS_TO.stream()
                .noneMatch(table -> session.exists("select 1 from " + table + " fetch first 1 rows only"))) {
            counts = new CorpusCounts(0, 0, 0, 0, 0);
            fromBeginning = true;
        }
    }

    /** What is not known any more is counted again when it is asked for. */
    void forget() {
        fromBeginning = false;
        counts = null;
        categories.clear();
        branches.clear();
        titles.forget();
        papers.forget();
    }

    /** @param tally of an action that was just committed */
    void add(Tally tally, Session session) {
        titles.add(tally.titles);
        papers.add(tally.ofPapers);
        addToCounted(tally, session);
    }

    private void addToCounted(Tally tally, Session session) {
        CorpusCounts known = counts;
        if (known != null) {
            counts = new CorpusCounts(known.papers() + tally.papers, known.claims() + tally.claims,
                    known.annotations() + tally.annotations, known.annotators() + tally.annotators,
                    known.releases() + tally.releases);
        }
        if (fromBeginning) {
            tally.published.forEach(taxonomy -> categories.computeIfAbsent(taxonomy, name -> new CategoryNumbers(Map.of())));
        }
        if (categories.isEmpty()) {
            return;
        }
        tally.chosen.forEach((release, chosen) -> {
            String taxonomy = taxonomies.computeIfAbsent(release,
                    id -> new ReleaseQueries(session).release(id).map(ReleaseRecord::taxonomy).orElse(""));
            CategoryNumbers own = categories.get(taxonomy);
            if (own != null) {
                chosen.forEach((set, by) -> set.forEach(category -> own.add(category, by)));
            }
            branches.values().stream().filter(b -> b.taxonomy().equals(taxonomy)).forEach(b -> chosen.forEach(
                    (set, by) -> b.branches().upFrom(set).forEach(category -> b.counts().add(category, by))));
        });
    }

    /** The numbers of a release's branches. */
    private record OfBranches(String taxonomy, Branches branches, CategoryNumbers counts) {
    }

    /** What an action adds to the numbers. */
    static final class Tally {
        private int papers;
        private int claims;
        private int annotations;
        private int annotators;
        private int releases;
        private final Set<String> published = new HashSet<>(); // taxonomies
        private final KnownTitles.Tally titles = new KnownTitles.Tally();
        private final PaperCounts.Tally ofPapers = new PaperCounts.Tally();
        /** What was chosen together, and how often. */
        private final Map<ReleaseId, Map<List<CategoryId>, Integer>> chosen = new HashMap<>();

        void add(Change change) {
            switch (change) {
                case Change.AddAnnotator c -> annotators++;
                case Change.RemoveAnnotator c -> annotators--;
                case Change.AddPaper c -> {
                    papers++;
                    titles.add(c);
                }
                case Change.RemovePaper c -> {
                    papers--;
                    titles.add(c);
                }
                case Change.AddClaim c -> {
                    claims++;
                    ofPapers.add(c.claim(), 1);
                }
                case Change.RemoveClaim c -> {
                    claims--;
                    ofPapers.add(c.claim(), -1);
                }
                case Change.PublishRelease c -> {
                    releases++;
                    published.add(c.release().taxonomy());
                }
                case Change.AddAnnotation c -> {
                    annotations++;
                    count(c.annotation(), 1);
                }
                case Change.RemoveAnnotation c -> {
                    annotations--;
                    count(c.annotation(), -1);
                }
                case Change.ReviseAnnotation c -> {
                    count(c.before(), -1);
                    count(c.after(), 1);
                }
                case Change.AddLink c -> none();
                case Change.RemoveLink c -> none();
                case Change.RevisePaper c -> titles.add(c);
                case Change.ReshapeClaim c -> none();
                case Change.MarkDone c -> titles.add(c);
                case Change.Assign c -> titles.add(c);
                case Change.Unassign c -> titles.add(c);
                case Change.AddSet c -> none();
                case Change.RemoveSet c -> none();
                case Change.RenameSet c -> none();
                case Change.PlaceInSet c -> none();
                case Change.RejectProposal c -> none();
                case Change.ProposeAgain c -> none();
                case Change.AddComparison c -> none();
                case Change.RemoveComparison c -> none();
                case Change.AddRanking c -> none();
                case Change.RemoveRanking c -> none();
                case Change.AssignComparison c -> none();
                case Change.UnassignComparison c -> none();
            }
        }

        private void none() {
            // as many as before
        }

        private void count(AnnotationRecord annotation, int by) {
            ofPapers.add(annotation, by);
            if (!annotation.categories().isEmpty()) {
                chosen.computeIfAbsent(annotation.release(), r -> new HashMap<>())
                        .merge(annotation.categories(), by, Integer::sum);
            }
        }
    }
}
