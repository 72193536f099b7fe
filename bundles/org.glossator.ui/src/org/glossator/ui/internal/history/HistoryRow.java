package org.glossator.ui.internal.history;

import java.time.Instant;
import java.util.Optional;

import org.glossator.model.ClaimId;

/**
 * A line of the history.
 *
 * @param number of the action that it is a part of
 * @param claim that was changed or judged; nothing where it was something else
 */
record HistoryRow(long number, Instant when, String who, String what, Optional<ClaimId> claim) {
}
