package org.glossator.exchange.internal;

import org.glossator.model.Place;
import org.glossator.model.Problem;

/** One line of an import cannot be used. Caught where the lines are walked through; never leaves the package. */
final class ImportProblem extends Exception {
    private final transient Problem problem;

    ImportProblem(String code, String message, Place place) {
        super(message, null, false, false);
        problem = Problem.error(code, message, place);
    }

    Problem problem() {
        return problem;
    }
}
