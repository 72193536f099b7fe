package org.glossator.taxonomy.parser;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A stretch of a text in which a brace is open that nothing closes. Where it ends depends on all words in it, and on how far in each
 * statement around it begins. Elsewhere nothing is missing, whatever a change opens, if it closes it again. All numbers are UTF-16
 * code units.
 *
 * @param line where that line begins in which the outermost statement does
 * @param start of the brace
 * @param end of the word before which the last missing brace is; {@link #NOWHERE} where the rest of the text is open
 * @param column how far in its line the statement begins that begins least far in, of those that end before that word
 */
@NonNullByDefault({})
record Unclosed(int line, int start, int end, int column) {
    static final int NOWHERE = Integer.MAX_VALUE;

    /** @return whether some of the text from one place to another is in one of the stretches */
    static boolean meets(List<Unclosed> some, int from, int to) {
        return some.stream().anyMatch(one -> one.start < to && one.end > from);
    }

    /** @return whether the change moves the beginning of a statement in its line, and with it perhaps the end of a stretch */
    static boolean dependOn(List<Unclosed> some, Edit edit) {
        return some.stream().anyMatch(one -> one.line <= edit.end() && one.end > edit.offset())
                && MissingBraces.mayBegin(edit.whole(), edit.end() + edit.longer());
    }

    /** @return where they are after a change that is in none of them, or only in what is said there */
    static List<Unclosed> moved(List<Unclosed> some, Edit edit) {
        return some.isEmpty() ? some : some.stream().map(one -> new Unclosed(edit.moved(one.line), edit.moved(one.start),
                one.end == NOWHERE ? NOWHERE : edit.moved(one.end), one.column)).toList();
    }
}
