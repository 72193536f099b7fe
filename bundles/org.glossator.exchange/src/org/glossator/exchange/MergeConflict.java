package org.glossator.exchange;

/**
 * Something that both copies of a corpus changed in ways that do not go together, for a person to look at.
 *
 * @param code stable: {@code merge.revisedTwice}, {@code merge.removedHere}, {@code merge.removedThere},
 *         {@code merge.paperTwice}, {@code merge.taxonomyTwice}, {@code merge.leftOut} or {@code merge.doesNotFit}
 * @param message a sentence: what it is about, and what was done
 * @param subject the id of what it is about
 * @param paper the title of its paper; empty where it belongs to none
 * @param here as it is in this corpus before the merge, as JSON as the history has it; empty where it is not
 * @param there the same of the other copy
 */
public record MergeConflict(String code, String message, String subject, String paper, String here, String there) {
}
