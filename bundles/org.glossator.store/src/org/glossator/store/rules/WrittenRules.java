package org.glossator.store.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.glossator.model.CategoryId;
import org.glossator.model.Severity;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Cross;
import org.glossator.model.taxonomy.Limit;
import org.glossator.model.taxonomy.Rule;
import org.glossator.model.taxonomy.Rule.Constraint;

/** The rules, limits and crosses that the designer has written, held against one judgement. */
final class WrittenRules {
    private final Judgement judgement;
    private final Consumer<Violation> found;

    WrittenRules(Judgement judgement, Consumer<Violation> found) {
        this.judgement = judgement;
        this.found = found;
    }

    void check() {
        var details = judgement.taxonomy().taxonomy().details();
        details.rules().forEach(this::rule);
        details.limits().forEach(this::limit);
        details.crosses().forEach(this::cross);
    }

    private void rule(Rule rule) {
        switch (rule.constraint()) {
            case Constraint.Exclusive(var categories) -> exclusive(rule, categories);
            case Constraint.Require(var categories, var when) -> {
                if (isDecided() && judgement.judged().holds(when) && judgement.judged().chosen(categories).isEmpty()) {
                    missing(rule, "rules.require", "needs one of ", categories, categories);
                }
            }
            case Constraint.Imply(var categories, var when) -> {
                List<CategoryRef> left = categories.stream()
                        .filter(ref -> judgement.judged().chosen(List.of(ref)).isEmpty()).toList();
                if (isDecided() && judgement.judged().holds(when) && !left.isEmpty()) {
                    missing(rule, "rules.imply", "goes with ", left, left);
                }
            }
            case Constraint.Forbid(var condition) -> {
                if (condition.holds(judgement.judged())) {
                    report(rule, "rules.forbid", "What is said here does not go together (rule " + rule.name() + ").",
                            Optional.empty(), List.of());
                }
            }
            case Constraint.Count count -> {
                if (count.unit() == Rule.Unit.TARGET || count.unit() == Rule.Unit.CLAIM) {
                    count(rule, count);
                }
            }
            case Constraint.Prerequisite(var categories, var results) -> prerequisite(rule, categories, results);
        }
    }

    /** Nothing is missing where nobody has decided, or where there is but a comment. */
    private boolean isDecided() {
        return !judgement.judged().answers().undecided() && !judgement.categories().isEmpty();
    }

    private void exclusive(Rule rule, List<CategoryRef> categories) {
        var chosen = new ArrayList<CategoryId>();
        int groups = 0;
        for (CategoryRef ref : categories) {
            List<CategoryId> of = judgement.judged().chosen(List.of(ref));
            groups += of.isEmpty() ? 0 : 1;
            of.stream().filter(id -> !chosen.contains(id)).forEach(chosen::add);
        }
        if (groups > 1 && chosen.size() > 1) {
            report(rule, "rules.exclusive", judgement.labels(chosen) + " exclude each other.",
                    Optional.of(chosen.getLast()), judgement.drops(chosen));
        }
    }

    private void missing(Rule rule, String code, String words, List<CategoryRef> categories, List<CategoryRef> offered) {
        List<CategoryId> ids = categories.stream().map(CategoryRef::id).toList();
        report(rule, code, "The judgement " + words + judgement.labels(ids) + ".", Optional.empty(), chooses(offered));
    }

    private List<Fix> chooses(List<CategoryRef> categories) {
        return categories.stream().filter(ref -> !ref.onlyBelow())
                .flatMap(ref -> judgement.taxonomy().category(ref.id()).stream()).filter(c -> !c.isAbstract())
                .<Fix>map(c -> new Fix.Choose(judgement.first().id(), c.id(), c.label())).toList();
    }

    private void count(Rule rule, Constraint.Count count) {
        List<CategoryId> chosen = judgement.judged().chosen(count.categories());
        if (count.most() && chosen.size() > count.number()) {
            report(rule, "rules.tooMany", judgement.labels(chosen) + " are more than the " + count.number() + " allowed here.",
                    Optional.of(chosen.getLast()), judgement.drops(chosen));
        } else if (!count.most() && chosen.size() < count.number() && isDecided()) {
            report(rule, "rules.tooFew", "At least " + count.number() + " of "
                    + judgement.labels(count.categories().stream().map(CategoryRef::id).toList()) + " must be chosen here.",
                    Optional.empty(), chooses(count.categories()));
        }
    }

    private void prerequisite(Rule rule, List<CategoryRef> categories, List<CategoryRef> results) {
        List<CategoryId> there = judgement.judged().chosen(results);
        List<CategoryRef> left = categories.stream().filter(ref -> judgement.judged().chosen(List.of(ref)).isEmpty())
                .toList();
        if (!there.isEmpty() && !left.isEmpty()) {
            var fixes = new ArrayList<>(chooses(left));
            fixes.addAll(judgement.drops(there));
            report(rule, "rules.prerequisite", judgement.labels(there) + " can be chosen only where "
                    + judgement.labels(left.stream().map(CategoryRef::id).toList()) + " is.", Optional.of(there.getFirst()),
                    fixes);
        }
    }

    private void limit(Limit limit) {
        if (!judgement.judged().holds(limit.when())) {
            return;
        }
        List<CategoryId> wrong = judgement.judged().chosen(List.of(new CategoryRef(limit.facet(), true))).stream()
                .filter(id -> !judgement.taxonomy().falls(id, limit.values())).toList();
        if (!wrong.isEmpty()) {
            String usual = judgement.labels(wrong) + " cannot be chosen with what else is said here.";
            found.accept(judgement.violation("rules.limit", Severity.ERROR,
                    limit.message().value().isEmpty() ? usual : limit.message().value(), Optional.of(wrong.getFirst()), "",
                    judgement.drops(wrong)));
        }
    }

    private void cross(Cross cross) {
        for (List<CategoryId> values : cross.without()) {
            List<CategoryId> chosen = judgement.judged()
                    .chosen(values.stream().map(id -> new CategoryRef(id, false)).toList());
            boolean all = values.stream().allMatch(value -> !judgement.judged()
                    .chosen(List.of(new CategoryRef(value, false))).isEmpty());
            if (all && !values.isEmpty()) {
                found.accept(judgement.violation("rules.cross", Severity.ERROR, judgement.labels(chosen)
                        + " cannot be together" + inCross(cross) + ".", Optional.of(chosen.getLast()), "",
                        judgement.drops(chosen)));
            }
        }
    }

    private static String inCross(Cross cross) {
        return cross.label().value().isEmpty() ? "" : " (" + cross.label().value() + ")";
    }

    private void report(Rule rule, String code, String usual, Optional<CategoryId> category, List<Fix> fixes) {
        String own = rule.message().value();
        found.accept(judgement.violation(code, rule.severity(), own.isEmpty() ? usual : own, category, "", fixes));
    }
}

