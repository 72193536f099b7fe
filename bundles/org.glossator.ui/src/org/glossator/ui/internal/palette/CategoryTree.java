package org.glossator.ui.internal.palette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.palette.CategorySearch.Found;

/** The palette's tree under a filter. Elements are ids, so that expansion and selection survive a new release. */
final class CategoryTree implements ITreeContentProvider {
    private CategoryIndex index = CategoryIndex.EMPTY;
    private Optional<Found> found = Optional.empty();
    private OfferedCategories offered = OfferedCategories.ALL;
    private String looked = ""; // for what; empty while all are shown

    /**
     * @param search in these categories
     * @param typed what the person looks for; blank for all
     * @param only what can be chosen now
     */
    void show(CategoryIndex fresh, CategorySearch search, String typed, OfferedCategories only) {
        boolean narrower = fresh == index && only.equals(offered) && CategorySearch.isNarrower(typed, looked);
        index = fresh;
        offered = only;
        found = typed.isBlank() ? Optional.empty()
                : Optional.of(narrower ? search.look(typed, found.orElseThrow().matching()) : search.look(typed));
        looked = typed.isBlank() ? "" : typed;
    }

    /** @return what is shown while something is looked for; nothing where all are */
    Optional<Found> found() {
        return found;
    }

    @Override
    public Object[] getElements(Object input) {
        var top = new ArrayList<CategoryId>();
        for (int place = 0; place < index.all().size(); place = index.all().get(place).end()) {
            CategoryId id = index.all().get(place).category().id();
            if (isVisible(id)) {
                top.add(id);
            }
        }
        return top.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return children((CategoryId) parent).stream().map(Category::id).filter(this::isVisible).toArray();
    }

    private List<Category> children(CategoryId id) {
        return index.entry(id).map(e -> e.category().children()).orElse(List.of());
    }

    private boolean isVisible(CategoryId id) {
        return found.isEmpty() ? index.entry(id).filter(offered::shows).isPresent()
                : index.entry(id).filter(found.get()::shows).isPresent();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return index.entry((CategoryId) element).flatMap(Entry::parent).orElse(null);
    }

    @Override
    public boolean hasChildren(Object element) {
        return children((CategoryId) element).stream().map(Category::id).anyMatch(this::isVisible);
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
