package org.glossator.model.taxonomy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text for people with its translations.
 *
 * @param value in the taxonomy's own language; may be empty
 * @param translations by BCP 47 tag, in the order of the text
 */
public record LocalText(String value, Map<String, String> translations) {
    public static final LocalText EMPTY = new LocalText("", Map.of());

    public LocalText {
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    }

    public LocalText(String value) {
        this(value, Map.of());
    }

    /** @return the translation; the text itself where there is none */
    public String in(String tag) {
        String translation = translations.get(tag);
        return translation == null ? value : translation;
    }

    @Override
    public String toString() {
        return value;
    }
}
