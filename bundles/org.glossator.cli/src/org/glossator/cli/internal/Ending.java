package org.glossator.cli.internal;

import java.util.List;
import java.util.stream.Stream;

import org.glossator.model.Outcome;
import org.glossator.model.Problem;

/**
 * How a command ended.
 *
 * @param exitCode one of the constants below
 */
public record Ending(int exitCode, List<Problem> problems) {

    static final int DONE = 0;

    /** The input does not allow it. */
    static final int REFUSED = 1;

    /** Something in the program or around it broke. */
    static final int BROKEN = 2;

    public Ending {
        problems = List.copyOf(problems);
    }

    static Ending done() {
        return new Ending(DONE, List.of());
    }

    static Ending refused(String code, String message) {
        return new Ending(REFUSED, List.of(Problem.error(code, message)));
    }

    /** @return the same, with what was to be said before */
    Ending after(List<Problem> earlier) {
        return new Ending(exitCode, Stream.concat(earlier.stream(), problems.stream()).toList());
    }

    static Ending of(Outcome<?> outcome) {
        return new Ending(outcome.isDone() ? DONE : REFUSED, outcome.problems());
    }
}
