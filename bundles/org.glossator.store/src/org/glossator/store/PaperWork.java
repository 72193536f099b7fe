package org.glossator.store;

import java.util.List;

import org.glossator.model.AnnotatorId;

/**
 * All that was done on one paper, in the order in which it was made.
 *
 * @param doneBy who has finished the paper, by id
 */
public record PaperWork(List<ClaimRecord> claims, List<AnnotationRecord> annotations, List<AnnotatorId> doneBy) {

    public PaperWork {
        claims = List.copyOf(claims);
        annotations = List.copyOf(annotations);
        doneBy = List.copyOf(doneBy);
    }
}
