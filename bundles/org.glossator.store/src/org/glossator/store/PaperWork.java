package org.glossator.store;

import java.util.List;

import org.glossator.model.AnnotatorId;

/**
 * All that was done on one paper, in the order in which it was made.
 *
 * @param links those that start in the paper; {@link CorpusReader#linksTo} has those that end in it
 * @param doneBy who has finished the paper, by id
 */
public record PaperWork(List<ClaimRecord> claims, List<AnnotationRecord> annotations, List<LinkRecord> links,
        List<AnnotatorId> doneBy) {

    /** Nothing was done. */
    public static final PaperWork NONE = new PaperWork(List.of(), List.of(), List.of(), List.of());


    public PaperWork {
        claims = List.copyOf(claims);
        annotations = List.copyOf(annotations);
        links = List.copyOf(links);
        doneBy = List.copyOf(doneBy);
    }
}
