package org.glossator.model.taxonomy;

import java.text.Normalizer;
import java.util.Locale;

/** Names that the language takes, made of what people write. */
public final class TaxonomyNames {
    private static final int LONGEST = 60; // in UTF-16 code units: longer ones are not read in a path
    private static final String NOTHING = "category";

    private TaxonomyNames() {
    }

    /**
     * @param label such as {@code Wrong fact (minor)}
     * @return lower case, words with hyphens between them, such as {@code wrong-fact-minor}; letters of every script stay;
     *         never empty
     */
    public static String of(String label) {
        return clean(Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), LONGEST, NOTHING);
    }

    /**
     * @param text such as the end of an address, whose case matters
     * @return as it is where the language takes it as a name
     */
    public static String exact(String text) {
        return isName(text) ? text : clean(Normalizer.normalize(text, Normalizer.Form.NFC), Integer.MAX_VALUE, NOTHING);
    }

    public static boolean isName(String text) {
        return !text.isEmpty() && isStart(text.charAt(0)) && text.chars().allMatch(c -> isPart((char) c));
    }

    /** @return whether it is names with dots between them */
    public static boolean isDottedName(String text) {
        for (String part : text.split("\\.", -1)) {
            if (!isName(part)) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text, int longest, String otherwise) {
        var name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPart(c) && (c == '_' || Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK)) {
                name.append(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        if (name.length() > longest) {
            int blank = name.lastIndexOf("-", longest);
            name.setLength(blank > longest / 2 ? blank : longest);
        }
        while (name.length() > 0 && name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        if (name.isEmpty()) {
            return otherwise;
        }
        return isStart(name.charAt(0)) ? name.toString() : "_" + name;
    }

    /** As the grammar's LETTER. */
    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '\u00C0' && c <= '\u02FF' && c != '\u00D7' && c != '\u00F7'
                || c >= '\u0370' && c <= '\u1FFF' && c != '\u037E' || c >= '\u200C' && c <= '\u200D' || c >= '\u2070' && c <= '\u218F'
                || c >= '\u2C00' && c <= '\u2FEF' || c >= '\u3001' && c <= '\uD7FF' || c >= '\uF900' && c <= '\uFDCF'
                || c >= '\uFDF0' && c <= '\uFEFE' || c >= '\uFF00' && c <= '\uFFEF';
    }

    /** As the grammar's ID goes on. */
    private static boolean isPart(char c) {
        return isStart(c) || c >= '0' && c <= '9' || c == '-' || c == '\u00B7' || c >= '\u0300' && c <= '\u036F'
                || c >= '\u203F' && c <= '\u2040';
    }
}
