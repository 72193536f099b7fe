package org.glossator.store;

import java.time.LocalDate;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;

/**
 * That an annotator is to judge a paper. Each annotator is assigned a paper once at most; a later round takes the place of the
 * earlier one.
 *
 * @param round of the study in which it is to be done, from 1
 * @param blind the annotator does not see what others have judged and linked there before having finished the paper
 * @param due the last day on which it is in time, by the calendar of whoever looks; empty where there is none
 */
public record AssignmentRecord(PaperId paper, AnnotatorId annotator, int round, boolean blind, Optional<LocalDate> due) {

    public AssignmentRecord {
        if (round < 1) {
            throw new IllegalArgumentException("not a round: " + round);
        }
    }

    /** Without a day by which it has to be done. */
    public AssignmentRecord(PaperId paper, AnnotatorId annotator, int round, boolean blind) {
        this(paper, annotator, round, blind, Optional.empty());
    }

    /** @return the same with another last day; empty for none */
    public AssignmentRecord due(Optional<LocalDate> day) {
        return new AssignmentRecord(paper, annotator, round, blind, day);
    }
}
