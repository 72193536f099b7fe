package org.glossator.store;

/**
 * Proof that an action is kept.
 *
 * @param history number of its history entry; rises with every action of the corpus
 * @param changes how many changes it held
 */
public record Receipt(long history, int changes) {
}
