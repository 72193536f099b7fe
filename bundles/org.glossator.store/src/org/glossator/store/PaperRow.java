package org.glossator.store;

import java.time.LocalDate;
import java.util.Optional;

import org.glossator.model.PaperId;

/**
 * A paper as lists show it, as one annotator sees it.
 *
 * @param claims how many claims it has, of all annotators
 * @param tagged how many of these have a category from this annotator
 * @param annotations how many judgements it has, of all annotators
 * @param done this annotator has finished it
 * @param due the last day on which this annotator finishes it in time; empty where there is none
 */
public record PaperRow(PaperId id, String title, int claims, int tagged, int annotations, boolean done, Optional<LocalDate> due) {
}
