package org.glossator.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which action it is, the same in every copy of a corpus, and when it was done in the copy in which it was done. So an
 * action that came in from another copy is known again, and keeps its time.
 *
 * @param id random, other than that of any other action; 0 where it is not known, as of actions from before there were such
 * @param done cut to milliseconds
 */
public record Origin(long id, Instant done) {

    /** Of an action that is done here and now. */
    public static final Origin HERE = new Origin(0, Instant.EPOCH);

    public Origin {
        done = done.truncatedTo(ChronoUnit.MILLIS);
    }
}
