package org.glossator.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Taxonomy;

/** What is above and below the categories of a taxonomy, by all their parents. Not changed once made. */
public final class Branches {
    private final Map<CategoryId, List<CategoryId>> parents = new HashMap<>();

    public Branches(Taxonomy taxonomy) {
        taxonomy.categories().forEach(top -> add(top, List.of()));
    }

    private void add(Category category, List<CategoryId> parent) {
        List<CategoryId> all = new ArrayList<>(parent);
        all.addAll(category.details().otherParents());
        parents.put(category.id(), List.copyOf(all));
        category.children().forEach(child -> add(child, List.of(category.id())));
    }

    /** @return the category and all above it; nothing where the taxonomy does not have it */
    public Set<CategoryId> upFrom(CategoryId category) {
        return upFrom(List.of(category));
    }

    /** @return all branches that one of the categories is in, each once */
    public Set<CategoryId> upFrom(Collection<CategoryId> categories) {
        var above = new LinkedHashSet<CategoryId>();
        Deque<CategoryId> next = new ArrayDeque<>(categories);
        while (!next.isEmpty()) {
            CategoryId category = next.pop();
            if (parents.containsKey(category) && above.add(category)) {
                next.addAll(parents.getOrDefault(category, List.of()));
            }
        }
        return above;
    }

    /**
     * @param categories of one annotation
     * @return each two of some branches that these are both in
     */
    public Set<CategoryPair> pairs(Collection<CategoryId> categories, Collection<CategoryId> among) {
        List<CategoryId> tops = upFrom(categories).stream().filter(Set.copyOf(among)::contains).toList();
        var pairs = new HashSet<CategoryPair>();
        for (int i = 0; i < tops.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new CategoryPair(tops.get(i), tops.get(j)));
            }
        }
        return pairs;
    }

    /** @return the category and all below it; nothing where the taxonomy does not have it */
    public Set<CategoryId> below(CategoryId top) {
        var below = new HashSet<CategoryId>();
        parents.keySet().stream().filter(category -> upFrom(category).contains(top)).forEach(below::add);
        return below;
    }

    /** @return every category of the taxonomy */
    public Set<CategoryId> all() {
        return parents.keySet();
    }
}
