package org.glossator.taxonomy.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.CrossText;
import org.glossator.taxonomy.syntax.LimitText;
import org.glossator.taxonomy.syntax.Prohibition;
import org.glossator.taxonomy.syntax.RuleText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.Term;

/** How annotators choose: what comes first, what a facet leaves to another, and what nobody can ever choose. */
public final class ChoiceChecks extends AreaChecks {

    @Check
    public void priority(CategoryText category) {
        if (category.getName() == null || Trees.priority(category).isEmpty()) {
            return; // without a name, the parser says what is missing
        }
        Set<CategoryText> named = new HashSet<>();
        for (int i = 0; i < Trees.priority(category).size(); i++) {
            CategoryText first = Trees.priority(category).get(i).getCategory();
            if (Trees.isLinked(first) && Trees.parent(first).filter(parent -> parent == category).isEmpty()) {
                error("“" + Trees.path(first) + "” is not right below “" + category.getName()
                        + "”: priority is an order of its own children.", category, Literals.CATEGORY_TEXT__PRIORITY, i,
                        TaxonomyProblems.BAD_TARGET);
            } else if (Trees.isLinked(first) && !named.add(first)) {
                error("“" + first.getName() + "” stands in this order already: take it away here.", category,
                        Literals.CATEGORY_TEXT__PRIORITY, i, TaxonomyProblems.REPEATED);
            }
        }
        List<String> left = Trees.children(category).stream().filter(child -> !named.contains(child)).map(CategoryText::getName)
                .filter(Objects::nonNull).toList();
        if (!left.isEmpty()) {
            warning("“" + String.join("”, “", left) + "” has no place in this order, so that nobody knows when to choose it: add it.",
                    Literals.CATEGORY_TEXT__PRIORITY, TaxonomyProblems.UNREACHABLE);
        }
    }

    /** A rule that forbids a category whatever else is chosen. */
    @Check
    public void forbidden(RuleText rule) {
        if (rule.getConstraint() instanceof Prohibition forbidden && forbidden.getCondition() instanceof Term term
                && term.getSubject() instanceof CategoryText category && !category.eIsProxy()) {
            warning("This rule forbids “" + Trees.path(category) + "” whatever else is chosen, so that nobody can choose it:"
                    + " add and with another condition, or take the category away.", rule, Literals.RULE_TEXT__NAME,
                    TaxonomyProblems.UNREACHABLE);
        }
    }

    @Check
    public void limit(LimitText limit) {
        CategoryReference facet = limit.getFacet();
        if (facet == null || Trees.target(facet).isEmpty()) {
            return;
        } else if (limit.getValues().isEmpty()) {
            error("This leaves nothing of “" + Trees.words(facet) + "”: write to, and the categories that can be chosen still.",
                    Literals.LIMIT_TEXT__FACET, TaxonomyProblems.BAD_TARGET);
        }
        for (int i = 0; i < limit.getValues().size(); i++) {
            CategoryReference value = limit.getValues().get(i);
            if (Trees.target(value).isPresent() && !Trees.isWithin(value.getCategory(), facet.getCategory())) {
                error("“" + Trees.words(value) + "” is not within “" + Trees.words(facet) + "”: name categories below it.", limit,
                        Literals.LIMIT_TEXT__VALUES, i, TaxonomyProblems.BAD_TARGET);
            }
        }
    }

    /** Values of a facet of which every combination is left out. */
    @Check
    public void cross(CrossText cross) {
        if (cross.getFacets().size() < 2 && cross.getName() != null) {
            error("“" + cross.getName() + "” crosses fewer than two facets: write of and two of them.", Literals.CROSS_TEXT__NAME,
                    TaxonomyProblems.BAD_TARGET);
        }
        cross.getExclusions().stream().filter(exclusion -> exclusion.getValues().size() == 1)
                .forEach(exclusion -> warning("This leaves out every combination with it: name one category of each facet.", exclusion,
                        Literals.EXCLUSION_TEXT__VALUES, TaxonomyProblems.UNREACHABLE));
        cross.getCells().forEach(cell -> checkCell(cross, cell.getValues()));
        cross.getExclusions().forEach(exclusion -> checkCell(cross, exclusion.getValues()));
    }

    private void checkCell(CrossText cross, List<CategoryReference> values) {
        Set<CategoryText> facets = cross.getFacets().stream().flatMap(reference -> Trees.target(reference).stream())
                .collect(Collectors.toSet());
        for (CategoryReference value : values) {
            Trees.target(value).filter(category -> !facets.isEmpty())
                    .filter(category -> facets.stream().noneMatch(facet -> Trees.isWithin(category, facet)))
                    .ifPresent(category -> error("“" + Trees.path(category) + "” is not of a facet that is crossed here: name one that is.",
                            value, Literals.CATEGORY_REFERENCE__CATEGORY, TaxonomyProblems.BAD_TARGET));
        }
    }

    @Check
    public void levels(TaxonomyText taxonomy) {
        Set<String> names = new HashSet<>();
        taxonomy.getLevels().stream().filter(level -> level.getName() != null && !names.add(level.getName()))
                .forEach(level -> error("There is a level “" + level.getName() + "” already: give one of the two another name.", level,
                        Literals.LEVEL_TEXT__NAME, TaxonomyProblems.DUPLICATE_NAME));
    }
}
