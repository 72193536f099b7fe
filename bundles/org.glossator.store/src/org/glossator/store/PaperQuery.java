package org.glossator.store;

import org.glossator.model.AnnotatorId;

/**
 * Which papers to list.
 *
 * @param annotator whose progress the rows show
 * @param filter words that the title must all hold, in any order, without regard to case; empty for all
 * @param progress how far this annotator has to be with a paper
 * @param offset how many rows to leave out; never negative
 * @param limit how many rows at most; at least 1
 */
public record PaperQuery(AnnotatorId annotator, String filter, Progress progress, int offset, int limit) {

    /** How far an annotator is with a paper. */
    public enum Progress {
        ANY, TO_DO, DONE
    }

    /** Whatever the progress. */
    public PaperQuery(AnnotatorId annotator, String filter, int offset, int limit) {
        this(annotator, filter, Progress.ANY, offset, limit);
    }
}
