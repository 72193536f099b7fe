package org.glossator.store;

import org.glossator.model.AnnotatorId;

/**
 * A person of the corpus.
 *
 * @param name as the person wants to be called, unique in the corpus; 1 to {@value #LONGEST_NAME} UTF-16 code units
 */
public record AnnotatorRecord(AnnotatorId id, String name) {

    public static final int LONGEST_NAME = 200;

    /**
     * Stands in histories for imports, publications and all else that no person of the corpus did. Every corpus knows it,
     * none lists or counts it, and nobody can join under its id or name.
     */
    public static final AnnotatorRecord SYSTEM = new AnnotatorRecord(new AnnotatorId(0), "Glossator");

    /** Stands where words of a person stood that were erased. */
    public static final String ERASED = "(erased)";

    public AnnotatorRecord {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name: " + name);
        }
    }

    /** @return the same person without a name */
    public AnnotatorRecord erased() {
        return new AnnotatorRecord(id, ERASED + " " + id);
    }

    /** @return whether the person's name was erased */
    public boolean isErased() {
        return equals(erased());
    }
}
