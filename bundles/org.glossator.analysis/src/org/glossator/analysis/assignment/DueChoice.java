package org.glossator.analysis.assignment;

import java.time.LocalDate;
import java.util.Optional;

/** What is wished for the last day on which something assigned is in time. */
public sealed interface DueChoice {

    /** What is there stays as it is; what is new has no such day. */
    record AsItIs() implements DueChoice {
    }

    /** There is no such day any more. */
    record None() implements DueChoice {
    }

    /** It is this one. */
    record On(LocalDate day) implements DueChoice {
    }

    /** @return what becomes of a day; empty for none */
    default Optional<LocalDate> of(Optional<LocalDate> before) {
        return switch (this) {
            case AsItIs same -> before;
            case None none -> Optional.empty();
            case On(var day) -> Optional.of(day);
        };
    }
}
