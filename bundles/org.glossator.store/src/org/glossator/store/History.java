package org.glossator.store;

import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;

/**
 * Questions to the past of a corpus: who did what, when, why, and what was there before. Part of a {@link CorpusReader},
 * and good as long as that is. Nothing of the past is ever changed, but that a person's own words go when the person
 * asks for it.
 */
public interface History {

    /** @return the number of the newest action; 0 where there is none */
    long last();

    Optional<PastAction> action(long number);

    /** @return a page of actions, the newest first */
    List<PastAction> actions(HistoryQuery query);

    /** @return some actions with higher numbers, the oldest first */
    List<PastAction> after(long number, int limit);

    /**
     * @param from how many changes of the action to leave out
     * @param limit how many at most: imports hold very many
     * @return what an action changed, in its order, with what was before and after
     */
    List<Change> changes(long action, int from, int limit);

    /**
     * @param before see {@link HistoryQuery#before}
     * @param limit after so many changes the page ends; what one action changed stays together, so it may be longer
     * @return what happened to one thing, the newest first
     */
    List<PastChange> past(Subject subject, long before, int limit);

    /**
     * What can be undone and redone, also after a restart: make it with {@link Action#reversing}. Where something else
     * was changed since, performing that is refused as a conflict.
     *
     * @param limit how many of each at most
     */
    Reversible reversible(AnnotatorId who, int limit);

    /** The same, looking only at actions on one paper. */
    Reversible reversible(AnnotatorId who, PaperId paper, int limit);

    PastCorpus asOf(Moment moment);
}
