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
 */
public record Proposal(String label, String detail, String text, int start, int end) {
}
