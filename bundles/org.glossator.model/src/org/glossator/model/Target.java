package org.glossator.model;

/** What a judgement is about. Closed: a view or exporter must decide about every kind. */
public sealed interface Target {

    /** The paper as a whole. */
    record WholePaper() implements Target {
    }

    /**
     * One part of the paper's text.
     *
     * @param part its place among the parts of the paper, from 0
     */
    record OnPart(int part) implements Target {
        public OnPart {
            if (part < 0) {
                throw new IllegalArgumentException("not a part: " + part);
            }
        }
    }

    /** One claim of the paper. */
    record OnClaim(ClaimId claim) implements Target {
    }

    /** One relation that starts in the paper. */
    record OnLink(LinkId link) implements Target {
    }

    /** Another judgement on the same paper. */
    record OnAnnotation(AnnotationId annotation) implements Target {
    }
}
