package org.glossator.taxonomy.format;

import java.util.List;

/**
 * A stretch of a text that becomes another.
 *
 * @param offset in UTF-16 code units from the start of the text as it was
 * @param length of what goes, in UTF-16 code units; 0 where something is only put in
 * @param text what comes instead
 */
public record TextEdit(int offset, int length, String text) {

    public TextEdit {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("not a stretch of a text: " + length + " at " + offset);
        }
    }

    /** @return the first character behind the stretch */
    public int end() {
        return offset + length;
    }

    /** @return whether the stretch and a part of the text have a place in common, be it only their border */
    public boolean touches(int start, int end) {
        return offset <= end && end() >= start;
    }

    /** @param edits in the order of the text, none over another */
    public static String apply(String text, List<TextEdit> edits) {
        var changed = new StringBuilder(text.length());
        int at = 0;
        for (TextEdit edit : edits) {
            changed.append(text, at, edit.offset()).append(edit.text());
            at = edit.end();
        }
        return changed.append(text, at, text.length()).toString();
    }
}
