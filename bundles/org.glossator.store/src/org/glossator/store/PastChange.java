package org.glossator.store;

/** One change of the past, with the action that it belongs to. */
public record PastChange(PastAction action, Change change) {
}
