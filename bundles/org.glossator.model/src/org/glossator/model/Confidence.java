package org.glossator.model;

/**
 * How sure an annotator is.
 *
 * @param value from 0, a guess, to 1, no doubt; forms offer five steps of a quarter, other sources any number
 */
public record Confidence(double value) {

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("not between 0 and 1: " + value);
        }
        value = value + 0.0; // -0 is 0
    }
}
