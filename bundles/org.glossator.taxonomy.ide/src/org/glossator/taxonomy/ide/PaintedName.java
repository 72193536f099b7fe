package org.glossator.taxonomy.ide;

/**
 * A name in a text, and what it stands for.
 *
 * @param declared whether it is declared here; else it is mentioned
 * @param deprecated whether a statement of the text says that nobody should use it any more
 * @param start in UTF-16 code units from the start of the text
 * @param end the character after the last one
 */
public record PaintedName(OutlineNode.Kind kind, boolean declared, boolean deprecated, int start, int end) {
}
