package org.glossator.ui.internal.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.store.CorpusReader;
import org.glossator.store.ReleaseRecord;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/** How many judgements are where in a taxonomy, looked at from one category on. One thread. */
final class Distribution {
    /** Categories of which every two are compared: more than can be overlooked, and each row costs the store nothing. */
    static final int MOST_COMPARED = 24;

    /** Without any judgement. */
    static final Distribution NONE = new Distribution(CategoryIndex.EMPTY, new Counted("", new ReleaseId(0), Map.of(), Map.of(), 0));

    /**
     * What the store says. May cross threads.
     *
     * @param title of the release
     * @param own how many judgements name each category itself; without zeros
     * @param inBranch how many name it or one below it, each judgement once; without zeros
     * @param all how many judgements the corpus has
     */
    record Counted(String title, ReleaseId release, Map<CategoryId, Integer> own, Map<CategoryId, Integer> inBranch, int all) {
        Counted {
            own = Map.copyOf(own);
            inBranch = Map.copyOf(inBranch);
        }

        static Counted read(CorpusReader reader, ReleaseRecord release) {
            return new Counted(release.title().isEmpty() ? release.taxonomy() : release.title(), release.id(),
                    reader.categoryCounts(release.taxonomy()), reader.branchCounts(release.id()), reader.counts().annotations());
        }
    }

    /**
     * One of the parts that a category has.
     *
     * @param itself the category that is looked at, where judgements name it and none below it
     * @param judgements in its branch, or naming it itself
     * @param share of the judgements that are looked at, 0 to 1; the shares of all parts may be more than 1 together, as one
     *        judgement may name several
     * @param opens whether it has parts of its own
     */
    record Part(Entry entry, boolean itself, int judgements, double share, boolean opens) {
    }

    private final CategoryIndex index;
    private final Counted counted;
    private final long[] chosenBefore; // by place: how often categories before it were chosen
    private Optional<Entry> root = Optional.empty();

    Distribution(CategoryIndex index, Counted counted) {
        this.index = index;
        this.counted = counted;
        chosenBefore = new long[index.all().size() + 1];
        for (Entry entry : index.all()) {
            chosenBefore[entry.place() + 1] = chosenBefore[entry.place()]
                    + (index.entry(entry.category().id()).orElseThrow() == entry ? own(entry) : 0);
        }
    }

    Counted counted() {
        return counted;
    }

    /** @return whether no judgement names any of the categories */
    boolean isEmpty() {
        return counted.inBranch().isEmpty();
    }

    /** @return the category that is looked at; nothing where it is the whole taxonomy */
    Optional<Entry> root() {
        return root;
    }

    /** @return from the top down to the category that is looked at */
    List<Entry> path() {
        var path = new ArrayList<Entry>();
        Optional<Entry> up = root;
        while (up.isPresent()) {
            path.addFirst(up.get());
            up = up.get().parent().flatMap(index::entry);
        }
        return path;
    }

    /** Looks at a category and what is below it. @return whether there is something below it */
    boolean drill(CategoryId category) {
        Optional<Entry> to = index.entry(category).filter(e -> !e.category().children().isEmpty());
        root = to.or(() -> root);
        return to.isPresent();
    }

    /** Looks at the category above. @return whether there is one, or the whole taxonomy */
    boolean up() {
        boolean can = root.isPresent();
        root = root.flatMap(Entry::parent).flatMap(index::entry);
        return can;
    }

    void top() {
        root = Optional.empty();
    }

    /** @return how many judgements are looked at */
    int judgements() {
        return root.map(this::inBranch).orElse(counted.all());
    }

    private int own(Entry entry) {
        return counted.own().getOrDefault(entry.category().id(), 0);
    }

    int inBranch(Entry entry) {
        return counted.inBranch().getOrDefault(entry.category().id(), 0);
    }

    /** @return how often it or one below it in the tree was chosen: a judgement with two of them counts twice */
    long chosen(Entry entry) {
        return chosenBefore[entry.end()] - chosenBefore[entry.place()];
    }

    /** @return those directly below the category that is looked at, in the order of the text */
    List<Entry> below() {
        return root.map(this::below).orElseGet(() -> {
            var top = new ArrayList<Entry>();
            for (int place = 0; place < index.all().size(); place = index.all().get(place).end()) {
                top.add(index.all().get(place));
            }
            return top;
        });
    }

    /** @return those directly below, in the order of the text */
    List<Entry> below(Entry entry) {
        var children = new ArrayList<Entry>();
        for (int place = entry.place() + 1; place < entry.end(); place = index.all().get(place).end()) {
            children.add(index.all().get(place));
        }
        return children;
    }

    /** @return the parts of what is looked at, the largest first; also those without any judgement, at the end */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        below().forEach(e -> parts.add(part(e, false, inBranch(e))));
        root.filter(r -> own(r) > 0).ifPresent(r -> parts.add(part(r, true, own(r))));
        parts.sort(Comparator.comparingInt(Part::judgements).reversed()); // stable: else in the order of the text
        return parts;
    }

    private Part part(Entry entry, boolean itself, int judgements) {
        return new Part(entry, itself, judgements, judgements() == 0 ? 0 : judgements / (double) judgements(),
                !itself && !entry.category().children().isEmpty());
    }

    /**
     * @return what is compared with each other: what judgements name one or more levels below what is looked at, as long as
     *         they are few
     */
    List<Entry> compared() {
        List<Entry> level = used(below());
        while (true) {
            var next = new ArrayList<Entry>();
            level.forEach(e -> {
                List<Entry> children = used(below(e));
                next.addAll(children.isEmpty() ? List.of(e) : children);
            });
            if (next.size() > MOST_COMPARED || next.equals(level)) {
                return level.stream().limit(MOST_COMPARED).toList();
            }
            level = next;
        }
    }

    private List<Entry> used(List<Entry> entries) {
        return entries.stream().filter(e -> inBranch(e) > 0).toList();
    }

    /** @return {@code path,label,judgements,chosen,share} of every part, for tables */
    String csv() {
        var csv = new StringBuilder("path,label,judgements,chosen,share\r\n");
        parts().forEach(p -> Csv.line(csv, p.entry().category().path(), p.entry().category().label(),
                String.valueOf(p.judgements()), String.valueOf(p.itself() ? p.judgements() : chosen(p.entry())),
                Csv.number(p.share())));
        return csv.toString();
    }
}
