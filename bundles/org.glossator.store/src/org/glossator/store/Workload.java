package org.glossator.store;

/**
 * How far an annotator is with what was assigned.
 *
 * @param papers that the annotator is to judge
 * @param done how many of these are finished
 */
public record Workload(int papers, int done) {
}
