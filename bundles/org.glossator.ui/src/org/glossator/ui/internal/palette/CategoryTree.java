package org.glossator.ui.internal.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.palette.CategorySearch.Found;

/** The palette's tree under a filter. Elements are ids, so that expansion and selection survive a new release. */
final class CategoryTree implements ITreeContentProvider {
    private CategoryIndex index = CategoryIndex.EMPTY;
    private Optional<Found> found = Optional.empty();
    private OfferedCategories offered = OfferedCategories.ALL;
    private Optional<BitSet> visible = Optional.empty(); // places, those above them too; nothing where all are
    private String looked = ""; // for what; empty while all are shown

    /**
     * @param search in these categories
     * @param typed what the person looks for; blank for all
     * @param only what can be chosen now
     * @return whether other categories are shown than before, or they are shown for another reason
     */
    boolean show(CategoryIndex fresh, CategorySearch search, String typed, OfferedCategories only) {
        boolean sameIndex = fresh == index;
        boolean wasFiltered = found.isPresent();
        Optional<BitSet> before = visible;
        boolean narrower = fresh == index && only.equals(offered) && CategorySearch.isNarrower(typed, looked);
        index = fresh;
        offered = only;
        found = typed.isBlank() ? Optional.empty()
                : Optional.of(narrower ? search.look(typed, found.orElseThrow().matching()) : search.look(typed));
        looked = typed.isBlank() ? "" : typed;
        visible = found.isPresent() ? found.map(Found::places) : offered.shown();
        return !sameIndex || wasFiltered != found.isPresent() || !visible.equals(before);
    }

    /** @return what is shown while something is looked for; nothing where all are */
    Optional<Found> found() {
        return found;
    }

    @Override
    public Object[] getElements(Object input) {
        return visible(0, index.all().size());
    }

    @Override
    public Object[] getChildren(Object parent) {
        return index.entry((CategoryId) parent).map(e -> visible(e.place() + 1, e.end())).orElseGet(() -> new Object[0]);
    }

    /** @return what can be seen of the categories beside each other of which the first one stands there */
    private Object[] visible(int first, int end) {
        var ids = new ArrayList<CategoryId>();
        for (int place = first; place < end; place = index.all().get(place).end()) {
            if (visible.isEmpty() || visible.get().get(place)) {
                ids.add(index.all().get(place).category().id());
            }
        }
        return ids.toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return index.entry((CategoryId) element).flatMap(Entry::parent).orElse(null);
    }

    @Override
    public boolean hasChildren(Object element) {
        return index.entry((CategoryId) element).filter(this::hasBelow).isPresent();
    }

    private boolean hasBelow(Entry entry) {
        int below = visible.map(places -> places.nextSetBit(entry.place() + 1)).orElse(entry.place() + 1);
        return below >= 0 && below < entry.end();
    }

    /** @return for each category how many annotations name it or one below it; without zeros */
    static Map<CategoryId, Integer> withBelow(CategoryIndex index, Map<CategoryId, Integer> own) {
        var sums = new HashMap<CategoryId, Integer>();
        own.forEach((id, count) -> {
            var seen = new HashSet<CategoryId>();
            Optional<CategoryId> up = Optional.of(id);
            while (up.isPresent() && seen.add(up.get())) {
                sums.merge(up.get(), count, Integer::sum);
                up = index.entry(up.get()).flatMap(Entry::parent);
            }
        });
        return sums;
    }
}
