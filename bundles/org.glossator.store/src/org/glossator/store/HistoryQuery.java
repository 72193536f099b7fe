package org.glossator.store;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;

/**
 * A page of actions.
 *
 * @param before only actions with a lower number: that of the last one of the page before, or {@link #NEWEST}
 * @param limit how many at most; at least 1
 */
public record HistoryQuery(Scope scope, long before, int limit) {

    /** For the first page. */
    public static final long NEWEST = Long.MAX_VALUE;

    /** Which actions. */
    public sealed interface Scope {
    }

    /** All of the corpus. */
    public record Everything() implements Scope {
    }

    /** Those of one annotator. */
    public record By(AnnotatorId annotator) implements Scope {
    }

    /** Those that changed a paper, or claims or judgements of it. */
    public record On(PaperId paper) implements Scope {
    }
}
