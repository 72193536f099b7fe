package org.glossator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of guidance about a category.
 *
 * @param because why, for a near miss or a counter-example; else empty
 * @param translations of the text, by tag
 * @param reasons translations of {@code because}, by tag
 */
public record ScopeNote(Kind kind, String text, String because, Map<String, String> translations, Map<String, String> reasons) {

    public ScopeNote {
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations)); // in the order of the text
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    public ScopeNote(Kind kind, String text, String because) {
        this(kind, text, because, Map.of(), Map.of());
    }

    /** What the line says, in the words of the language. */
    public enum Kind {
        USE_WHEN, AVOID_WHEN, EXAMPLE, NEAR_MISS, /** A plain counter-example. */
        NEGATIVE, /** For designers: not shown while annotating. */
        NOTE
    }
}
