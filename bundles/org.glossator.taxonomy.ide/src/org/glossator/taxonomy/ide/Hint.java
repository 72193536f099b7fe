package org.glossator.taxonomy.ide;

/**
 * What is meant at a place of a text and not written there.
 *
 * @param offset before which it is meant, in UTF-16 code units from the start of the text
 */
public record Hint(int offset, String text) {
}
