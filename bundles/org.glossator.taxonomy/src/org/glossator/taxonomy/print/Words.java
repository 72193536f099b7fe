package org.glossator.taxonomy.print;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import org.glossator.model.taxonomy.LocalText;

/** Texts and numbers as the language writes them. */
final class Words {

    private Words() {
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
                .replace("\t", "\\t") + '"';
    }

    /** @return the text with its translations; with a blank before it; empty where there is none */
    static String said(LocalText text) {
        return said(text.value(), text.translations());
    }

    static String said(String text, Map<String, String> translations) {
        if (text.isEmpty() && translations.isEmpty()) {
            return "";
        }
        var words = new StringBuilder(" ").append(quoted(text));
        translations.forEach((tag, translation) -> words.append(' ').append(quoted(translation)).append('@').append(tag));
        return words.toString();
    }

    static String number(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** @return an enumeration's name as the language says it */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
