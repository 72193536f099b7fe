package org.glossator.model;

import java.util.HashSet;
import java.util.List;

import org.glossator.model.taxonomy.AttributeValue;

/**
 * What an annotator entered for one attribute of a taxonomy. Which kind belongs to which attribute its type says; see
 * {@link org.glossator.model.taxonomy.Attribute.Type}.
 */
public sealed interface Answer {

    /** The longest text, in UTF-16 code units. */
    int LONGEST_TEXT = 10_000;

    /** The most options or references of one answer. */
    int MOST = 1_000;

    /** A whole number, a decimal one, or a step of a scale. @param value finite */
    record Number(double value) implements Answer {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a number: " + value);
            }
            value = value + 0.0; // -0 is 0
        }
    }

    /** The scale does not apply. */
    record NotApplicable() implements Answer {
    }

    record YesNo(boolean value) implements Answer {
    }

    /** @param options names, in the order of choice, each once; 1 to {@value Answer#MOST} */
    record Choice(List<String> options) implements Answer {
        public Choice {
            options = List.copyOf(options);
            several(options);
        }

        public Choice(String option) {
            this(List.of(option));
        }
    }

    /** @param text not empty; at most {@value Answer#LONGEST_TEXT} UTF-16 code units */
    record Text(String text) implements Answer {
        public Text {
            checked(text);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("an empty text");
            }
        }
    }

    /**
     * How the judged words should have been. Both texts are kept, so that the difference can be shown whatever becomes of
     * the paper.
     *
     * @param original the words that were corrected; at most {@value Answer#LONGEST_TEXT} UTF-16 code units
     * @param corrected may be empty, where they should not be there; at most {@value Answer#LONGEST_TEXT} UTF-16 code units
     */
    record Rewrite(String original, String corrected) implements Answer {
        public Rewrite {
            checked(original);
            checked(corrected);
        }
    }

    /** @param references in the order of choice, each once; 1 to {@value Answer#MOST} */
    record Evidence(List<Reference> references) implements Answer {
        public Evidence {
            references = List.copyOf(references);
            several(references);
        }
    }

    /** @return as conditions of a taxonomy compare it: several for lists, at least one */
    default List<AttributeValue> compared() {
        return switch (this) {
            case Number(double value) -> List.of(new AttributeValue.Number(value));
            case NotApplicable none -> List.of(new AttributeValue.NotApplicable());
            case YesNo(boolean value) -> List.of(new AttributeValue.YesNo(value));
            case Choice(var options) -> options.stream().<AttributeValue>map(AttributeValue.Word::new).toList();
            case Text(String text) -> List.of(new AttributeValue.Text(text));
            case Rewrite(String original, String corrected) -> List.of(new AttributeValue.Text(corrected));
            case Evidence(var references) -> references.stream()
                    .<AttributeValue>map(reference -> new AttributeValue.Text(reference.toString())).toList();
        };
    }

    private static void checked(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters");
        }
    }

    private static void several(List<?> values) {
        if (values.isEmpty() || values.size() > MOST || new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("none, too many or one twice: " + values.size());
        }
    }
}
