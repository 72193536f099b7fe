package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.store.Branch;
import org.glossator.store.Branches;
import org.glossator.store.CategoryPair;

/**
 * Categories with all below them. A release numbers its tree in pre-order, so that what is below a category is one stretch
 * of the primary key of {@code release_category}; what is there by another parent stands in {@code release_below}, which
 * is empty for most taxonomies.
 */
final class BranchRows {

    static final String FILE = "V8__branches.sql"; // of both databases

    /** Of a judgement with several categories: which one it is. */
    private record Chosen(long paper, long annotation, CategoryId category) {
    }

    private final Session session;

    BranchRows(Session session) {
        this.session = session;
    }

    /** From one number to another one, both included. */
    record Stretch(int first, int last) {
        static final Stretch NONE = new Stretch(-1, -2);
    }

    /** Where a category and all below it in the tree are in their release. */
    Stretch stretch(Branch branch) {
        return session.first("""
                select r.number, r.last_below from term t join release_category r on r.term_id = t.id
                where r.release_id = ? and t.category = ?
                and t.taxonomy = (select x.taxonomy from taxonomy_release x where x.id = r.release_id)""",
                row -> new Stretch(row.getInt(1), row.getInt(2)), branch.release().value(), branch.top().value())
                .orElse(Stretch.NONE);
    }

    /**
     * The terms of a category and of all below it, by whatever parent, as stretches. A taxonomy numbers its terms as it
     * came to know them: those of its first release are one stretch, and few are added later.
     */
    List<Stretch> terms(Branch branch) {
        Stretch numbers = stretch(branch);
        Object release = branch.release().value();
        var terms = new ArrayList<>(session.list(
                "select term_id from release_category where release_id = ? and number >= ? and number <= ?",
                row -> row.getInt(1), release, numbers.first(), numbers.last()));
        terms.addAll(session.list("select term_id from release_below where release_id = ? and number = ?",
                row -> row.getInt(1), release, numbers.first()));
        var stretches = new ArrayList<Stretch>();
        terms.stream().sorted().forEach(term -> {
            if (!stretches.isEmpty() && stretches.getLast().last() >= term - 1) {
                stretches.set(stretches.size() - 1, new Stretch(stretches.getLast().first(), term));
            } else {
                stretches.add(new Stretch(term, term));
            }
        });
        return stretches;
    }

    /** Writes what the numbers of the tree do not say. */
    void write(ReleaseId release, Taxonomy taxonomy, Map<CategoryId, Integer> terms) {
        if (taxonomy.all().allMatch(category -> category.details().otherParents().isEmpty())) {
            return;
        }
        var branches = new Branches(taxonomy);
        List<Category> numbered = taxonomy.all().toList(); // parents before their children: the numbers
        var inTree = new HashMap<CategoryId, Set<CategoryId>>();
        var numbers = new HashMap<CategoryId, Integer>();
        for (int i = 0; i < numbered.size(); i++) {
            Category category = numbered.get(i);
            numbers.put(category.id(), i);
            category.all().forEach(
                    below -> inTree.computeIfAbsent(below.id(), id -> new HashSet<>()).add(category.id()));
        }
        numbered.forEach(category -> {
            Set<CategoryId> others = new HashSet<>(branches.upFrom(category.id()));
            others.removeAll(inTree.getOrDefault(category.id(), Set.of()));
            others.forEach(above -> session.later(
                    "insert into release_below (release_id, number, term_id) values (?, ?, ?)", release.value(),
                    numbers.getOrDefault(above, 0), terms.getOrDefault(category.id(), 0)));
        });
    }

    /** For the releases that were published before these rows were kept. */
    static void fill(Session session) {
        var releases = new ReleaseQueries(session);
        var rows = new BranchRows(session);
        releases.releases().forEach(release -> releases.older(release.id()).ifPresent(
                taxonomy -> rows.write(release.id(), taxonomy, releases.terms(release.id()).orElse(Map.of()))));
        session.flush();
    }

    /**
     * @param taxonomy whose categories count
     * @param single how many judgements name each category of the taxonomy itself
     * @return how many are in each branch, each judgement once
     */
    Map<CategoryId, Integer> count(Branches branches, String taxonomy, Map<CategoryId, Integer> single) {
        var counts = new HashMap<CategoryId, Integer>();
        single.forEach((category, n) -> branches.upFrom(category).forEach(above -> counts.merge(above, n, Integer::sum)));
        forEachOfSeveral(taxonomy, together -> {
            var seen = new HashSet<CategoryId>();
            together.forEach(chosen -> branches.upFrom(chosen).forEach(above -> {
                if (!seen.add(above)) {
                    counts.merge(above, -1, Integer::sum); // one judgement was counted for more than once
                }
            }));
        });
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    /**
     * @param among tops of branches
     * @param single how many judgements name each category of the taxonomy itself
     * @return how many judgements are in both of two branches
     */
    Map<CategoryPair, Integer> pairs(Branches branches, Collection<CategoryId> among, String taxonomy,
            Map<CategoryId, Integer> single) {
        var counts = new HashMap<CategoryPair, Integer>();
        // one category may be in two branches by two parents; where it is not the only one, the judgement is looked at below
        single.forEach((category, n) -> branches.pairs(List.of(category), among)
                .forEach(pair -> counts.merge(pair, n, Integer::sum)));
        forEachOfSeveral(taxonomy, together -> {
            together.forEach(chosen -> branches.pairs(List.of(chosen), among)
                    .forEach(pair -> counts.merge(pair, -1, Integer::sum)));
            branches.pairs(together, among).forEach(pair -> counts.merge(pair, 1, Integer::sum));
        });
        counts.values().removeIf(n -> n == 0);
        return Map.copyOf(counts);
    }

    /** Goes through the judgements with several categories: tells those of each that are of the taxonomy. */
    private void forEachOfSeveral(String taxonomy, Consumer<List<CategoryId>> user) {
        Map<Integer, CategoryId> known = new ReleaseQueries(session).terms(taxonomy);
        var together = new ArrayList<Chosen>();
        session.forEach("""
                select k.paper_id, k.annotation_id, k.term_id from --DERBY-PROPERTIES joinOrder=FIXED
                annotation_category m
                join annotation_category k --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                on k.paper_id = m.paper_id and k.annotation_id = m.annotation_id
                where m.position = 1""", row -> {
            CategoryId category = known.get(row.getInt(3));
            if (category == null) {
                return; // of another taxonomy, which may have categories of the same names
            }
            var next = new Chosen(row.getLong(1), row.getLong(2), category);
            if (!together.isEmpty() && (together.getLast().annotation() != next.annotation()
                    || together.getLast().paper() != next.paper())) {
                user.accept(together.stream().map(Chosen::category).toList());
                together.clear();
            }
            together.add(next);
        });
        user.accept(together.stream().map(Chosen::category).toList());
    }

    /** @return what is above and below in a release, or nothing where there is no such release */
    Optional<Branches> of(ReleaseId release) {
        return new ReleaseQueries(session).taxonomy(release).map(Branches::new);
    }
}
