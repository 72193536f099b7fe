package org.glossator.taxonomy.format;

import java.util.Set;

/**
 * What the layout of each construct is; the one place that names them. One thing a line: what a block holds begins a line, and so
 * does what is said about it in sentences. What is short (key, colour, …) stays beside the name as long as no sentence stands
 * between. Nothing is aligned in columns: a longer name would change its neighbours' lines.
 */
final class Layout {
    /** Rules of what a block holds. */
    private static final Set<String> ITEMS = Set.of("CategoryText", "ExtensionText", "LimitText", "CrossText", "CellText",
            "ExclusionText", "ScaleText", "StepText", "AttributeText", "RelationText", "RuleText", "MappingText", "EntryText",
            "Deprecation", "Renaming", "Move", "Merge", "Split", "SplitCase");

    /** Rules of what is said about an item, in a line of its own. */
    private static final Set<String> DETAILS = Set.of("UseWhen", "AvoidWhen", "Example", "NearMiss", "Negative", "DesignNote");

    /** Keywords of the same, in the rules in which they are. */
    private static final Set<String> DETAIL_WORDS = Set.of("TaxonomyText title", "TaxonomyText description", "TaxonomyText author",
            "TaxonomyText licence", "TaxonomyText source", "TaxonomyText language", "TaxonomyText translations",
            "TaxonomyText uri", "TaxonomyText import", "TaxonomyText levels", "TaxonomyText weights", "CategoryText synonym",
            "CategoryText also", "CategoryText see", "CategoryText uri", "CategoryText applies", "CategoryText priority",
            "CategoryText weights");

    /** Keywords of what is said about an item beside its name. */
    private static final Set<String> BESIDE_WORDS = Set.of("TaxonomyText version", "CategoryText id", "CategoryText key",
            "CategoryText colour", "CategoryText abstract", "CategoryText polarity", "CategoryText weight", "CategoryText level",
            "CategoryText notation", "CategoryText choose", "CategoryText required", "CategoryText since", "AttributeText on",
            "AttributeText required", "AttributeText default", "AttributeText when", "AttributeText since");

    /** Keywords before which a long line goes on in the next one, whatever rule they are in. */
    private static final Set<String> FLOWING_WORDS = Set.of("because", "when", "for", "to", "into", "since", "use", "->", "or", "and",
            "as");

    /** Keywords that stand for themselves, without a value. */
    private static final Set<String> ALONE = Set.of("abstract", "required");

    /** Texts that begin a line without a keyword, in the rules in which they are. */
    private static final Set<String> SENTENCES = Set.of("CategoryText definition", "CategoryText definitionTranslations",
            "AttributeText definition", "AttributeText definitionTranslations", "RelationText definition",
            "RelationText definitionTranslations", "ScaleText definition", "ScaleText definitionTranslations",
            "MappingText definition", "MappingText definitionTranslations", "CrossText definition",
            "CrossText definitionTranslations");

    /** Texts that go on with the one before them in a line of their own. */
    private static final Set<String> MORE_SENTENCES = Set.of("TaxonomyText descriptionTranslations", "DesignNote more",
            "DesignNote translations");

    private static final Set<String> NOTHING_BEFORE = Set.of(".", "..", ".*", ",", ")", "]", ":");
    private static final Set<String> NOTHING_AFTER = Set.of(".", "..", "(", "[", ":");

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
        /** Beside the item if all before it is and the line has room, else as a detail. */
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
        String word = piece.rule() + " " + keyword;
        String text = piece.owner() + " " + piece.feature();
        if (keyword.equals("{")) {
            return Line.OPENS;
        } else if (keyword.equals("}")) {
            return Line.CLOSES;
        } else if (piece.begins(ITEMS) || word.equals("TaxonomyText taxonomy") || word.equals("MappingText values")) {
            return Line.ITEM;
        } else if (piece.begins(DETAILS) || DETAIL_WORDS.contains(word)) {
            return Line.DETAIL;
        } else if (BESIDE_WORDS.contains(word)) {
            return Line.BESIDE;
        } else if (piece.isText()) {
            return text(before, piece, text);
        }
        return inLine(before, piece);
    }

    /** @return whether what comes next belongs to it, so that the line does not break between the two */
    static boolean hasValue(Piece piece) {
        return !piece.keyword().isEmpty() && !ALONE.contains(piece.keyword());
    }

    private static Line text(Piece before, Piece piece, String text) {
        if (SENTENCES.contains(text)) {
            return Line.DETAIL;
        } else if (MORE_SENTENCES.contains(text)
                || text.equals("TaxonomyText description") && !before.keyword().equals("description")) {
            return Line.CONTINUED;
        }
        return before.isText() || before.isTag() || piece.feature().equals("message") ? Line.FLOWS : Line.SAME;
    }

    private static Line inLine(Piece before, Piece piece) {
        String sign = piece.leaf().getText();
        String signBefore = before.leaf().getText();
        boolean isKey = piece.rule().equals("Key") || before.rule().equals("Key");
        boolean isSpaced = piece.isSpacedColon() || before.isSpacedColon();
        if (!isKey && !isSpaced && (NOTHING_BEFORE.contains(sign) || NOTHING_AFTER.contains(signBefore))
                || before.isMinus() || piece.isTag()) {
            return Line.ATTACHED;
        }
        boolean listed = signBefore.equals(",") && !isKey;
        return listed || FLOWING_WORDS.contains(piece.keyword()) ? Line.FLOWS : Line.SAME;
    }
}
