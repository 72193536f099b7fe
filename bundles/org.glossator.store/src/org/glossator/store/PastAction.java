package org.glossator.store;

import java.time.Instant;

import org.glossator.model.AnnotatorId;

/**
 * An action as the history has it.
 *
 * @param number rises with every action of the corpus, from 1; some may be missing
 * @param when it was done, or came in from another copy of the corpus; never before the action with a lower number, even
 *         where the clock jumped back
 * @param why see {@link Action#why}
 * @param reverses see {@link Action#reverses}
 * @param changes how many changes it holds
 * @param origin which action it is in every copy of the corpus; {@link Origin#done} is {@code when} for what was done here
 */
public record PastAction(long number, String code, AnnotatorId who, Instant when, String why, Kind kind, long reverses,
        int changes, Origin origin) {

    /** What it means for undo and redo. */
    public enum Kind {
        /** Papers, people or releases came or went: not for undo. */
        FINAL,
        /** Claims and judgements, which can be taken back. */
        WORK,
        /** Took something back; taking this back in turn does it again. */
        UNDO,
        /** Did again what was taken back. */
        REDO
    }
}
