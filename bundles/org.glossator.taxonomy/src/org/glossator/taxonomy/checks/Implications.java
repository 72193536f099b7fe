package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.glossator.taxonomy.checks.Clause.Literal;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Condition;
import org.glossator.taxonomy.syntax.Exclusive;
import org.glossator.taxonomy.syntax.Implication;
import org.glossator.taxonomy.syntax.Prohibition;
import org.glossator.taxonomy.syntax.Requirement;
import org.glossator.taxonomy.syntax.RuleText;

/**
 * What follows from choosing a category, by rules that require or imply others; and whether other rules forbid it. Looks at rules
 * whose condition is one category, or one out of several: what follows from several at once is not looked into.
 */
final class Implications {
    /** Steps from rule to rule altogether, so that a file made by a program cannot stop the editor. */
    private static final int MOST_STEPS = 200_000;

    /** A category with all below it, or only those. */
    private record Area(CategoryText category, boolean below) {
        /** @return whether each category of this area is in the other */
        boolean isWithin(Area other) {
            return category == other.category ? below || !other.below : Trees.isWithin(category, other.category);
        }
    }

    /** Where one is chosen, the other must be. */
    private record Step(RuleText rule, Area from, Area to) {
    }

    /** Not all of these together. */
    private record Ban(RuleText rule, List<Area> areas) {
    }

    /**
     * Two rules that nobody can follow both.
     *
     * @param rule begins what ends in a ban
     * @param chosen as the text says it
     */
    record Contradiction(RuleText rule, RuleText forbidding, String chosen) {
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<Ban> bans = new ArrayList<>();
    private final Map<CategoryText, List<Step>> stepsFrom = new IdentityHashMap<>(); // by where they begin
    private final Map<CategoryText, List<Integer>> bansOf = new IdentityHashMap<>(); // numbers of bans, by their first category
    private int taken;

    Implications(List<RuleText> rules) {
        for (RuleText rule : rules) {
            if (rule.getConstraint() instanceof Requirement required) {
                add(rule, required.getCondition(), required.getCategories());
            } else if (rule.getConstraint() instanceof Implication implied) {
                add(rule, implied.getCondition(), implied.getCategories());
            } else if (rule.getConstraint() instanceof Exclusive exclusive) {
                ban(rule, exclusive);
            } else if (rule.getConstraint() instanceof Prohibition forbidden) {
                clauses(forbidden.getCondition()).forEach(areas -> bans.add(new Ban(rule, areas)));
            }
        }
        steps.forEach(step -> stepsFrom.computeIfAbsent(step.from.category, c -> new ArrayList<>()).add(step));
        for (int i = 0; i < bans.size(); i++) {
            if (!bans.get(i).areas.isEmpty()) {
                bansOf.computeIfAbsent(bans.get(i).areas.getFirst().category, c -> new ArrayList<>()).add(i);
            }
        }
    }

    static boolean isWithin(CategoryReference one, CategoryReference other) {
        return area(one).isPresent() && area(other).isPresent() && area(one).get().isWithin(area(other).get());
    }

    /** @return at most one for each rule */
    List<Contradiction> contradictions() {
        if (bans.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Contradiction>();
        var reported = new LinkedHashSet<RuleText>();
        for (Step step : steps) {
            if (!reported.contains(step.rule)) {
                contradiction(step).ifPresent(contradiction -> {
                    reported.add(step.rule);
                    found.add(contradiction);
                });
            }
        }
        return found;
    }

    private Optional<Contradiction> contradiction(Step first) {
        Set<Area> chosen = closure(first.from);
        var near = new TreeSet<Integer>(); // those of which the first area may be chosen
        for (Area area : chosen) {
            for (Optional<CategoryText> at = Optional.of(area.category); at.isPresent(); at = Trees.parent(at.get())) {
                near.addAll(bansOf.getOrDefault(at.get(), List.of()));
            }
        }
        return near.stream().map(bans::get)
                .filter(ban -> ban.areas.stream().allMatch(area -> chosen.stream().anyMatch(one -> one.isWithin(area))))
                .filter(ban -> ban.areas.stream().anyMatch(area -> !first.from.isWithin(area))) // else it only forbids what it is
                .findFirst().map(ban -> new Contradiction(first.rule, ban.rule, words(first.from)));
    }

    /** @return all that is chosen where an area is */
    private Set<Area> closure(Area area) {
        var chosen = new LinkedHashSet<Area>(Set.of(area));
        var waiting = new ArrayList<Area>(chosen);
        while (!waiting.isEmpty() && taken < MOST_STEPS) {
            Area next = waiting.removeLast();
            for (Optional<CategoryText> at = Optional.of(next.category); at.isPresent(); at = Trees.parent(at.get())) {
                for (Step step : stepsFrom.getOrDefault(at.get(), List.of())) {
                    taken++;
                    if (next.isWithin(step.from) && chosen.add(step.to)) {
                        waiting.add(step.to);
                    }
                }
            }
        }
        return chosen;
    }

    private void add(RuleText rule, Condition condition, List<CategoryReference> required) {
        for (List<Area> areas : clauses(condition)) {
            if (areas.size() == 1) {
                required.forEach(reference -> area(reference).ifPresent(to -> steps.add(new Step(rule, areas.getFirst(), to))));
            }
        }
    }

    private void ban(RuleText rule, Exclusive exclusive) {
        List<Area> areas = exclusive.getCategories().stream().map(Implications::area).flatMap(Optional::stream).toList();
        for (int i = 0; i < areas.size() && bans.size() < MOST_STEPS; i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                bans.add(new Ban(rule, List.of(areas.get(i), areas.get(j))));
            }
        }
    }

    /** @return the areas of each clause that consists of chosen categories only */
    private static List<List<Area>> clauses(Condition condition) {
        if (condition == null) {
            return List.of();
        }
        var all = new ArrayList<List<Area>>();
        for (Clause clause : Clause.of(condition).orElse(List.of())) {
            List<Area> areas = clause.literals().stream().filter(Literal::positive).map(Implications::area).flatMap(Optional::stream)
                    .toList();
            if (areas.size() == clause.literals().size()) {
                all.add(areas);
            }
        }
        return all;
    }

    private static Optional<Area> area(Literal literal) {
        return literal.term().getSubject() instanceof CategoryText category && !category.eIsProxy()
                ? Optional.of(new Area(category, literal.term().isBelow()))
                : Optional.empty();
    }

    private static Optional<Area> area(CategoryReference reference) {
        return Trees.target(reference).map(category -> new Area(category, reference.isBelow()));
    }

    private static String words(Area area) {
        return Trees.path(area.category) + (area.below ? ".*" : "");
    }
}
