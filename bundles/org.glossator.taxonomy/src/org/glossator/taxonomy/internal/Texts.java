package org.glossator.taxonomy.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.taxonomy.syntax.Translation;

/** From texts with their translations, and from numbers, to values. */
final class Texts {

    private Texts() {
    }

    static String orElse(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }

    static LocalText of(@Nullable String text, List<Translation> translations) {
        return text == null && translations.isEmpty() ? LocalText.EMPTY : new LocalText(orElse(text, ""), map(translations));
    }

    /** @param texts which go on */
    static LocalText of(List<String> texts, List<Translation> translations) {
        return of(String.join(" ", texts), translations);
    }

    /** Several translations into one language go on, as what they translate does. */
    static Map<String, String> map(List<Translation> translations) {
        if (translations.isEmpty()) {
            return Map.of();
        }
        var map = new LinkedHashMap<String, String>();
        translations.forEach(text -> map.merge(text.getTag(), text.getText(), (one, more) -> one + " " + more));
        return map;
    }

    static Optional<Double> number(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.valueOf(text.replaceAll("\\s", "")));
        } catch (NumberFormatException e) {
            return Optional.empty(); // a check says so
        }
    }

    static double number(@Nullable String text, double other) {
        return number(text).orElse(other);
    }
}
