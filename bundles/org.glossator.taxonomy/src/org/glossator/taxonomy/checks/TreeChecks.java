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
        Survey survey = survey(taxonomy);
        survey.tooDeep().forEach(category -> checkDepth(category, taxonomy.getLevels().size()));
        survey.roots().forEach(this::checkBalance);
    }

    /** @return how many a taxonomy may have */
    static int levels(TaxonomyText taxonomy) {
        int named = taxonomy.getLevels().size();
        return named > 0 ? named : DEEPEST;
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
        survey(taxonomy).withParents().forEach(category -> parents.put(category, new LinkedHashSet<>()));
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

    /** @param category the first one of its branch that is too deep */
    private void checkDepth(CategoryText category, int named) {
        if (category.getName() == null) {
            return;
        } else if (named > 0) {
            warning("This is level " + (named + 1) + ", but the taxonomy names " + named + " levels: name it, or move this up.",
                    category, Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.TOO_MANY_LEVELS);
        } else {
            info("This is level " + (DEEPEST + 1) + ", deeper than annotators find their way: put levels together.", category,
                    Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.TOO_MANY_LEVELS);
        }
    }

    private void checkBalance(Survey.Root root) {
        CategoryText category = root.category();
        if (category.getName() != null && root.farthest() - root.nearest() >= UNEVEN) {
            info("Below “" + category.getName() + "” some categories end " + root.nearest() + " and others " + root.farthest()
                    + " levels down, so that they say things of different size: even it out.", category,
                    Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.UNBALANCED);
        }
    }
}
