package org.glossator.model;

/**
 * A part of a paper's text.
 *
 * @param heading as the paper has it; empty where it has none (title and abstract)
 * @param span where the part stands in the paper's text; parts do not overlap
 */
public record TextPart(PartKind kind, String heading, TextSpan span) {
}
