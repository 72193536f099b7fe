package org.glossator.exchange.internal.merge;

import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.store.Change;

/** Counts what steps bring. */
final class Tally {
    private int steps;
    private int papers;
    private int claims;
    private int annotations;

    void step() {
        steps++;
    }

    void count(Change change) {
        switch (change) {
            case Change.AddPaper c -> papers++;
            case Change.AddClaim c -> claims++;
            case Change.AddAnnotation c -> annotations++;
            case Change.RemovePaper c -> papers--;
            case Change.RemoveClaim c -> claims--;
            case Change.RemoveAnnotation c -> annotations--;
            default -> {
                // told by nobody
            }
        }
    }

    Work work() {
        return new Work(steps, papers, claims, annotations);
    }
}
