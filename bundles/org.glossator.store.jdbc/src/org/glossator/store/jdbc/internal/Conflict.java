package org.glossator.store.jdbc.internal;

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

    static String quoted(String title) {
        return "\u201c" + (title.length() <= SHOWN ? title : title.substring(0, SHOWN - 1) + "\u2026") + "\u201d";
    }
}
