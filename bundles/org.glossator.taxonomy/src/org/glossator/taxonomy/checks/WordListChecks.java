package org.glossator.taxonomy.checks;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.AppliesText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Count;
import org.glossator.taxonomy.syntax.EntryText;
import org.glossator.taxonomy.syntax.RuleText;
import org.glossator.taxonomy.syntax.SpanRule;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TargetText;

/** Words out of a small list, which the grammar takes whatever they are. */
public final class WordListChecks extends AreaChecks {
    private static final Set<String> IN_TEXT = Set.of("span", "claim");

    @Check
    public void category(CategoryText category) {
        checkWord(category, Literals.CATEGORY_TEXT__POLARITY, category.getPolarity(), "a polarity", List.of("good", "bad", "neutral"));
        checkWord(category, Literals.CATEGORY_TEXT__CHOICE, category.getChoice(), "how to choose", List.of("one", "any", "first"));
        checkOnce(category, Literals.CATEGORY_TEXT__POLARITY, "polarity");
        checkOnce(category, Literals.CATEGORY_TEXT__NOTATION, "notation");
        checkOnce(category, Literals.CATEGORY_TEXT__LEVEL, "level");
        checkOnce(category, Literals.CATEGORY_TEXT__APPLIES, "“applies to”");
    }

    @Check
    public void severity(RuleText rule) {
        checkWord(rule, Literals.RULE_TEXT__SEVERITY, rule.getSeverity(), "how grave it is", List.of("error", "warning", "hint"));
    }

    @Check
    public void unit(Count count) {
        checkWord(count, Literals.COUNT__UNIT, count.getUnit(), "what is counted in", List.of("target", "claim", "sentence", "paper"));
    }

    @Check
    public void match(EntryText entry) {
        checkWord(entry, Literals.ENTRY_TEXT__MATCH, entry.getMatch(), "how well two categories match",
                List.of("exact", "close", "broad", "narrow", "related"));
    }

    @Check
    public void spanRules(AppliesText applies) {
        for (SpanRule rule : applies.getSpanRules()) {
            List<String> values = switch (rule.getName() == null ? "" : rule.getName()) {
            case "borders" -> List.of("word", "sentence", "any");
            case "overlap" -> List.of("none", "nested", "any");
            case "piece" -> List.of("shortest", "longest", "any");
            default -> List.of();
            };
            if (values.isEmpty()) {
                checkWord(rule, Literals.SPAN_RULE__NAME, rule.getName(), "a rule for stretches of text",
                        List.of("borders", "overlap", "piece"));
            } else {
                checkWord(rule, Literals.SPAN_RULE__VALUE, rule.getValue(), "what “" + rule.getName() + "” can be", values);
            }
        }
        if (!applies.getSpanRules().isEmpty() && !isInText(applies)) {
            error("What stands in the parentheses is about stretches of text, but this does not apply to any:"
                    + " add span, or take the parentheses away.", applies, Literals.APPLIES_TEXT__SPAN_RULES, 0,
                    TaxonomyProblems.BAD_TARGET);
        }
    }

    private static boolean isInText(AppliesText applies) {
        return applies.getTargets().stream().flatMap(target -> Stream.of(target.getKind(), target.getElement()))
                .filter(Objects::nonNull).anyMatch(IN_TEXT::contains);
    }

    @Check
    public void cardinality(TargetText target) {
        if (target.getCardinality() == null) {
            return;
        } else if (!"list".equals(target.getKind())) {
            error("Only a list says how many it holds: take this away.", Literals.TARGET_TEXT__CARDINALITY,
                    TaxonomyProblems.BAD_CARDINALITY);
        } else if (!Amounts.isCardinality(target.getCardinality())) {
            error("“" + target.getCardinality() + "” does not say how many: write 2..10, 2..* or the like, the lower number first.",
                    Literals.TARGET_TEXT__CARDINALITY, TaxonomyProblems.BAD_CARDINALITY);
        }
    }

    private void checkWord(EObject object, EStructuralFeature feature, @Nullable String word, String what, List<String> allowed) {
        if (word != null && !allowed.contains(word)) {
            error("“" + word + "” is not " + what + ": write " + String.join(", ", allowed.subList(0, allowed.size() - 1)) + " or "
                    + allowed.getLast() + ".", object, feature, TaxonomyProblems.BAD_WORD);
        }
    }
}
