package org.glossator.taxonomy.format;

import java.util.Set;

/**
 * What the layout of each construct is; the one place that names them. One thing a line: what a block holds begins a line, and so
 * does all that is said about it in sentences. What is short (key, colour, …) stays beside the name as long as no sentence
 * stands between.
 */
final class Layout {
    /** What a block holds. */
    private static final Set<String> ITEMS = Set.of("taxonomy", "category");

    /** What is said about an item, in a line of its own. */
    private static final Set<String> DETAILS = Set.of("title", "description", "use", "avoid", "example", "near");

    /** What is said about an item, beside its name. */
    private static final Set<String> BESIDE = Set.of("version", "id", "key", "colour", "abstract");

    /** Texts that begin a line without a keyword. */
    private static final Set<String> SENTENCES = Set.of("definition");

    private static final Set<String> NOTHING_BEFORE = Set.of(".");
    private static final Set<String> NOTHING_AFTER = Set.of(".");

    private Layout() {
    }

    /** Where a piece stands. */
    enum Line {
        /** Begins a line as deep as its block. */
        ITEM,
        /** Begins a line one level deeper. */
        DETAIL,
        /** Begins a line two levels deeper, as it goes on with a detail. */
        CONTINUED,
        /** Beside the item if all before it is, else as a detail. */
        BESIDE,
        /** In the same line; in the next one, two levels deeper, where it would be too long. */
        FLOWS,
        /** In the same line. */
        SAME,
        /** In the same line with nothing between. */
        ATTACHED,
        /** In the item's line if the item has one line only, else in a line as deep as it. */
        OPENS,
        /** Begins a line as deep as the item that it closes. */
        CLOSES
    }

    static Line line(Piece before, Piece piece) {
        String keyword = piece.keyword();
        if (keyword.equals("{")) {
            return Line.OPENS;
        } else if (keyword.equals("}")) {
            return Line.CLOSES;
        } else if (ITEMS.contains(keyword)) {
            return Line.ITEM;
        } else if (DETAILS.contains(keyword)) {
            return Line.DETAIL;
        } else if (BESIDE.contains(keyword)) {
            return Line.BESIDE;
        } else if (keyword.equals("because")) {
            return Line.FLOWS;
        } else if (SENTENCES.contains(piece.feature())) {
            return Line.DETAIL;
        } else if (piece.feature().equals("description") && before.feature().equals("description")) {
            return before.keyword().isEmpty() ? Line.CONTINUED : Line.SAME;
        }
        String sign = piece.leaf().getText();
        return NOTHING_BEFORE.contains(sign) || NOTHING_AFTER.contains(before.leaf().getText()) ? Line.ATTACHED : Line.SAME;
    }
}
