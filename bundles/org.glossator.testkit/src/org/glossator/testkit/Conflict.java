package org.glossator.testkit;

/** A change starts from what the corpus does not hold. */
final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String message;

    Conflict(String message) {
        super(message);
        this.message = message;
    }

    /** @throws Conflict unless {@code holds} */
    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Conflict(message);
        }
    }
}
