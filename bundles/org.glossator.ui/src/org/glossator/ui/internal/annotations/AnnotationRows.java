package org.glossator.ui.internal.annotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.glossator.model.ClaimId;
import org.glossator.model.Target;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.PaperModel;

/**
 * The rows of a paper in the order of a column. A step of the reader changes a few claims among thousands, so only their
 * rows are made again. One thread.
 */
final class AnnotationRows {
    private final Map<Optional<ClaimId>, List<AnnotationRow>> byClaim = new HashMap<>();
    private final Set<Optional<ClaimId>> underWay = new HashSet<>(); // with rows that are not kept yet
    private List<AnnotationRow> sorted = new ArrayList<>();
    private Comparator<AnnotationRow> order = RowOrder.PLACE;
    private Optional<PaperModel> shown = Optional.empty();
    private CategoryIndex index = CategoryIndex.EMPTY;
    private int version;

    /** Nothing is shown any more. */
    void clear() {
        shown = Optional.empty();
        byClaim.clear();
        underWay.clear();
        sorted = new ArrayList<>();
    }

    /** Follows the paper. */
    void show(PaperModel model, CategoryIndex categories) {
        Optional<Set<ClaimId>> changed = shown.filter(s -> s == model).isPresent() && index == categories
                ? model.changedSince(version) : Optional.empty();
        version = model.version();
        index = categories;
        if (changed.isPresent()) {
            update(model, changed.get());
        } else {
            load(model);
        }
    }

    private void load(PaperModel model) {
        clear();
        shown = Optional.of(model);
        place(Optional.empty(), ofPaper(model));
        model.paper().getClaims().forEach(claim -> place(Optional.of(claim.getId()), rows(claim, model)));
        byClaim.values().forEach(sorted::addAll);
        sorted.sort(order);
    }

    private void update(PaperModel model, Set<ClaimId> changed) {
        var touched = new HashSet<Optional<ClaimId>>();
        touched.add(Optional.empty());
        changed.forEach(claim -> touched.add(Optional.of(claim)));
        touched.addAll(underWay); // may be kept by now
        for (Optional<ClaimId> claim : touched) {
            List<AnnotationRow> before = byClaim.getOrDefault(claim, List.of());
            List<AnnotationRow> after = claim.map(id -> model.claim(id).map(c -> rows(c, model)).orElse(List.of()))
                    .orElseGet(() -> ofPaper(model));
            if (!before.equals(after)) {
                before.forEach(row -> sorted.remove(indexOf(row).orElseThrow()));
                after.forEach(this::insert);
                place(claim, after);
            }
        }
    }

    private void place(Optional<ClaimId> claim, List<AnnotationRow> rows) {
        if (rows.isEmpty()) {
            byClaim.remove(claim);
        } else {
            byClaim.put(claim, rows);
        }
        if (rows.stream().allMatch(AnnotationRow::kept)) {
            underWay.remove(claim);
        } else {
            underWay.add(claim);
        }
    }

    private List<AnnotationRow> rows(Claim claim, PaperModel model) {
        List<Annotation> annotations = claim.getAnnotations();
        return annotations.isEmpty() ? List.of(AnnotationRow.of(claim, model))
                : annotations.stream().map(a -> AnnotationRow.of(a, model, index)).toList();
    }

    private List<AnnotationRow> ofPaper(PaperModel model) {
        return model.loose().stream().map(a -> AnnotationRow.of(a, model, index)).toList();
    }

    private void insert(AnnotationRow row) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(sorted.get(middle), row) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        sorted.add(low, row);
    }

    void sort(Comparator<AnnotationRow> other) {
        order = other;
        sorted.sort(order);
    }

    List<AnnotationRow> all() {
        return sorted;
    }

    /** @return the number of the row, from 0; nothing where it is another one by now */
    OptionalInt indexOf(AnnotationRow row) {
        int low = 0;
        int high = sorted.size();
        while (low < high) { // the first one that is not before it
            int middle = (low + high) >>> 1;
            if (order.compare(sorted.get(middle), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return IntStream.range(low, sorted.size()).takeWhile(i -> order.compare(sorted.get(i), row) == 0)
                .filter(i -> sorted.get(i).equals(row)).findFirst();
    }

    /** @return the rows that are about the same things as these, as they are now */
    List<AnnotationRow> now(List<AnnotationRow> earlier) {
        return earlier.stream().flatMap(row -> byClaim.getOrDefault(row.claim(), List.of()).stream()
                .filter(row::sameAs).findFirst().stream()).toList();
    }

    /** @return the first row about the claim or whatever else, in the order of the table */
    Optional<AnnotationRow> first(Target about) {
        Optional<ClaimId> claim = about instanceof Target.OnClaim(ClaimId id) ? Optional.of(id) : Optional.empty();
        return byClaim.getOrDefault(claim, List.of()).stream().filter(row -> row.about().equals(about)).min(order);
    }
}
