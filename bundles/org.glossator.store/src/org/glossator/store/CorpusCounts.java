package org.glossator.store;

/** How much a corpus holds. */
public record CorpusCounts(int papers, int claims, int annotations, int annotators, int releases) {
}
