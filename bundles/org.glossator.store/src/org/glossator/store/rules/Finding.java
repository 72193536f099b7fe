package org.glossator.store.rules;

/**
 * A violation with what people call what it is about.
 *
 * @param paper its title
 * @param category the label; empty where the violation is about none
 * @param words of the claim, or what else is judged; empty for the whole paper
 * @param annotator the name
 */
public record Finding(Violation violation, String paper, String category, String words, String annotator) {
}
