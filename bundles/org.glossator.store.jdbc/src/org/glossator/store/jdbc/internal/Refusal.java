package org.glossator.store.jdbc.internal;

import org.glossator.model.Outcome;
import org.glossator.model.Problem;

/** A corpus cannot be opened, for a reason that a person can do something about; ends the opening. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(String code, String message) {
        super(message, null, false, false); // expected: nobody looks at its stack
        problem = Problem.error(code, message);
    }

    <T> Outcome<T> outcome() {
        return Outcome.refused(problem);
    }

    static Refusal missing(Object folder) {
        return new Refusal("store.missing",
                "There is no corpus in " + folder + ": check the path, or make a new corpus there.");
    }

    static Refusal inUse(Object folder) {
        return new Refusal("store.inUse", "The corpus in " + folder
                + " is open in another Glossator: close it there first, or go on there.");
    }

    static Refusal noAccess(Object folder) {
        return new Refusal("store.noAccess", "The folder " + folder
                + " may not be read and written by you: change its permissions, or choose another folder.");
    }

    static Refusal notACorpus(Object folder) {
        return new Refusal("store.notACorpus", "The folder " + folder
                + " holds something else than a corpus and was left as it is: choose an empty or a new folder.");
    }

    static Refusal notEmpty(Object place) {
        return new Refusal("store.notEmpty", "There is a corpus in " + place
                + " already, which was left as it is: choose an empty or a new place.");
    }

    static Refusal newer(Object folder) {
        return new Refusal("store.newer", "The corpus in " + folder
                + " was made by a newer Glossator and was left as it is: open it with that one, or update this one.");
    }

    static Refusal nobody(String name) {
        return new Refusal("annotator.unknown", "Nobody in the corpus is called \u201c" + name
                + "\u201d, and nothing was changed: the names are those that lists of judgements show.");
    }

    static Refusal diskFull(Object folder) {
        return new Refusal("store.diskFull", "The disk of " + folder
                + " is full: what was kept before is safe; make some room and try again.");
    }

    static Refusal readOnly(Object folder) {
        return new Refusal("store.readOnly", "The folder " + folder
                + " cannot be written any more: what was kept before is safe; check the disk and its permissions.");
    }

    static Refusal damaged(Object folder, String detail) {
        return new Refusal("store.damaged", "The corpus in " + folder + " is damaged (" + detail
                + ") and was left as it is: restore it from a backup.");
    }
}
