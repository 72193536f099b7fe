package org.glossator.model;

/**
 * Where a judgement comes from.
 *
 * @param source the name of the file or of the suggester; empty for a person
 */
public record Provenance(Kind kind, String source) {

    /** A person at the keyboard. */
    public static final Provenance PERSON = new Provenance(Kind.PERSON, "");

    /** Who or what made the judgement. */
    public enum Kind {
        PERSON, IMPORT, SUGGESTER
    }
}
