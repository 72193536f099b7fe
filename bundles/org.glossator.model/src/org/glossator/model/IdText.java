package org.glossator.model;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * How a 64-bit id is written for people and files: 13 characters of Crockford's base 32, which leaves out I, L, O and U,
 * sorts as the numbers do (for ids that are not negative) and can be read over the telephone.
 */
public final class IdText {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    private IdText() {
    }

    public static String of(long id) {
        var text = new char[LENGTH];
        long rest = id;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }

    /** @return the id, or nothing where the text is not one that {@link #of} writes */
    public static OptionalLong parse(String text) {
        if (text.length() != LENGTH) {
            return OptionalLong.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (DIGITS.indexOf(lower.charAt(0)) > 15) { // 13 digits hold 65 bits
            return OptionalLong.empty();
        }
        long id = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = DIGITS.indexOf(lower.charAt(i));
            if (digit < 0) {
                return OptionalLong.empty();
            }
            id = id << 5 | digit;
        }
        return OptionalLong.of(id);
    }
}
