package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** The shape of the tree: its depth, its width, and further parents. */
public final class TreeChecks extends AreaChecks {
    /** Levels that are still found while annotating; the deepest published scheme known to us has 6. */
    private static final int DEEPEST = 8;
    /** Children of one category that are still read; the widest published scheme known to us has 78. */
    private static final int WIDEST = 100;
    /** Levels that may lie between the nearest and the farthest category that has none below it. */
    private static final int UNEVEN = 4;

    @Check
    public void shape(TaxonomyText taxonomy) {
        int named = taxonomy.getLevels().size();
        for (CategoryText root : taxonomy.getCategories()) {
            checkDepth(root, 1, named);
            checkBalance(root);
        }
    }

    @Check
    public void width(CategoryText category) {
        int count = Trees.children(category).size();
        if (category.getName() != null && count > WIDEST) {
            info("“" + category.getName() + "” has " + count
                    + " categories right below it, more than anybody reads: put groups between.", category,
                    Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.TOO_WIDE);
        }
    }

    @Check
    public void singleChild(CategoryText category) {
        if (category.getName() != null && Trees.children(category).size() == 1 && category.isAbstract()) {
            info("“" + category.getName() + "” is abstract and has one category below it only, so that there is nothing to choose"
                    + " between: add another, or put the two together.", category, Literals.CATEGORY_TEXT__NAME,
                    TaxonomyProblems.SINGLE_CHILD);
        }
    }

    @Check
    public void cycles(TaxonomyText taxonomy) {
        Map<CategoryText, Set<CategoryText>> parents = new LinkedHashMap<>(); // of those with several: every circle has one
        Trees.all(taxonomy).stream().filter(category -> !Trees.parents(category).isEmpty())
                .forEach(category -> parents.put(category, new LinkedHashSet<>()));
        parents.forEach((category, above) -> {
            Trees.parent(category).ifPresent(parent -> climb(parent, parents.keySet(), above::add));
            Trees.parents(category).forEach(
                    reference -> Trees.target(reference).ifPresent(parent -> climb(parent, parents.keySet(), above::add)));
        });
        Set<CategoryText> cyclic = Cycles.in(parents);
        for (CategoryText category : cyclic) {
            for (CategoryReference parent : Trees.parents(category)) {
                Trees.target(parent).filter(above -> leadsTo(above, cyclic)).ifPresent(above -> error("“" + Trees.path(above)
                        + "” is below this category already, so that each would be below the other: take one of the two away.",
                        parent, Literals.CATEGORY_REFERENCE__CATEGORY, TaxonomyProblems.CYCLE));
            }
        }
    }

    private static boolean leadsTo(CategoryText category, Set<CategoryText> some) {
        var met = new ArrayList<CategoryText>();
        climb(category, some, met::add);
        return !met.isEmpty();
    }

    /** Goes from a category to its root. */
    private static void climb(CategoryText from, Set<CategoryText> some, Consumer<CategoryText> meet) {
        Optional<CategoryText> at = Optional.of(from);
        while (at.isPresent()) {
            if (some.contains(at.get())) {
                meet.accept(at.get());
            }
            at = Trees.parent(at.get());
        }
    }

    private void checkDepth(CategoryText category, int level, int named) {
        int deepest = named > 0 ? named : DEEPEST;
        if (level == deepest + 1 && category.getName() != null) {
            String message = named > 0
                    ? "This is level " + level + ", but the taxonomy names " + named + " levels: name it, or move this up."
                    : "This is level " + level + ", deeper than annotators find their way: put levels together.";
            if (named > 0) {
                warning(message, category, Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.TOO_MANY_LEVELS);
            } else {
                info(message, category, Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.TOO_MANY_LEVELS);
            }
        } else {
            Trees.children(category).forEach(child -> checkDepth(child, level + 1, named));
        }
    }

    private void checkBalance(CategoryText root) {
        int[] levels = levels(root);
        if (root.getName() != null && levels[1] - levels[0] >= UNEVEN) {
            info("Below “" + root.getName() + "” some categories end " + levels[0] + " and others " + levels[1]
                    + " levels down, so that they say things of different size: even it out.", root, Literals.CATEGORY_TEXT__NAME,
                    TaxonomyProblems.UNBALANCED);
        }
    }

    /** @return how far down the nearest and the farthest categories without children are */
    private static int[] levels(CategoryText category) {
        if (Trees.children(category).isEmpty()) {
            return new int[] { 0, 0 };
        }
        int nearest = Integer.MAX_VALUE;
        int farthest = 0;
        for (CategoryText child : Trees.children(category)) {
            int[] below = levels(child);
            nearest = Math.min(nearest, below[0] + 1);
            farthest = Math.max(farthest, below[1] + 1);
        }
        return new int[] { nearest, farthest };
    }
}
