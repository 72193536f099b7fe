package org.glossator.store;

import org.glossator.model.PaperId;

/**
 * A paper as lists show it, as one annotator sees it.
 *
 * @param claims how many claims it has, of all annotators
 * @param tagged how many of these have a category from this annotator
 * @param annotations how many judgements it has, of all annotators
 * @param done this annotator has finished it
 */
public record PaperRow(PaperId id, String title, int claims, int tagged, int annotations, boolean done) {
}
