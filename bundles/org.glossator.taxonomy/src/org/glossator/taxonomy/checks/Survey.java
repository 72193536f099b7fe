package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * What one walk over all categories of a text finds out for the checks of the whole. There may be 100,000 of them, of which few
 * have what a check looks for, and each walk waits for the memory anew. All in the order of the text. For one run of the checks.
 */
final class Survey {

    /**
     * A category that stands in none.
     *
     * @param nearest levels down to the nearest category without children
     * @param farthest levels down to the farthest one
     */
    record Root(CategoryText category, int nearest, int farthest) {
    }

    /** What is found in a root and all below it; as long as nothing in there changes, the next survey finds the same. */
    static final class Found {
        private final int levels;
        private final long ends;
        private final List<CategoryText> tooDeep = new ArrayList<>(0);
        private final List<CategoryText> withId = new ArrayList<>(0);
        private final List<CategoryText> withKey = new ArrayList<>(0);
        private final List<CategoryText> withParents = new ArrayList<>(0);
        private final List<CategoryText> withAttributes = new ArrayList<>(0);

        private Found(CategoryText root, int levels) {
            this.levels = levels;
            this.ends = visit(root, 1);
        }

        /** @return the ends below: the nearest in the upper half, the farthest in the lower */
        private long visit(CategoryText category, int level) {
            if (category.getId() != null) {
                withId.add(category);
            }
            if (category.getKey() != null) {
                withKey.add(category);
            }
            if (level == levels + 1) {
                tooDeep.add(category);
            }
            visitAny(category, withParents, withAttributes);
            List<CategoryText> children = Trees.children(category);
            if (children.isEmpty()) {
                return 0;
            }
            int nearest = Integer.MAX_VALUE - 1;
            int farthest = 0;
            for (int i = 0; i < children.size(); i++) {
                long below = visit(children.get(i), level + 1);
                nearest = Math.min(nearest, nearest(below));
                farthest = Math.max(farthest, farthest(below));
            }
            return (long) (nearest + 1) << Integer.SIZE | farthest + 1;
        }
    }

    private final List<Root> roots = new ArrayList<>();
    private final List<CategoryText> tooDeep = new ArrayList<>();
    private final List<CategoryText> withId = new ArrayList<>();
    private final List<CategoryText> withKey = new ArrayList<>();
    private final List<CategoryText> withParents = new ArrayList<>();
    private final List<CategoryText> withAttributes = new ArrayList<>();

    /**
     * @param levels how many there may be
     * @param known what was found in roots in which nothing has changed since; afterwards in all that there are
     */
    Survey(TaxonomyText taxonomy, int levels, Map<CategoryText, Found> known) {
        var now = new IdentityHashMap<CategoryText, Found>();
        for (CategoryText root : taxonomy.getCategories()) {
            @Nullable Found earlier = known.get(root);
            Found found = earlier != null && earlier.levels == levels ? earlier : new Found(root, levels);
            now.put(root, found);
            roots.add(new Root(root, nearest(found.ends), farthest(found.ends)));
            tooDeep.addAll(found.tooDeep);
            withId.addAll(found.withId);
            withKey.addAll(found.withKey);
            withParents.addAll(found.withParents);
            withAttributes.addAll(found.withAttributes);
        }
        known.clear();
        known.putAll(now);
        taxonomy.getExtensions().forEach(extension -> extension.getChildren().forEach(this::visitAdded));
    }

    private static int nearest(long ends) {
        return (int) (ends >>> Integer.SIZE);
    }

    private static int farthest(long ends) {
        return (int) ends;
    }

    private void visitAdded(CategoryText category) {
        visitAny(category, withParents, withAttributes);
        Trees.children(category).forEach(this::visitAdded);
    }

    private static void visitAny(CategoryText category, List<CategoryText> withParents, List<CategoryText> withAttributes) {
        if (!Trees.parents(category).isEmpty()) {
            withParents.add(category);
        }
        if (!Trees.attributes(category).isEmpty()) {
            withAttributes.add(category);
        }
    }

    /** @return those of the text's own tree */
    List<Root> roots() {
        return roots;
    }

    /** @return the first ones below the levels that there may be, of the text's own tree */
    List<CategoryText> tooDeep() {
        return tooDeep;
    }

    /** @return those of the text's own tree whose id is written */
    List<CategoryText> withId() {
        return withId;
    }

    /** @return those of the text's own tree */
    List<CategoryText> withKey() {
        return withKey;
    }

    /** @return those with further parents than the one that they stand in, also below imported ones */
    List<CategoryText> withParents() {
        return withParents;
    }

    /** @return also those below imported ones */
    List<CategoryText> withAttributes() {
        return withAttributes;
    }
}
