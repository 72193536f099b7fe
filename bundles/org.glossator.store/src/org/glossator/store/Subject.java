package org.glossator.store;

import org.glossator.model.AnnotationId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;

/** What has a past of its own, also when it is not there any more. */
public sealed interface Subject {

    PaperId paper();

    /** A paper's text and description, and who has finished it; not its claims and judgements. */
    record OfPaper(PaperId paper) implements Subject {
    }

    /** The borders of a claim. */
    record OfClaim(PaperId paper, ClaimId claim) implements Subject {
    }

    /** A judgement. */
    record OfAnnotation(PaperId paper, AnnotationId annotation) implements Subject {
    }

    /** @return the number of its id */
    default long id() {
        return switch (this) {
            case OfPaper s -> s.paper().value();
            case OfClaim s -> s.claim().value();
            case OfAnnotation s -> s.annotation().value();
        };
    }
}
