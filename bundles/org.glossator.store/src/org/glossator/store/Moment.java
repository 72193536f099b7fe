package org.glossator.store;

import java.time.Instant;

import org.glossator.model.ReleaseId;

/** A point of a corpus' past: just after some action. */
public sealed interface Moment {

    /** After the action with this number; 0 for before the first one. */
    record After(long action) implements Moment {
    }

    /** After the last action that was done at this time or earlier; nothing of the corpus was there before the first. */
    record At(Instant time) implements Moment {
    }

    /**
     * When a release had been worked with to the end: just before the next one of its taxonomy was published; now, where
     * none has followed. Nothing of the corpus is there where the release is unknown.
     */
    record Under(ReleaseId release) implements Moment {
    }
}
