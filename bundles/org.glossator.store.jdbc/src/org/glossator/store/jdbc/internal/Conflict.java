package org.glossator.store.jdbc.internal;

import java.util.Optional;

/** A change starts from what the corpus does not hold; ends the action. The message is for people. */
final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80; // characters of a title

    final String message;

    Conflict(String what) {
        super(what, null, false, false); // expected: nobody looks at its stack
        message = what + " Nothing was changed: look at the corpus again and repeat the step.";
    }

    /** @throws Conflict unless {@code holds} */
    static void unless(boolean holds, String what) {
        if (!holds) {
            throw new Conflict(what);
        }
    }

    /**
     * @param what begins the sentence
     * @param theirs as the corpus has it; nothing where it was removed
     * @param mine as it should have become
     */
    static Conflict between(String what, Optional<String> theirs, String mine) {
        return new Conflict(theirs
                .map(words -> what + " was changed in the meantime: in the corpus it is " + quoted(words)
                        + ", in your step " + quoted(mine) + ".")
                .orElseGet(() -> what + " was removed in the meantime; in your step it is " + quoted(mine) + "."));
    }

    static String quoted(String title) {
        String line = title.replaceAll("\\s+", " ");
        return "\u201c" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "\u2026") + "\u201d";
    }
}
