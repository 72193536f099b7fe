package org.glossator.store;

import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.Taxonomy;
import org.glossator.model.WorkingSetId;

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

    /**
     * A paper comes in; the store counts its revision, from 1. One that was there before and was removed comes back as
     * the revision that it was, where it has the same content.
     */
    record AddPaper(PaperRecord paper) implements Change {
        @Override
        public Change inverse() {
            return new RemovePaper(paper);
        }
    }

    /**
     * A paper without work goes. Refused with {@code store.conflict} where it has claims or annotations or an annotator
     * has finished it, is to judge it, has it in a working set or has rejected what was proposed in it.
     */
    record RemovePaper(PaperRecord paper) implements Change {
        @Override
        public Change inverse() {
            return new AddPaper(paper);
        }
    }

    /**
     * A paper's text or description is replaced by a new revision. Refused with {@code store.conflict} where the paper
     * has claims, whose spans would no longer mean what they meant. The store counts the revision.
     */
    record RevisePaper(PaperRecord before, PaperRecord after) implements Change {
        public RevisePaper {
            same(before.id(), after.id());
        }

        @Override
        public Change inverse() {
            return new RevisePaper(after, before);
        }
    }

    /**
     * An annotator says that a paper is finished, or that it is not. Refused with {@code store.conflict} where it is so
     * already.
     */
    record MarkDone(PaperId paper, AnnotatorId annotator, boolean done) implements Change {
        @Override
        public Change inverse() {
            return new MarkDone(paper, annotator, !done);
        }
    }

    /** An annotator is to judge a paper. Refused with {@code store.conflict} where that is so already, in whatever round. */
    record Assign(AssignmentRecord assignment) implements Change {
        @Override
        public Change inverse() {
            return new Unassign(assignment);
        }
    }

    /** An annotator need not judge a paper any more; what was judged stays. */
    record Unassign(AssignmentRecord assignment) implements Change {
        @Override
        public Change inverse() {
            return new Assign(assignment);
        }
    }

    /** A person makes a working set, still without papers. */
    record AddSet(WorkingSetRecord set) implements Change {
        @Override
        public Change inverse() {
            return new RemoveSet(set);
        }
    }

    /** A working set goes; its papers must have been taken out before, else it is refused with {@code store.conflict}. */
    record RemoveSet(WorkingSetRecord set) implements Change {
        @Override
        public Change inverse() {
            return new AddSet(set);
        }
    }

    /** A working set gets another name. */
    record RenameSet(WorkingSetRecord before, WorkingSetRecord after) implements Change {
        public RenameSet {
            same(before, after.renamed(before.name()));
        }

        @Override
        public Change inverse() {
            return new RenameSet(after, before);
        }
    }

    /**
     * A paper comes into a working set, or is taken out of it. Refused with {@code store.conflict} where it is so already.
     *
     * @param owner of the set
     */
    record PlaceInSet(WorkingSetId set, AnnotatorId owner, PaperId paper, boolean in) implements Change {
        @Override
        public Change inverse() {
            return new PlaceInSet(set, owner, paper, !in);
        }
    }

    /** A sentence is not to be proposed as a claim to an annotator again. */
    record RejectProposal(RejectionRecord rejection) implements Change {
        @Override
        public Change inverse() {
            return new ProposeAgain(rejection);
        }
    }

    /** A sentence may be proposed as a claim again. */
    record ProposeAgain(RejectionRecord rejection) implements Change {
        @Override
        public Change inverse() {
            return new RejectProposal(rejection);
        }
    }

    /** A claim is marked. */
    record AddClaim(ClaimRecord claim) implements Change {
        @Override
        public Change inverse() {
            return new RemoveClaim(claim);
        }
    }

    /** A claim is taken away; annotations on it and links from and to it must have been removed before. */
    record RemoveClaim(ClaimRecord claim) implements Change {
        @Override
        public Change inverse() {
            return new AddClaim(claim);
        }
    }

    /** A claim's borders move. */
    record ReshapeClaim(ClaimRecord before, ClaimRecord after) implements Change {
        public ReshapeClaim {
            same(before, new ClaimRecord(after.id(), after.paper(), before.spans(), after.author(), after.made()));
        }

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

    /** A judgement is taken back; judgements on it must have been removed before. */
    record RemoveAnnotation(AnnotationRecord annotation) implements Change {
        @Override
        public Change inverse() {
            return new AddAnnotation(annotation);
        }
    }

    /**
     * A judgement changes: its categories (perhaps under another release), its answers, its comment or where it comes from.
     * The stored
     * one must be equal to {@code before}; revisions are counted by the store.
     */
    record ReviseAnnotation(AnnotationRecord before, AnnotationRecord after) implements Change {
        public ReviseAnnotation {
            same(before, new AnnotationRecord(after.id(), after.paper(), after.target(), after.annotator(),
                    before.release(), before.categories(), before.answers(), before.comment(), before.provenance(),
                    after.made()));
        }

        @Override
        public Change inverse() {
            return new ReviseAnnotation(after, before);
        }
    }

    /** Two claims are joined. */
    record AddLink(LinkRecord link) implements Change {
        @Override
        public Change inverse() {
            return new RemoveLink(link);
        }
    }

    /** A link is taken away; annotations on it must have been removed before. */
    record RemoveLink(LinkRecord link) implements Change {
        @Override
        public Change inverse() {
            return new AddLink(link);
        }
    }

    /** A comparison task is made. */
    record AddComparison(ComparisonRecord comparison) implements Change {
        @Override
        public Change inverse() {
            return new RemoveComparison(comparison);
        }
    }

    /** A comparison task is taken away; what was answered and who is to answer must have been removed before. */
    record RemoveComparison(ComparisonRecord comparison) implements Change {
        @Override
        public Change inverse() {
            return new AddComparison(comparison);
        }
    }

    /** A question of a comparison task is answered. Refused with {@code store.conflict} where the annotator has done so already. */
    record AddRanking(RankingRecord ranking) implements Change {
        @Override
        public Change inverse() {
            return new RemoveRanking(ranking);
        }
    }

    /** An answer to a question of a comparison task is taken back. */
    record RemoveRanking(RankingRecord ranking) implements Change {
        @Override
        public Change inverse() {
            return new AddRanking(ranking);
        }
    }

    /** An annotator is to answer a comparison task. Refused with {@code store.conflict} where that is so already, by whatever day. */
    record AssignComparison(ComparisonAssignmentRecord assignment) implements Change {
        @Override
        public Change inverse() {
            return new UnassignComparison(assignment);
        }
    }

    /** An annotator need not answer a comparison task any more; what was answered stays. */
    record UnassignComparison(ComparisonAssignmentRecord assignment) implements Change {
        @Override
        public Change inverse() {
            return new AssignComparison(assignment);
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
        public PublishRelease {
            same(List.of(release.taxonomy(), release.version(), release.title()),
                    List.of(taxonomy.name(), taxonomy.version(), taxonomy.title()));
        }

        /** @throws UnsupportedOperationException always: what annotations were made under stays */
        @Override
        public Change inverse() {
            throw new UnsupportedOperationException("a release is never taken back");
        }
    }

    /** @return whether it is work on papers or claims, which undo can take back; papers, people, releases, assignments and
     *         working sets come and go for good */
    default boolean isWork() {
        return switch (this) {
            case AddAnnotator c -> false;
            case RemoveAnnotator c -> false;
            case AddPaper c -> false;
            case RemovePaper c -> false;
            case RevisePaper c -> false;
            case PublishRelease c -> false;
            case Assign c -> false;
            case Unassign c -> false;
            case AddSet c -> false;
            case RemoveSet c -> false;
            case RenameSet c -> false;
            case PlaceInSet c -> false;
            case RejectProposal c -> true;
            case ProposeAgain c -> true;
            case MarkDone c -> true;
            case AddClaim c -> true;
            case RemoveClaim c -> true;
            case ReshapeClaim c -> true;
            case AddAnnotation c -> true;
            case RemoveAnnotation c -> true;
            case ReviseAnnotation c -> true;
            case AddLink c -> true;
            case RemoveLink c -> true;
            case AddComparison c -> true;
            case RemoveComparison c -> true;
            case AddRanking c -> true;
            case RemoveRanking c -> true;
            case AssignComparison c -> false;
            case UnassignComparison c -> false;
        };
    }

    /** @return the number of the id of what changes; of the paper where someone finishes it, is to judge it or rejects what is
     *         proposed in it; of the comparison task where a question is answered or somebody is to answer it */
    default long subject() {
        return switch (this) {
            case AddAnnotator c -> c.annotator().id().value();
            case RemoveAnnotator c -> c.annotator().id().value();
            case AddPaper c -> c.paper().id().value();
            case RemovePaper c -> c.paper().id().value();
            case RevisePaper c -> c.after().id().value();
            case PublishRelease c -> c.release().id().value();
            case MarkDone c -> c.paper().value();
            case Assign c -> c.assignment().paper().value();
            case Unassign c -> c.assignment().paper().value();
            case AddSet c -> c.set().id().value();
            case RemoveSet c -> c.set().id().value();
            case RenameSet c -> c.after().id().value();
            case PlaceInSet c -> c.set().value();
            case RejectProposal c -> c.rejection().paper().value();
            case ProposeAgain c -> c.rejection().paper().value();
            case AddClaim c -> c.claim().id().value();
            case RemoveClaim c -> c.claim().id().value();
            case ReshapeClaim c -> c.after().id().value();
            case AddAnnotation c -> c.annotation().id().value();
            case RemoveAnnotation c -> c.annotation().id().value();
            case ReviseAnnotation c -> c.after().id().value();
            case AddLink c -> c.link().id().value();
            case RemoveLink c -> c.link().id().value();
            case AddComparison c -> c.comparison().id().value();
            case RemoveComparison c -> c.comparison().id().value();
            case AddRanking c -> c.ranking().comparison().value();
            case RemoveRanking c -> c.ranking().comparison().value();
            case AssignComparison c -> c.assignment().comparison().value();
            case UnassignComparison c -> c.assignment().comparison().value();
        };
    }

    private static void same(Object before, Object after) {
        if (!before.equals(after)) {
            throw new IllegalArgumentException("not about the same: " + before + " and " + after);
        }
    }

    /**
     * @return the paper that changes, or whose claims and judgements do, or in which the link starts, or which comes into a
     *         working set; nothing for people, their sets, releases and comparison tasks
     */
    default Optional<PaperId> about() {
        return switch (this) {
            case AddAnnotator c -> Optional.empty();
            case RemoveAnnotator c -> Optional.empty();
            case PublishRelease c -> Optional.empty();
            case AddComparison c -> Optional.empty();
            case RemoveComparison c -> Optional.empty();
            case AddRanking c -> Optional.empty();
            case RemoveRanking c -> Optional.empty();
            case AssignComparison c -> Optional.empty();
            case UnassignComparison c -> Optional.empty();
            case AddPaper c -> Optional.of(c.paper().id());
            case RemovePaper c -> Optional.of(c.paper().id());
            case RevisePaper c -> Optional.of(c.after().id());
            case MarkDone c -> Optional.of(c.paper());
            case Assign c -> Optional.of(c.assignment().paper());
            case Unassign c -> Optional.of(c.assignment().paper());
            case AddSet c -> Optional.empty();
            case RemoveSet c -> Optional.empty();
            case RenameSet c -> Optional.empty();
            case PlaceInSet c -> Optional.of(c.paper());
            case RejectProposal c -> Optional.of(c.rejection().paper());
            case ProposeAgain c -> Optional.of(c.rejection().paper());
            case AddClaim c -> Optional.of(c.claim().paper());
            case RemoveClaim c -> Optional.of(c.claim().paper());
            case ReshapeClaim c -> Optional.of(c.after().paper());
            case AddAnnotation c -> Optional.of(c.annotation().paper());
            case RemoveAnnotation c -> Optional.of(c.annotation().paper());
            case ReviseAnnotation c -> Optional.of(c.after().paper());
            case AddLink c -> Optional.of(c.link().paper());
            case RemoveLink c -> Optional.of(c.link().paper());
        };
    }
}
