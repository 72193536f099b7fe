package org.glossator.ui.internal.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Combo;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/** A list from which a category is chosen with all below it, or none. */
public final class CategoryChoice {
    private static final int MOST = 1_000; // of more only the upper levels are offered
    private static final String INDENT = "    ";

    private final Combo combo;
    private final String any;
    private final List<Optional<CategoryId>> offered = new ArrayList<>();
    private CategoryIndex index = CategoryIndex.EMPTY;

    /** @param any what the list says where none is chosen */
    public CategoryChoice(Combo combo, String any) {
        this.combo = combo;
        this.any = any;
    }

    /** Offers the categories of another release; what was chosen stays so where it has it. */
    public void offer(CategoryIndex fresh) {
        Optional<CategoryId> before = chosen();
        index = fresh;
        int deepest = deepest();
        offered.clear();
        offered.add(Optional.empty());
        var labels = new ArrayList<String>(List.of(any));
        for (Entry entry : index.all()) {
            int depth = depth(entry);
            if (depth <= deepest) {
                offered.add(Optional.of(entry.category().id()));
                labels.add(INDENT.repeat(depth) + entry.category().label());
            }
        }
        combo.setItems(labels.toArray(String[]::new));
        combo.select(0);
        before.ifPresent(this::choose);
    }

    private int deepest() {
        int deepest = 0;
        while (index.all().size() > MOST && upTo(deepest + 1) <= MOST) {
            deepest++;
        }
        return index.all().size() > MOST ? deepest : Integer.MAX_VALUE;
    }

    private long upTo(int depth) {
        return index.all().stream().filter(entry -> depth(entry) <= depth).count();
    }

    private int depth(Entry entry) {
        int depth = 0;
        Optional<Entry> up = entry.parent().flatMap(index::entry);
        while (up.isPresent()) {
            depth++;
            up = up.get().parent().flatMap(index::entry);
        }
        return depth;
    }

    /** Chooses a category, also one that stands too deep to be offered; none where the release does not have it. */
    public void choose(CategoryId category) {
        Optional<CategoryId> wanted = Optional.of(category);
        if (!offered.contains(wanted) && index.entry(category).isPresent()) {
            offered.add(wanted);
            combo.add(index.label(category));
        }
        combo.select(Math.max(0, offered.indexOf(wanted)));
    }

    /** Chooses none. */
    public void clear() {
        combo.select(0);
    }

    public Optional<CategoryId> chosen() {
        int at = combo.getSelectionIndex();
        return at >= 0 && at < offered.size() ? offered.get(at) : Optional.empty();
    }
}
