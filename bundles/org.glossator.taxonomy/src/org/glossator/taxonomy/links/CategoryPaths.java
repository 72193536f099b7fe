package org.glossator.taxonomy.links;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * The categories of a text that extends no other by their paths, in one table: who looks for a path below 100,000 categories step by
 * step waits for the memory at each of the names beside it. Of two siblings of one name only the first is found, with what is below
 * it. Good as long as the categories are what they were.
 */
final class CategoryPaths {
    private static final long ROOT = 1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio (Knuth, TAOCP 3, 6.4)
    private static final int FIRST = 1 << 8;

    private long[] keys = new long[FIRST]; // of the paths
    private CategoryText[] categories = new CategoryText[FIRST]; // null where there is none
    private int count;

    CategoryPaths(TaxonomyText taxonomy) {
        addAll(taxonomy.getCategories(), ROOT);
    }

    private void addAll(List<CategoryText> siblings, long parent) {
        for (int i = 0; i < siblings.size(); i++) {
            CategoryText category = siblings.get(i);
            @Nullable String name = category.getName();
            long key = name == null ? 0 : below(parent, name);
            if (name != null && add(key, category, name) && category.eIsSet(Literals.CATEGORY_TEXT__CHILDREN)) {
                addAll(category.getChildren(), key);
            }
        }
    }

    /** @return false where a sibling has that name */
    private boolean add(long key, CategoryText category, String name) {
        if (++count > keys.length / 2) {
            grow();
        }
        int place = place(key);
        for (; categories[place] != null; place = next(place)) {
            CategoryText other = categories[place];
            if (keys[place] == key && other.eContainer() == category.eContainer() && name.equals(other.getName())) {
                return false;
            }
        }
        keys[place] = key;
        categories[place] = category;
        return true;
    }

    private void grow() {
        long[] before = keys;
        CategoryText[] all = categories;
        keys = new long[2 * before.length];
        categories = new CategoryText[keys.length];
        for (int i = 0; i < all.length; i++) {
            if (all[i] != null) {
                int place = place(before[i]);
                while (categories[place] != null) {
                    place = next(place);
                }
                keys[place] = before[i];
                categories[place] = all[i];
            }
        }
    }

    private static long below(long parent, String name) {
        return (Long.rotateLeft(parent, 7) ^ name.hashCode()) * SPREAD;
    }

    private int place(long key) {
        return (int) (key >>> 32) & keys.length - 1;
    }

    private int next(int place) {
        return place + 1 & keys.length - 1;
    }

    /** @param from the category whose children the path begins with; null for the roots */
    Optional<CategoryText> find(@Nullable CategoryText from, String[] path) {
        long key = key(from);
        for (String name : path) {
            key = below(key, name);
        }
        for (int place = place(key); categories[place] != null; place = next(place)) {
            if (keys[place] == key && isAt(categories[place], from, path)) {
                return Optional.of(categories[place]);
            }
        }
        return Optional.empty();
    }

    /** @return whether a path leads to the category, so that all paths below it are known */
    boolean leadsTo(CategoryText category) {
        for (int place = place(key(category)); categories[place] != null; place = next(place)) {
            if (categories[place] == category) {
                return true;
            }
        }
        return false;
    }

    private static long key(@Nullable CategoryText category) {
        return category == null ? ROOT
                : below(key(category.eContainer() instanceof CategoryText parent ? parent : null), String.valueOf(category.getName()));
    }

    private static boolean isAt(CategoryText found, @Nullable CategoryText from, String[] path) {
        EObject at = found;
        for (int i = path.length - 1; i >= 0; i--) {
            if (!(at instanceof CategoryText category) || !path[i].equals(category.getName())) {
                return false;
            }
            at = category.eContainer();
        }
        return from == null ? at instanceof TaxonomyText : at == from;
    }
}
