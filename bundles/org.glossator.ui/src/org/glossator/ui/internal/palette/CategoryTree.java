package org.glossator.ui.internal.palette;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/** The palette's tree under a filter. Elements are ids, so that expansion and selection survive a new release. */
final class CategoryTree implements ITreeContentProvider {
    private CategoryIndex index = CategoryIndex.EMPTY;
    private Optional<Set<CategoryId>> visible = Optional.empty();

    /** @param typed what the person looks for; blank for all */
    void show(CategoryIndex fresh, String typed) {
        index = fresh;
        visible = typed.isBlank() ? Optional.empty() : Optional.of(new CategorySearch(fresh).visible(typed));
    }

    /** @return how many are shown while something is looked for; nothing where all are */
    Optional<Integer> found() {
        return visible.map(Set::size);
    }

    @Override
    public Object[] getElements(Object input) {
        return index.all().stream().filter(e -> e.parent().isEmpty()).map(e -> e.category().id())
                .filter(this::isVisible).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return children((CategoryId) parent).stream().map(Category::id).filter(this::isVisible).toArray();
    }

    private List<Category> children(CategoryId id) {
        return index.entry(id).map(e -> e.category().children()).orElse(List.of());
    }

    private boolean isVisible(CategoryId id) {
        return visible.map(v -> v.contains(id)).orElse(true);
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
