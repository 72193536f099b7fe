package org.glossator.taxonomy.print;

import java.util.List;
import java.util.stream.Collectors;

import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.model.taxonomy.Condition;

/** Conditions and values in the words of the language. */
final class Conditions {
    private final Names names;

    Conditions(Names names) {
        this.names = names;
    }

    String words(Condition condition) {
        return switch (condition) {
            case Condition.Or(var terms) -> terms.stream().map(term -> inner(term, term instanceof Condition.Or))
                    .collect(Collectors.joining(" or "));
            case Condition.And(var terms) -> terms.stream()
                    .map(term -> inner(term, term instanceof Condition.Or || term instanceof Condition.And))
                    .collect(Collectors.joining(" and "));
            case Condition.Not(var term) -> "not "
                    + inner(term, term instanceof Condition.Or || term instanceof Condition.And || term instanceof Condition.Not);
            case Condition.Chosen(var category) -> names.of(category);
            case Condition.Linked(var relation) -> relation;
            case Condition.Given(var attribute) -> attribute;
            case Condition.Compared(var attribute, var operator, var value) -> attribute + " " + sign(operator) + " " + word(value);
            case Condition.OneOf(var attribute, var values) -> attribute + " in (" + words(values) + ")";
        };
    }

    private String inner(Condition term, boolean needsParentheses) {
        return needsParentheses ? "(" + words(term) + ")" : words(term);
    }

    static String words(List<AttributeValue> values) {
        return values.stream().map(Conditions::word).collect(Collectors.joining(", "));
    }

    private static String word(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Number(var number) -> Words.number(number);
            case AttributeValue.Word(var name) -> name;
            case AttributeValue.Text(var text) -> Words.quoted(text);
            case AttributeValue.YesNo(var yes) -> yes ? "yes" : "no";
            case AttributeValue.NotApplicable() -> "n/a";
        };
    }

    private static String sign(Condition.Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }
}
