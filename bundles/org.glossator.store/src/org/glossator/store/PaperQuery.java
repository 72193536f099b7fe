package org.glossator.store;

import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;

/**
 * Which papers to list.
 *
 * @param annotator whose progress the rows show
 * @param filter words that the title must all hold, in any order, without regard to case; empty for all
 * @param progress how far this annotator has to be with a paper
 * @param assigned only papers that this annotator is to judge
 * @param set only papers in this working set; empty for all
 * @param branch only papers with an annotation, of anybody, that names one of its categories; empty for all
 * @param order of the rows
 * @param after only papers that come after this one in that order: the last one of the page before, which may be gone by
 *         now, or {@link #BEGINNING}. A page
 *         costs the same however far back it is, which one by {@code offset} does not
 * @param offset how many rows to leave out; never negative
 * @param limit how many rows at most; at least 1
 */
public record PaperQuery(AnnotatorId annotator, String filter, Progress progress, boolean assigned,
        Optional<WorkingSetId> set, Optional<Branch> branch, Order order, PaperId after, int offset, int limit) {

    /** How far an annotator is with a paper. */
    public enum Progress {
        ANY, TO_DO, DONE
    }

    /** In which order to list. */
    public enum Order {
        /** As they came in, which is the order of their ids. */
        ADDED,
        /** By the beginning of the title, without regard to case; then as they came in. */
        TITLE,
        /**
         * By the day by which this annotator has to finish them, those without such a day last; then as they came in. Only of
         * what is assigned, whatever the categories, and from the beginning: pages are told by their offset.
         */
        DUE
    }

    /** How much of a title its order looks at, in UTF-16 code units. */
    public static final int SORTED_BY = 60;

    /** Before all papers. */
    public static final PaperId BEGINNING = new PaperId(Long.MIN_VALUE);

    public PaperQuery {
        if (order == Order.DUE && (!assigned || branch.isPresent() || !after.equals(BEGINNING))) {
            throw new IllegalArgumentException("only what is assigned is due, and is listed whole and from the beginning");
        }
    }

    /** Whatever the categories. */
    public PaperQuery(AnnotatorId annotator, String filter, Progress progress, PaperId after, int offset, int limit) {
        this(annotator, filter, progress, false, Optional.empty(), Optional.empty(), Order.ADDED, after, offset, limit);
    }

    /** From the beginning. */
    public PaperQuery(AnnotatorId annotator, String filter, Progress progress, int offset, int limit) {
        this(annotator, filter, progress, BEGINNING, offset, limit);
    }

    /** From the beginning, whatever the progress. */
    public PaperQuery(AnnotatorId annotator, String filter, int offset, int limit) {
        this(annotator, filter, Progress.ANY, offset, limit);
    }

    /** @return all papers after one, for nobody in particular */
    public static PaperQuery all(PaperId after, int limit) {
        return new PaperQuery(AnnotatorRecord.SYSTEM.id(), "", Progress.ANY, after, 0, limit);
    }

    /** @return the same among the papers with such annotations */
    public PaperQuery within(Branch wanted) {
        return new PaperQuery(annotator, filter, progress, assigned, set, Optional.of(wanted), order, after, offset, limit);
    }

    /** @param only whether only papers count that the annotator is to judge */
    public PaperQuery assigned(boolean only) {
        return new PaperQuery(annotator, filter, progress, only, set, branch, order, after, offset, limit);
    }

    /** @param only the working set in which the papers have to be; empty for all */
    public PaperQuery in(Optional<WorkingSetId> only) {
        return new PaperQuery(annotator, filter, progress, assigned, only, branch, order, after, offset, limit);
    }

    /** @return the same after another paper */
    public PaperQuery from(PaperId other) {
        return new PaperQuery(annotator, filter, progress, assigned, set, branch, order, other, offset, limit);
    }

    /** @return the same in another order */
    public PaperQuery sorted(Order by) {
        return new PaperQuery(annotator, filter, progress, assigned, set, branch, by, after, offset, limit);
    }
}
