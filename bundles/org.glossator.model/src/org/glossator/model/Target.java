package org.glossator.model;

/** What a judgement is about. Closed: a view or exporter must decide about every kind. */
public sealed interface Target {

    /** The paper as a whole. */
    record WholePaper() implements Target {
    }

    /** One claim of the paper. */
    record OnClaim(ClaimId claim) implements Target {
    }
}
