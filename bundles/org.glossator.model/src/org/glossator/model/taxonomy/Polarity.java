package org.glossator.model.taxonomy;

/** Whether a category speaks well of what it is given to. */
public enum Polarity {
    GOOD, BAD, NEUTRAL
}
