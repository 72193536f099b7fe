package org.glossator.model.taxonomy;

/** What is entered for an attribute, or compared with what is entered. */
public sealed interface AttributeValue {

    record Number(double value) implements AttributeValue {
    }

    /** The name of an option. */
    record Word(String name) implements AttributeValue {
    }

    record Text(String value) implements AttributeValue {
    }

    record YesNo(boolean value) implements AttributeValue {
    }

    record NotApplicable() implements AttributeValue {
    }
}
