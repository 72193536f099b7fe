package org.glossator.store;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;

/**
 * That an annotator is to judge a paper. Each annotator is assigned a paper once at most; a later round takes the place of the
 * earlier one.
 *
 * @param round of the study in which it is to be done, from 1
 * @param blind the annotator does not see what others have judged and linked there before having finished the paper
 */
public record AssignmentRecord(PaperId paper, AnnotatorId annotator, int round, boolean blind) {

    public AssignmentRecord {
        if (round < 1) {
            throw new IllegalArgumentException("not a round: " + round);
        }
    }
}
