package org.glossator.taxonomy.ide;

/**
 * A stretch of a text that becomes another.
 *
 * @param start in UTF-16 code units from the start of the text as it was
 * @param end of what goes, exclusive; the start where something is only put in
 * @param text what comes instead
 */
public record Change(int start, int end, String text) {
}
