package org.glossator.taxonomy.ide;

/**
 * What could be written at the caret.
 *
 * @param label for the list
 * @param detail one sentence on what it means; may be empty
 * @param text what is written; with places to fill as {@code ${1:name}}, as in snippets of LSP, and the caret's place as
 *        {@code $0}
 * @param start of what it replaces, in UTF-16 code units from the start of the text
 * @param end of what it replaces: the caret
 * @param named the path of the category that it writes; {@link TaxonomySession#explanation(String, String)} says what that is.
 *        Empty where it writes something else
 */
public record Proposal(String label, String detail, String text, int start, int end, String named) {

    /** @return whether it still is one once something else is typed in its place; see {@link NameMatch} */
    public boolean fits(String typed) {
        return quality(typed, text, named.isEmpty() ? label : detail, named.isEmpty()) > NameMatch.INSIDE;
    }

    /**
     * @param statement whether a statement is written: such is found by the first letters of its words only from the first on
     * @return as of {@link NameMatch}
     */
    public static int quality(String typed, String text, String shown, boolean statement) {
        if (!statement) {
            return Math.max(NameMatch.quality(typed, text), NameMatch.quality(typed, shown));
        } else if (text.regionMatches(true, 0, typed, 0, typed.length())) {
            return NameMatch.START;
        }
        return shown.regionMatches(true, 0, typed, 0, 1) ? NameMatch.quality(typed, shown) : NameMatch.NONE;
    }
}
