package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.BooleanType;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChoiceType;
import org.glossator.taxonomy.syntax.Evidence;
import org.glossator.taxonomy.syntax.FreeText;
import org.glossator.taxonomy.syntax.NumberType;
import org.glossator.taxonomy.syntax.OptionText;
import org.glossator.taxonomy.syntax.Rewrite;
import org.glossator.taxonomy.syntax.ScaleType;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.TypeText;
import org.glossator.taxonomy.syntax.Value;

/** What is entered beside a category: types, their limits, and what is entered already. */
public final class AttributeChecks extends AreaChecks {
    private static final Set<String> EVIDENCE = Set.of("span", "sentence", "paper", "claim");

    @Check
    public void names(TaxonomyText taxonomy) {
        checkNames(taxonomy.getAttributes());
    }

    @Check
    public void names(CategoryText category) {
        if (!Trees.attributes(category).isEmpty()) {
            checkNames(Trees.attributes(category));
        }
    }

    private void checkNames(List<AttributeText> attributes) {
        Map<String, AttributeText> seen = new HashMap<>();
        for (AttributeText attribute : attributes) {
            @Nullable AttributeText earlier = attribute.getName() == null ? null : seen.putIfAbsent(attribute.getName(), attribute);
            if (earlier != null) {
                error("There is an attribute “" + attribute.getName() + "” already: give one of the two another name.", attribute,
                        Literals.ATTRIBUTE_TEXT__NAME, TaxonomyProblems.DUPLICATE_ATTRIBUTE);
            }
        }
    }

    @Check
    public void type(AttributeText attribute) {
        if (attribute.getType() == null) {
            if (attribute.getName() != null) {
                error("“" + attribute.getName() + "” does not say what can be entered: write : and a type, such as : integer 0..10.",
                        Literals.ATTRIBUTE_TEXT__NAME, TaxonomyProblems.BAD_TYPE);
            }
        } else if (checkOnce(attribute, Literals.ATTRIBUTE_TEXT__TYPE, "type")) {
            checkDefaults(attribute, attribute.getType());
        }
        checkOnce(attribute, Literals.ATTRIBUTE_TEXT__CONDITION, "condition");
    }

    @Check
    public void range(NumberType type) {
        if (type.getMinimum() != null && NumberRange.of(type).isEmpty()) {
            error("A range goes from a lower to a higher number, with two dots between them, such as 0..10.", Literals.NUMBER_TYPE__MINIMUM,
                    TaxonomyProblems.BAD_RANGE);
        }
    }

    @Check
    public void options(ChoiceType type) {
        var names = new HashSet<String>();
        for (OptionText option : type.getOptions()) {
            if (option.getName() != null && !names.add(option.getName())) {
                error("“" + option.getName() + "” is in this list already: take one of the two away.", option,
                        Literals.OPTION_TEXT__NAME, TaxonomyProblems.DUPLICATE_NAME);
            }
        }
        if (type.getOptions().size() == 1 && !type.isSeveral()) {
            info("There is one value only, so that there is nothing to choose: add others, or write boolean.",
                    Literals.CHOICE_TYPE__OPTIONS, TaxonomyProblems.SINGLE_CHILD);
        }
    }

    @Check
    public void evidence(Evidence type) {
        if (type.getKind() != null && !EVIDENCE.contains(type.getKind())) {
            error("“" + type.getKind() + "” cannot be evidence: write span, sentence, paper or claim.", Literals.EVIDENCE__KIND,
                    TaxonomyProblems.BAD_TARGET);
        }
        if (type.getCardinality() != null && !Amounts.isCardinality(type.getCardinality())) {
            error("“" + type.getCardinality() + "” does not say how many: write 1, 0..1, 1..* or two numbers, the lower one first.",
                    Literals.EVIDENCE__CARDINALITY, TaxonomyProblems.BAD_CARDINALITY);
        }
    }

    @Check
    public void text(FreeText type) {
        Optional<BigDecimal> longest = Amounts.parse(type.getMaximum());
        if (type.getMaximum() != null && longest.filter(max -> max.signum() > 0).isEmpty()) {
            error("“" + type.getMaximum() + "” is not a number of characters: write one such as 500.", Literals.FREE_TEXT__MAXIMUM,
                    TaxonomyProblems.BAD_RANGE);
        } else if (type.getOpening() != null && longest.isPresent()
                && longest.get().intValue() <= type.getOpening().length()) {
            error("The text may have " + type.getMaximum() + " characters, which its opening takes already: raise the number.",
                    Literals.FREE_TEXT__MAXIMUM, TaxonomyProblems.BAD_RANGE);
        }
    }

    private void checkDefaults(AttributeText attribute, TypeText type) {
        List<Value> values = attribute.getDefaults();
        boolean several = type instanceof ChoiceType choice && choice.isSeveral();
        for (int i = 0; i < values.size(); i++) {
            String expected = i > 0 && !several ? "one value only" : expected(values.get(i), type);
            if (!expected.isEmpty()) {
                error("“" + Values.words(values.get(i)) + "” cannot be entered in “" + attribute.getName() + "”: it takes " + expected
                        + ".", attribute, Literals.ATTRIBUTE_TEXT__DEFAULTS, i, TaxonomyProblems.BAD_DEFAULT);
            }
        }
    }

    /** @return what can be entered instead; empty where the value can */
    private static String expected(Value value, TypeText type) {
        if (type instanceof Evidence || type instanceof Rewrite) {
            return "nothing before somebody has read the paper";
        } else if (type instanceof FreeText text) {
            String opening = text.getOpening() == null ? "" : text.getOpening();
            return value.getText() == null ? "a text in quotation marks"
                    : value.getText().startsWith(opening) ? "" : "texts that begin with “" + opening + "”";
        } else if (type instanceof BooleanType || type instanceof ChoiceType || type instanceof NumberType
                || type instanceof ScaleType) {
            return Values.of(type).filter(values -> !values.allows(value)).map(Values::toString).orElse("");
        }
        return "";
    }
}
