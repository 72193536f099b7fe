package org.glossator.cli.internal;

import org.glossator.model.AnnotatorId;

/** In whose name the history keeps what the command line does without a person being named. */
final class Nobody {
    static final AnnotatorId ID = new AnnotatorId(0);

    private Nobody() {
    }
}
