package org.glossator.store;

import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.Taxonomy;

/**
 * One step from one state of a corpus to another, with all that is needed to go back. Closed: store, undo, history and
 * editors must decide about every kind.
 */
public sealed interface Change {

    /** @return what undoes this */
    Change inverse();

    /** A person joins. */
    record AddAnnotator(AnnotatorRecord annotator) implements Change {
        @Override
        public Change inverse() {
            return new RemoveAnnotator(annotator);
        }
    }

    /** A person without any work leaves. Refused with {@code store.conflict} where there is work. */
    record RemoveAnnotator(AnnotatorRecord annotator) implements Change {
        @Override
        public Change inverse() {
            return new AddAnnotator(annotator);
        }
    }

    /** A paper comes in; its revision is 1. */
    record AddPaper(PaperRecord paper) implements Change {
        @Override
        public Change inverse() {
            return new RemovePaper(paper);
        }
    }

    /** A paper without claims and annotations goes. Refused with {@code store.conflict} where there are some. */
    record RemovePaper(PaperRecord paper) implements Change {
        @Override
        public Change inverse() {
            return new AddPaper(paper);
        }
    }

    /**
     * A paper's text or description is replaced by a new revision. Refused with {@code store.conflict} where the paper
     * has claims, whose spans would no longer mean what they meant.
     */
    record RevisePaper(PaperRecord before, PaperRecord after) implements Change {
        @Override
        public Change inverse() {
            return new RevisePaper(after, before);
        }
    }

    /** An annotator says that a paper is finished, or that it is not. */
    record MarkDone(PaperId paper, AnnotatorId annotator, boolean done) implements Change {
        @Override
        public Change inverse() {
            return new MarkDone(paper, annotator, !done);
        }
    }

    /** A claim is marked. */
    record AddClaim(ClaimRecord claim) implements Change {
        @Override
        public Change inverse() {
            return new RemoveClaim(claim);
        }
    }

    /** A claim is taken away; annotations on it must have been removed before. */
    record RemoveClaim(ClaimRecord claim) implements Change {
        @Override
        public Change inverse() {
            return new AddClaim(claim);
        }
    }

    /** A claim's borders move. */
    record ReshapeClaim(ClaimRecord before, ClaimRecord after) implements Change {
        @Override
        public Change inverse() {
            return new ReshapeClaim(after, before);
        }
    }

    /** A judgement is made. */
    record AddAnnotation(AnnotationRecord annotation) implements Change {
        @Override
        public Change inverse() {
            return new RemoveAnnotation(annotation);
        }
    }

    /** A judgement is taken back. */
    record RemoveAnnotation(AnnotationRecord annotation) implements Change {
        @Override
        public Change inverse() {
            return new AddAnnotation(annotation);
        }
    }

    /**
     * Categories or comment of a judgement change. The stored one must have the content of {@code before}; revisions are
     * counted by the store.
     */
    record ReviseAnnotation(AnnotationRecord before, AnnotationRecord after) implements Change {
        @Override
        public Change inverse() {
            return new ReviseAnnotation(after, before);
        }
    }

    /**
     * A taxonomy becomes a release of the corpus, for good.
     *
     * @param release what lists show of it
     * @param taxonomy compiled, so that annotators need no language
     * @param text as the designer wrote it
     */
    record PublishRelease(ReleaseRecord release, Taxonomy taxonomy, String text) implements Change {
        /** @throws UnsupportedOperationException always: what annotations were made under stays */
        @Override
        public Change inverse() {
            throw new UnsupportedOperationException("a release is never taken back");
        }
    }

    /** @return the paper that changes, or whose claims and judgements do; nothing for people and releases */
    default Optional<PaperId> about() {
        return switch (this) {
            case AddAnnotator c -> Optional.empty();
            case RemoveAnnotator c -> Optional.empty();
            case PublishRelease c -> Optional.empty();
            case AddPaper c -> Optional.of(c.paper().id());
            case RemovePaper c -> Optional.of(c.paper().id());
            case RevisePaper c -> Optional.of(c.after().id());
            case MarkDone c -> Optional.of(c.paper());
            case AddClaim c -> Optional.of(c.claim().paper());
            case RemoveClaim c -> Optional.of(c.claim().paper());
            case ReshapeClaim c -> Optional.of(c.after().paper());
            case AddAnnotation c -> Optional.of(c.annotation().paper());
            case RemoveAnnotation c -> Optional.of(c.annotation().paper());
            case ReviseAnnotation c -> Optional.of(c.after().paper());
        };
    }
}
