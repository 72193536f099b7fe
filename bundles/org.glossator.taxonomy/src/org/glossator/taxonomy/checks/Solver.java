package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.checks.Clause.Literal;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Term;
import org.glossator.taxonomy.syntax.Value;

/**
 * Finds out why terms cannot hold together. Covered: attributes with numbers, scales with their steps and n/a, enumerations,
 * booleans and lists of several values, each by itself; categories that are within one another; categories of which one only can
 * be chosen. Not covered: texts, relations, and what two attributes or a rule of the taxonomy say about each other: what is not
 * covered is taken to be possible.
 */
final class Solver {

    private Solver() {
    }

    /** @return half a sentence that says why not; nothing where they can hold together, or nobody can say */
    static Optional<String> contradiction(Clause clause) {
        return Clauses.byAttribute(clause).entrySet().stream().map(entry -> ofAttribute(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream).findFirst().or(() -> ofCategories(clause));
    }

    private static Optional<String> ofAttribute(AttributeText attribute, List<Literal> literals) {
        Optional<Values> values = attribute.getType() == null ? Optional.empty() : Values.of(attribute.getType());
        if (values.isEmpty() || literals.stream().noneMatch(Solver::needsValue)) {
            return Optional.empty(); // where nothing is entered, nothing is equal, lower or higher
        }
        boolean possible = switch (values.get()) {
        case Values.Numbers numbers -> isPossible(numbers, literals);
        case Values.Names names -> names.several() ? isPossibleOfSeveral(names, literals)
                : names.names().stream().anyMatch(name -> literals.stream().allMatch(literal -> isNamed(literal, name)));
        };
        return possible ? Optional.empty()
                : Optional.of("no value of “" + attribute.getName() + "” (" + values.get() + ") fits");
    }

    /** @return whether the literal does not hold where nothing is entered */
    private static boolean needsValue(Literal literal) {
        return literal.positive() != "!=".equals(literal.term().getOperator());
    }

    private static boolean isNamed(Literal literal, String name) {
        Term term = literal.term();
        boolean is = term.getOperator() == null ? !name.equals("no") // a boolean alone, or whether something is given
                : switch (term.getOperator()) {
                case "=", "in" -> term.getValues().stream().anyMatch(value -> name.equals(value.getWord()));
                case "!=" -> term.getValues().stream().noneMatch(value -> name.equals(value.getWord()));
                default -> true;
                };
        return is == literal.positive() || isOrder(term);
    }

    /** @return whether it compares: names have no order, which is another check's business */
    private static boolean isOrder(Term term) {
        return term.getOperator() != null && (term.getOperator().startsWith("<") || term.getOperator().startsWith(">"));
    }

    /** Each of several values is there or not, whatever the others are. */
    private static boolean isPossibleOfSeveral(Values.Names names, List<Literal> literals) {
        var there = new TreeSet<String>();
        var absent = new TreeSet<String>();
        for (Literal literal : literals) {
            Term term = literal.term();
            boolean says = literal.positive() != "!=".equals(term.getOperator());
            if (term.getValues().size() == 1 && !isOrder(term)) {
                (says ? there : absent).add(Objects.requireNonNullElse(term.getValues().getFirst().getWord(), ""));
            }
        }
        return names.names().containsAll(there) && there.stream().noneMatch(absent::contains);
    }

    private static boolean isPossible(Values.Numbers numbers, List<Literal> literals) {
        if (numbers.notApplicable() && literals.stream().allMatch(literal -> holds(literal, null))) {
            return true;
        }
        return candidates(numbers.range(), literals).stream().filter(numbers.range()::allows)
                .anyMatch(number -> literals.stream().allMatch(literal -> holds(literal, number)));
    }

    /** @param number null for n/a */
    private static boolean holds(Literal literal, @Nullable BigDecimal number) {
        Term term = literal.term();
        boolean is = term.getOperator() == null || switch (term.getOperator()) {
        case "=", "in" -> term.getValues().stream().anyMatch(value -> isValue(value, number));
        case "!=" -> term.getValues().stream().noneMatch(value -> isValue(value, number));
        default -> number != null && !term.getValues().isEmpty()
                && Amounts.parse(term.getValues().getFirst().getNumber()).filter(bound -> compares(term.getOperator(), number, bound)).isPresent();
        };
        return is == literal.positive();
    }

    private static boolean isValue(Value value, @Nullable BigDecimal number) {
        return number == null ? value.isNotApplicable()
                : Amounts.parse(value.getNumber()).filter(other -> other.compareTo(number) == 0).isPresent();
    }

    private static boolean compares(String operator, BigDecimal number, BigDecimal bound) {
        int order = number.compareTo(bound);
        return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
        };
    }

    /** @return numbers of which one fits if any does: what fits lies between the bounds that the terms name */
    private static List<BigDecimal> candidates(NumberRange range, List<Literal> literals) {
        var bounds = new TreeSet<BigDecimal>(List.of(range.minimum(), range.maximum()));
        literals.forEach(literal -> literal.term().getValues()
                .forEach(value -> Amounts.parse(value.getNumber()).ifPresent(bounds::add)));
        var candidates = new ArrayList<>(bounds);
        if (range.step().signum() == 0) {
            @Nullable BigDecimal last = null;
            for (BigDecimal bound : bounds) {
                if (last != null) {
                    candidates.add(last.add(bound).divide(BigDecimal.TWO));
                }
                last = bound;
            }
        } else {
            for (BigDecimal bound : bounds) {
                BigDecimal steps = bound.subtract(range.minimum()).divide(range.step(), 0, RoundingMode.FLOOR);
                for (int i = -1; i < 3; i++) {
                    candidates.add(range.minimum().add(steps.add(BigDecimal.valueOf(i)).multiply(range.step())));
                }
            }
        }
        return candidates;
    }

    private static Optional<String> ofCategories(Clause clause) {
        List<Literal> literals = clause.literals().stream()
                .filter(literal -> Trees.isLinked(literal.term().getSubject()) && literal.term().getSubject() instanceof CategoryText)
                .toList();
        for (Literal one : literals) {
            if (one.positive()) {
                for (Literal other : literals) {
                    CategoryText chosen = (CategoryText) one.term().getSubject();
                    CategoryText second = (CategoryText) other.term().getSubject();
                    if (!other.positive() && isWithin(one.term(), other.term())) {
                        return Optional.of("whoever chooses “" + Trees.path(chosen) + "” chooses “" + Trees.path(second) + "”");
                    } else if (other.positive() && excludeEachOther(chosen, second)) {
                        return Optional.of("only one of “" + Trees.path(chosen) + "” and “" + Trees.path(second) + "” can be chosen");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Term one, Term other) {
        var inner = (CategoryText) one.getSubject();
        var outer = (CategoryText) other.getSubject();
        return inner == outer ? one.isBelow() || !other.isBelow() : Trees.isWithin(inner, outer);
    }

    /** @return whether they are below different children of a category that lets one be chosen only */
    static boolean excludeEachOther(CategoryText one, CategoryText other) {
        Map<CategoryText, CategoryText> branches = new IdentityHashMap<>();
        CategoryText branch = one;
        for (Optional<CategoryText> above = Trees.parent(one); above.isPresent(); above = Trees.parent(above.get())) {
            branches.put(above.get(), branch);
            branch = above.get();
        }
        branch = other;
        for (Optional<CategoryText> above = Trees.parent(other); above.isPresent(); above = Trees.parent(above.get())) {
            @Nullable CategoryText first = branches.get(above.get());
            if (first != null) {
                boolean exclusive = "one".equals(above.get().getChoice()) || "first".equals(above.get().getChoice());
                return exclusive && first != branch && hasOneParentEach(one) && hasOneParentEach(other);
            }
            branch = above.get();
        }
        return false;
    }

    /** A category below two parents can be below both of those that are compared. */
    private static boolean hasOneParentEach(CategoryText category) {
        return Trees.all(category).stream().allMatch(below -> below.getParents().isEmpty());
    }
}
