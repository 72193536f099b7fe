package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/** Numbers as the language writes them. */
final class Amounts {
    private static final int LONGEST = 18; // digits; more is no amount of anything
    private static final Pattern CARDINALITY = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}|\\*))?");

    private Amounts() {
    }

    static Optional<BigDecimal> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** @return whether it is a number such as 2, or two with the lower first, such as 0..1 or 2..*; more than 0 at the upper end */
    static boolean isCardinality(String text) {
        Matcher matcher = CARDINALITY.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        int lower = Integer.parseInt(matcher.group(1));
        @Nullable String upper = matcher.group(2);
        return upper == null ? lower > 0 : upper.equals("*") || Integer.parseInt(upper) >= Math.max(lower, 1);
    }
}
