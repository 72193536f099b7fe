package org.glossator.model;

/**
 * One line of guidance about a category.
 *
 * @param because why, for a near miss or a counter-example; else empty
 */
public record ScopeNote(Kind kind, String text, String because) {

    /** What the line says, in the words of the language. */
    public enum Kind {
        USE_WHEN, AVOID_WHEN, EXAMPLE, NEAR_MISS
    }
}
