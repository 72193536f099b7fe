package org.glossator.store.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.glossator.model.Answer;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Severity;
import org.glossator.model.Target;
import org.glossator.model.rules.AnswerCheck;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Choice;

/** What categories and attributes themselves ask of one judgement: answers, values of facets, and what they apply to. */
final class AskedRules {
    private final Judgement judgement;
    private final TaxonomyIndex taxonomy;
    private final List<Judgement> others;
    private final Consumer<Violation> found;

    /** @param others all judgements on the paper */
    AskedRules(Judgement judgement, List<Judgement> others, Consumer<Violation> found) {
        this.judgement = judgement;
        this.others = others;
        this.found = found;
        taxonomy = judgement.taxonomy();
    }

    void check() {
        attributes();
        taxonomy.choices().forEach(this::choice);
        judgement.categories().forEach(id -> taxonomy.category(id).ifPresent(this::category));
    }

    private void attributes() {
        List<Attribute> asked = judgement.judged().asked();
        boolean decided = !judgement.judged().answers().undecided() && !judgement.categories().isEmpty();
        for (Attribute attribute : asked) {
            Optional<Answer> answer = judgement.judged().answers().value(attribute.name());
            if (answer.isPresent()) {
                AnswerCheck.fault(attribute, answer.get(), taxonomy).ifPresent(fault -> answer("rules.attributeInvalid",
                        Severity.ERROR, attribute.name(), "“" + label(attribute) + "” " + words(fault)));
            } else if (attribute.required() && decided) {
                found.accept(judgement.violation("rules.attributeMissing", Severity.ERROR,
                        "“" + label(attribute) + "” is not answered.", Optional.empty(), attribute.name(), List.of()));
            }
        }
        var names = asked.stream().map(Attribute::name).collect(Collectors.toSet());
        for (String name : judgement.judged().answers().values().keySet()) {
            if (!names.contains(name)) {
                answer("rules.attributeStray", Severity.WARNING, name,
                        "“" + name + "” is answered although it is not asked for here.");
            }
        }
    }

    private void answer(String code, Severity severity, String attribute, String message) {
        var of = judgement.records().stream().filter(r -> r.answers().values().containsKey(attribute)).findFirst()
                .orElse(judgement.first());
        found.accept(judgement.violation(code, severity, message, Optional.empty(), attribute,
                List.of(new Fix.Forget(of.id(), attribute))));
    }

    private static String label(Attribute attribute) {
        return attribute.label().value().isEmpty() ? attribute.name() : attribute.label().value();
    }

    private static String words(AnswerCheck.Fault fault) {
        return switch (fault) {
            case KIND -> "is answered with something of another kind.";
            case RANGE -> "lies outside of what is allowed.";
            case STEP -> "lies between two steps.";
            case NOT_APPLICABLE -> "always applies.";
            case OPTION -> "is none of the options.";
            case NUMBER -> "has too few or too many values.";
            case OPENING -> "does not begin as it should.";
            case LENGTH -> "is too long.";
        };
    }

    private void choice(Category parent) {
        List<CategoryId> chosen = judgement.judged().chosen(List.of(new CategoryRef(parent.id(), true)));
        boolean single = parent.details().choice().map(c -> c != Choice.ANY).orElse(false);
        if (single && branches(parent, chosen) > 1) {
            found.accept(judgement.violation("rules.facetTooMany", Severity.ERROR, judgement.labels(chosen)
                    + ": only one of “" + parent.label() + "” can be chosen.", Optional.of(chosen.getLast()), "",
                    judgement.drops(chosen)));
        } else if (parent.details().required() && chosen.isEmpty() && isAsked(parent)) {
            found.accept(judgement.violation("rules.facetMissing", Severity.ERROR,
                    "Nothing of “" + parent.label() + "” is chosen.", Optional.of(parent.id()), "",
                    parent.children().stream().filter(c -> !c.isAbstract() && !c.details().deprecated())
                            .<Fix>map(c -> new Fix.Choose(judgement.first().id(), c.id(), c.label())).toList()));
        }
    }

    /** A category and one below it are one choice. */
    private long branches(Category parent, List<CategoryId> chosen) {
        return parent.children().stream()
                .filter(child -> chosen.stream().anyMatch(id -> taxonomy.falls(id, new CategoryRef(child.id(), false))))
                .count();
    }

    private boolean isAsked(Category parent) {
        if (judgement.judged().answers().undecided() || judgement.categories().isEmpty()
                || !fits(parent.details().applicability())) {
            return false;
        }
        Optional<Category> above = taxonomy.parent(parent.id());
        return above.isEmpty() || !judgement.judged().chosen(List.of(new CategoryRef(above.get().id(), false))).isEmpty();
    }

    private void category(Category category) {
        Optional<CategoryId> id = Optional.of(category.id());
        List<Fix> drop = judgement.drops(List.of(category.id()));
        if (category.details().deprecated()) {
            found.accept(judgement.violation("rules.deprecated", Severity.INFO,
                    "“" + category.label() + "” is kept for older judgements only.", id, "", drop));
        }
        if (!fits(category.details().applicability())) {
            found.accept(judgement.violation("rules.appliesTo", Severity.ERROR, "“" + category.label()
                    + "” does not apply to " + name(judgement.target()) + ".", id, "", drop));
        }
    }

    private boolean fits(Applicability applicability) {
        return TargetFit.fits(applicability, judgement.target(), wanted -> others.stream()
                .filter(j -> j.records().stream().anyMatch(r -> new Target.OnAnnotation(r.id()).equals(judgement.target())))
                .anyMatch(j -> !j.judged().chosen(wanted).isEmpty()));
    }

    private static String name(Target target) {
        return switch (target) {
            case Target.WholePaper t -> "a paper as a whole";
            case Target.OnPart t -> "a part of a paper";
            case Target.OnClaim t -> "a claim";
            case Target.OnLink t -> "a link";
            case Target.OnAnnotation t -> "a judgement";
        };
    }
}
