package org.glossator.exchange.internal;

import java.io.IOException;

import org.glossator.model.Problem;

/** The bytes of a file are not the text they were taken for. Travels through importers, which know nothing of bytes. */
final class UnreadableTextException extends IOException {
    private final transient Problem problem;

    UnreadableTextException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
