package org.glossator.taxonomy.ide;

/**
 * Lines of a text that can be hidden below their first one.
 *
 * @param first line, which stays; counted from 0
 * @param last line; after the first
 * @param comment rather than something declared
 */
public record Fold(int first, int last, boolean comment) {
}
