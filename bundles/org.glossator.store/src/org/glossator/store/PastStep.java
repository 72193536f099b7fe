package org.glossator.store;

/**
 * An action of the past with all that it changed.
 *
 * @param changes in order; may be made while it is walked through, once and before the next step is asked for
 */
public record PastStep(PastAction action, Iterable<Change> changes) {
}
