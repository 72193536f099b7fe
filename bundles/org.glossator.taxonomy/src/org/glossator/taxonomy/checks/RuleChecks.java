package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Constraint;
import org.glossator.taxonomy.syntax.Count;
import org.glossator.taxonomy.syntax.Exclusive;
import org.glossator.taxonomy.syntax.Prerequisite;
import org.glossator.taxonomy.syntax.RuleText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Rules, each by itself and beside the others. */
public final class RuleChecks extends AreaChecks {
    private static final Set<String> DEMANDS = Set.of("exclusive", "require", "imply", "forbid", "at", "prerequisite");

    @Check
    public void names(TaxonomyText taxonomy) {
        var names = new HashSet<String>();
        for (RuleText rule : taxonomy.getRules()) {
            if (rule.getName() != null && !names.add(rule.getName())) {
                error("There is a rule “" + rule.getName() + "” already: give one of the two another name.", rule,
                        Literals.RULE_TEXT__NAME, TaxonomyProblems.DUPLICATE_RULE);
            }
        }
    }

    @Check
    public void constraint(RuleText rule) {
        if (rule.getName() == null) {
            return;
        } else if (rule.getConstraint() == null && DEMANDS.contains(rule.getName())) {
            error("A rule has a name here: write it behind the word rule, as in rule my-rule " + rule.getName() + ".",
                    Literals.RULE_TEXT__NAME, TaxonomyProblems.BAD_RULE);
        } else if (rule.getConstraint() == null) {
            error("The rule “" + rule.getName() + "” says nothing: write exclusive, require, imply, forbid, at most, at least or"
                    + " prerequisite, and what it is about.", Literals.RULE_TEXT__NAME, TaxonomyProblems.BAD_RULE);
        } else {
            checkOnce(rule, Literals.RULE_TEXT__CONSTRAINT, "constraint");
        }
    }

    @Check
    public void exclusive(Exclusive rule) {
        if (rule.getCategories().size() == 1) {
            error("One category alone excludes nothing: name another one behind a comma.", Literals.EXCLUSIVE__CATEGORIES,
                    TaxonomyProblems.BAD_RULE);
        }
        for (int i = 0; i < rule.getCategories().size(); i++) {
            for (int j = 0; j < rule.getCategories().size(); j++) {
                checkApart(rule, i, j);
            }
        }
    }

    private void checkApart(Exclusive rule, int inner, int outer) {
        CategoryReference one = rule.getCategories().get(inner);
        CategoryReference other = rule.getCategories().get(outer);
        boolean same = Trees.target(one).equals(Trees.target(other)) && inner < outer;
        if (inner != outer && !same && Trees.target(one).isPresent() && Trees.target(other).isPresent()
                && Implications.isWithin(one, other)) {
            error("“" + Trees.words(one) + "” is within “" + Trees.words(other)
                    + "”, so that the two cannot exclude each other: name categories that stand apart.", rule,
                    Literals.EXCLUSIVE__CATEGORIES, inner, TaxonomyProblems.CONTRADICTORY_RULES);
        }
    }

    @Check
    public void counts(TaxonomyText taxonomy) {
        Map<Set<Object>, Count> most = new LinkedHashMap<>();
        for (RuleText rule : taxonomy.getRules()) {
            if (rule.getConstraint() instanceof Count count && count.isMost()) {
                most.putIfAbsent(counted(count), count);
            }
        }
        for (RuleText rule : taxonomy.getRules()) {
            if (rule.getConstraint() instanceof Count count && !count.isMost() && most.containsKey(counted(count))) {
                BigDecimal least = Amounts.parse(count.getNumber()).orElse(BigDecimal.ZERO);
                Count limit = most.get(counted(count));
                if (Amounts.parse(limit.getNumber()).filter(highest -> least.compareTo(highest) > 0).isPresent()) {
                    error("At least " + count.getNumber() + " and at most " + limit.getNumber() + " (the rule “"
                            + ((RuleText) limit.eContainer()).getName() + "”) cannot both hold: change one of the two.", count,
                            Literals.COUNT__NUMBER, TaxonomyProblems.CONTRADICTORY_RULES);
                }
            }
        }
    }

    @Check
    public void number(Count count) {
        if (count.getNumber() != null && Amounts.parse(count.getNumber())
                .filter(number -> count.isMost() || number.signum() > 0).isEmpty()) {
            error("“" + count.getNumber() + "” is not a number that can be counted to: write one such as "
                    + (count.isMost() ? "3." : "1."), Literals.COUNT__NUMBER, TaxonomyProblems.BAD_RULE);
        }
    }

    /** @return which categories are counted in what */
    private static Set<Object> counted(Count count) {
        var counted = new HashSet<Object>();
        counted.add(count.getUnit() == null ? "target" : count.getUnit());
        count.getCategories().forEach(reference -> counted.add(Trees.words(reference)));
        return counted;
    }

    @Check
    public void implications(TaxonomyText taxonomy) {
        if (!taxonomy.getRules().isEmpty()) {
            var implications = new Implications(taxonomy.getRules());
            implications.contradictions().forEach(found -> error("Whoever chooses “" + found.chosen() + "” must choose what the rule “"
                    + found.forbidding().getName() + "” forbids, so that nobody can follow both: change one of the two.",
                    found.rule(), Literals.RULE_TEXT__NAME, TaxonomyProblems.CONTRADICTORY_RULES));
        }
    }

    /** All prerequisites together have an order, so that somebody can begin. */
    @Check
    public void prerequisites(TaxonomyText taxonomy) {
        Map<CategoryText, Set<CategoryText>> before = new LinkedHashMap<>();
        var rules = new ArrayList<Prerequisite>();
        for (RuleText rule : taxonomy.getRules()) {
            if (rule.getConstraint() instanceof Prerequisite prerequisite) {
                rules.add(prerequisite);
                targets(prerequisite.getResults()).forEach(result -> before.computeIfAbsent(result, r -> new LinkedHashSet<>())
                        .addAll(targets(prerequisite.getCategories())));
            }
        }
        Set<CategoryText> cyclic = before.isEmpty() ? Set.of() : Cycles.in(before);
        for (Prerequisite rule : rules) {
            if (targets(rule.getCategories()).stream().anyMatch(cyclic::contains)) {
                reportCycle(rule, Literals.PREREQUISITE__RESULTS, rule.getResults(), cyclic);
            }
        }
    }

    private void reportCycle(Constraint rule, EReference feature, List<CategoryReference> references, Set<CategoryText> cyclic) {
        for (int i = 0; i < references.size(); i++) {
            if (Trees.target(references.get(i)).filter(cyclic::contains).isPresent()) {
                error("“" + Trees.words(references.get(i)) + "” has itself as a prerequisite, through this rule or others,"
                        + " so that nobody can begin: take one of them away.", rule, feature, i, TaxonomyProblems.PREREQUISITE_CYCLE);
            }
        }
    }

    private static List<CategoryText> targets(List<CategoryReference> references) {
        return references.stream().flatMap(reference -> Trees.target(reference).stream()).toList();
    }
}
