package org.glossator.model.taxonomy;

import java.util.List;

/** Something that holds or not for one judgement. */
public sealed interface Condition {

    /** What a judgement says, as far as conditions ask. */
    interface Situation {
        /** @return whether the category, or one below it, is chosen */
        boolean isChosen(CategoryRef category);

        /** @return what is entered; several for lists, none where nothing is entered */
        List<AttributeValue> values(String attribute);

        /** @return whether the claim has a link of that relation */
        boolean isLinked(String relation);
    }

    /** How two values compare. */
    enum Operator {
        EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL
    }

    /** A comparison of what is not entered does not hold; neither does one of what has no order. */
    default boolean holds(Situation situation) {
        return switch (this) {
            case Or(var terms) -> terms.stream().anyMatch(term -> term.holds(situation));
            case And(var terms) -> terms.stream().allMatch(term -> term.holds(situation));
            case Not(var term) -> !term.holds(situation);
            case Chosen(var category) -> situation.isChosen(category);
            case Linked(var relation) -> situation.isLinked(relation);
            case Given(var attribute) -> situation.values(attribute).stream()
                    .anyMatch(value -> !value.equals(new AttributeValue.YesNo(false)));
            case OneOf(var attribute, var values) -> situation.values(attribute).stream().anyMatch(values::contains);
            case Compared(var attribute, var operator, var value) -> situation.values(attribute).stream()
                    .anyMatch(given -> compare(given, operator, value));
        };
    }

    private static boolean compare(AttributeValue given, Operator operator, AttributeValue value) {
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            return given.equals(value) == (operator == Operator.EQUAL);
        }
        if (!(given instanceof AttributeValue.Number(double one)) || !(value instanceof AttributeValue.Number(double other))) {
            return false;
        }
        return switch (operator) {
            case LESS -> one < other;
            case LESS_OR_EQUAL -> one <= other;
            case GREATER -> one > other;
            case GREATER_OR_EQUAL -> one >= other;
            case EQUAL, NOT_EQUAL -> throw new IllegalStateException("compared above");
        };
    }

    record Or(List<Condition> terms) implements Condition {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    record And(List<Condition> terms) implements Condition {
        public And {
            terms = List.copyOf(terms);
        }
    }

    record Not(Condition term) implements Condition {
    }

    record Chosen(CategoryRef category) implements Condition {
    }

    record Linked(String relation) implements Condition {
    }

    /** Something is entered, and it is not “no”. */
    record Given(String attribute) implements Condition {
    }

    record Compared(String attribute, Operator operator, AttributeValue value) implements Condition {
    }

    record OneOf(String attribute, List<AttributeValue> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }
}
