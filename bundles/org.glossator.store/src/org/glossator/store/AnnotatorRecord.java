package org.glossator.store;

import org.glossator.model.AnnotatorId;

/**
 * A person of the corpus.
 *
 * @param name as the person wants to be called, unique in the corpus; 1 to {@value #LONGEST_NAME} UTF-16 code units
 */
public record AnnotatorRecord(AnnotatorId id, String name) {

    public static final int LONGEST_NAME = 200;

    public AnnotatorRecord {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name: " + name);
        }
    }
}
