package org.glossator.store;

import org.glossator.model.AnnotatorId;
import org.glossator.model.WorkingSetId;

/**
 * A named choice of papers that one person works with, and that only this person is shown. Which papers are in it is said of
 * the papers: see {@link CorpusReader#setsOf}.
 *
 * @param name as the person calls it; up to {@value #LONGEST_NAME} UTF-16 code units, not blank. Two sets of one person may
 *         have the same one, as copies of a corpus come together
 */
public record WorkingSetRecord(WorkingSetId id, AnnotatorId owner, String name) {

    public static final int LONGEST_NAME = 100;

    public WorkingSetRecord {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name: " + name);
        }
    }

    public WorkingSetRecord renamed(String other) {
        return new WorkingSetRecord(id, owner, other);
    }

    /** @return the same set without the words of its owner */
    public WorkingSetRecord erased() {
        return renamed(AnnotatorRecord.ERASED + " " + id);
    }
}
