package org.glossator.taxonomy;

import java.util.Set;

/**
 * Something that a text says otherwise than the release before it.
 *
 * @param name of what has changed: the path of a category in the text or, where it is gone, in the release; or the name of an
 *        attribute, a scale or a relation
 * @param words a sentence for people
 * @param stored the ids of the categories of the release whose annotations it touches; empty where none are touched, or where it
 *        is not known which
 * @param start of the place in the text where it is to be seen, in UTF-16 code units
 * @param end of that place
 */
public record ReleaseChange(Kind kind, String name, String words, Set<String> stored, int start, int end) {

    public ReleaseChange {
        stored = Set.copyOf(stored);
    }

    /** What it does to stored annotations. */
    public enum Kind {
        /** They do not fit any more, and no statement says what becomes of them. */
        BREAKS,
        /** A person or a statement of the text decides what becomes of them. */
        MIGRATES,
        /** They stay, and are read otherwise. */
        REREADS,
        /** None is touched. */
        ADDS
    }
}
