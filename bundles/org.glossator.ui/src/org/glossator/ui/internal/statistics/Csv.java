package org.glossator.ui.internal.statistics;

import java.util.Locale;

/** Comma-separated values as RFC 4180 has them. */
public final class Csv {

    private Csv() {
    }

    /** Adds a line. What a table program would take for a formula is made plain text. */
    public static void line(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        csv.append("\r\n");
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** @return with a point and four digits behind it, in every language */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
