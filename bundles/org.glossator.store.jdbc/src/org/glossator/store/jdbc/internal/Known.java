package org.glossator.store.jdbc.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;

/**
 * What one writer has looked up and need not look up again: asking costs as much as a row. To be forgotten when an action is
 * taken back, as it may have seen what is not there then. Used by one thread at a time.
 *
 * @param terms the numbers of the categories of releases
 * @param people who are in the corpus
 */
record Known(Map<ReleaseId, Map<CategoryId, Integer>> terms, Set<AnnotatorId> people) {

    Known() {
        this(new HashMap<>(), new HashSet<>());
    }

    void forget() {
        terms.clear();
        people.clear();
    }
}
