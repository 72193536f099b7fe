package org.glossator.model.taxonomy;

/** How many of the categories below one can be chosen. */
public enum Choice {
    ONE, ANY, /** The first that applies, in the order of priority. */
    FIRST
}
