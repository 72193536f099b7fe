package org.glossator.exchange.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.RankingRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRow;

/**
 * Something that both sides may have changed, by its id.
 *
 * @param who has finished the paper, is to judge it, has rejected a proposal in it or answers a question, or the working set in
 *         which it is, where it is about that; else 0
 * @param part the sentence that was rejected, or the number of the question that is answered; else empty
 */
record Thing(Kind kind, long id, long who, String part) {

    Thing(Kind kind, long id, long who) {
        this(kind, id, who, "");
    }

    /** What can be changed. */
    enum Kind {
        ANNOTATOR, PAPER, CLAIM, LINK, ANNOTATION, RELEASE, DONE, ASSIGNMENT, SET, PLACED, REJECTION, COMPARISON, RANKING, COMPARING;

        /** @return whether it only says that something is so of a paper or a comparison task, and nothing else refers to it */
        boolean isMark() {
            return switch (this) {
                case DONE, ASSIGNMENT, PLACED, REJECTION, COMPARING -> true;
                case ANNOTATOR, PAPER, CLAIM, LINK, ANNOTATION, RELEASE, SET, COMPARISON, RANKING -> false;
            };
        }

        /** @return whether it says more than that it is so: a round and a day, which both sides may have changed differently */
        boolean isTask() {
            return this == ASSIGNMENT || this == COMPARING;
        }
    }

    static Thing annotator(AnnotatorId id) {
        return new Thing(Kind.ANNOTATOR, id.value(), 0);
    }

    static Thing paper(PaperId id) {
        return new Thing(Kind.PAPER, id.value(), 0);
    }

    static Thing claim(ClaimId id) {
        return new Thing(Kind.CLAIM, id.value(), 0);
    }

    static Thing link(LinkId id) {
        return new Thing(Kind.LINK, id.value(), 0);
    }

    static Thing annotation(AnnotationId id) {
        return new Thing(Kind.ANNOTATION, id.value(), 0);
    }

    private static Thing comparison(ComparisonId id) {
        return new Thing(Kind.COMPARISON, id.value(), 0);
    }

    private static Thing ranking(RankingRecord ranking) {
        return new Thing(Kind.RANKING, ranking.comparison().value(), ranking.annotator().value(),
                Integer.toString(ranking.question()));
    }

    private static Thing comparing(ComparisonAssignmentRecord assignment) {
        return new Thing(Kind.COMPARING, assignment.comparison().value(), assignment.annotator().value());
    }

    private static Thing assignment(AssignmentRecord assignment) {
        return new Thing(Kind.ASSIGNMENT, assignment.paper().value(), assignment.annotator().value());
    }

    static Thing set(WorkingSetId id) {
        return new Thing(Kind.SET, id.value(), 0);
    }

    private static Thing rejection(RejectionRecord rejection) {
        return new Thing(Kind.REJECTION, rejection.paper().value(), rejection.annotator().value(), rejection.sentence());
    }

    /** @return what the change is about */
    static Thing of(Change change) {
        return switch (change) {
            case Change.AddAnnotator c -> annotator(c.annotator().id());
            case Change.RemoveAnnotator c -> annotator(c.annotator().id());
            case Change.AddPaper c -> paper(c.paper().id());
            case Change.RemovePaper c -> paper(c.paper().id());
            case Change.RevisePaper c -> paper(c.after().id());
            case Change.MarkDone c -> new Thing(Kind.DONE, c.paper().value(), c.annotator().value());
            case Change.Assign c -> assignment(c.assignment());
            case Change.Unassign c -> assignment(c.assignment());
            case Change.AddSet c -> set(c.set().id());
            case Change.RemoveSet c -> set(c.set().id());
            case Change.RenameSet c -> set(c.after().id());
            case Change.PlaceInSet c -> new Thing(Kind.PLACED, c.paper().value(), c.set().value());
            case Change.RejectProposal c -> rejection(c.rejection());
            case Change.ProposeAgain c -> rejection(c.rejection());
            case Change.AddClaim c -> claim(c.claim().id());
            case Change.RemoveClaim c -> claim(c.claim().id());
            case Change.ReshapeClaim c -> claim(c.after().id());
            case Change.AddAnnotation c -> annotation(c.annotation().id());
            case Change.RemoveAnnotation c -> annotation(c.annotation().id());
            case Change.ReviseAnnotation c -> annotation(c.after().id());
            case Change.AddLink c -> link(c.link().id());
            case Change.RemoveLink c -> link(c.link().id());
            case Change.AddComparison c -> comparison(c.comparison().id());
            case Change.RemoveComparison c -> comparison(c.comparison().id());
            case Change.AddRanking c -> ranking(c.ranking());
            case Change.RemoveRanking c -> ranking(c.ranking());
            case Change.AssignComparison c -> comparing(c.assignment());
            case Change.UnassignComparison c -> comparing(c.assignment());
            case Change.PublishRelease c -> new Thing(Kind.RELEASE, c.release().id().value(), 0);
        };
    }

    /** @return what must be there for the change to be done; those that others need first */
    static List<Thing> neededBy(Change change) {
        return switch (change) {
            case Change.AddAnnotator c -> List.of();
            case Change.RemoveAnnotator c -> List.of();
            case Change.AddPaper c -> List.of();
            case Change.RemovePaper c -> List.of();
            case Change.RevisePaper c -> List.of();
            case Change.PublishRelease c -> List.of();
            case Change.Unassign c -> List.of();
            case Change.RemoveSet c -> List.of();
            case Change.ProposeAgain c -> List.of();
            case Change.AddSet c -> List.of(annotator(c.set().owner()));
            case Change.RenameSet c -> List.of(annotator(c.after().owner()));
            case Change.PlaceInSet c -> c.in() ? List.of(paper(c.paper()), annotator(c.owner()), set(c.set())) : List.of();
            case Change.RejectProposal c -> List.of(paper(c.rejection().paper()), annotator(c.rejection().annotator()));
            case Change.Assign c -> List.of(paper(c.assignment().paper()), annotator(c.assignment().annotator()));
            case Change.RemoveClaim c -> List.of();
            case Change.RemoveAnnotation c -> List.of();
            case Change.RemoveLink c -> List.of();
            case Change.RemoveComparison c -> List.of();
            case Change.RemoveRanking c -> List.of();
            case Change.UnassignComparison c -> List.of();
            case Change.AssignComparison c -> List.of(comparison(c.assignment().comparison()), annotator(c.assignment().annotator()));
            case Change.AddComparison c -> List.of(annotator(c.comparison().author()));
            case Change.AddRanking c -> List.of(comparison(c.ranking().comparison()), annotator(c.ranking().annotator()));
            case Change.MarkDone c -> c.done() ? List.of(paper(c.paper()), annotator(c.annotator())) : List.of();
            case Change.AddClaim c -> List.of(paper(c.claim().paper()), annotator(c.claim().author()));
            case Change.ReshapeClaim c -> List.of(paper(c.after().paper()), annotator(c.after().author()));
            case Change.AddAnnotation c -> neededBy(c.annotation());
            case Change.ReviseAnnotation c -> neededBy(c.after());
            case Change.AddLink c -> List.of(paper(c.link().paper()), paper(c.link().targetPaper()),
                    annotator(c.link().author()), claim(c.link().source()), claim(c.link().target()));
        };
    }

    private static List<Thing> neededBy(AnnotationRecord annotation) {
        var needed = new ArrayList<>(List.of(paper(annotation.paper()), annotator(annotation.annotator())));
        switch (annotation.target()) {
            case Target.WholePaper t -> {
                // the paper
            }
            case Target.OnPart t -> {
                // the paper
            }
            case Target.OnClaim(var claim) -> needed.add(claim(claim));
            case Target.OnLink(var link) -> needed.add(link(link));
            case Target.OnAnnotation(var other) -> needed.add(annotation(other));
        }
        return needed;
    }

    /** @return its state before the change; a record, {@link Boolean#TRUE}, what led to it, or nothing where it was not there */
    static Optional<Object> before(Change change) {
        return switch (change) {
            case Change.RemoveAnnotator c -> Optional.of(c.annotator());
            case Change.RemovePaper c -> Optional.of(plain(c.paper()));
            case Change.RevisePaper c -> Optional.of(plain(c.before()));
            case Change.RemoveClaim c -> Optional.of(c.claim());
            case Change.ReshapeClaim c -> Optional.of(c.before());
            case Change.RemoveAnnotation c -> Optional.of(c.annotation());
            case Change.ReviseAnnotation c -> Optional.of(c.before());
            case Change.RemoveLink c -> Optional.of(c.link());
            case Change.AddLink c -> Optional.empty();
            case Change.AddComparison c -> Optional.empty();
            case Change.RemoveComparison c -> Optional.of(c.comparison());
            case Change.AddRanking c -> Optional.empty();
            case Change.RemoveRanking c -> Optional.of(c.ranking());
            case Change.AssignComparison c -> Optional.empty();
            case Change.UnassignComparison c -> Optional.of(c.assignment());
            case Change.MarkDone c -> c.done() ? Optional.empty() : Optional.of(true);
            case Change.Assign c -> Optional.empty();
            case Change.Unassign c -> Optional.of(c.assignment());
            case Change.AddSet c -> Optional.empty();
            case Change.RemoveSet c -> Optional.of(c.set());
            case Change.RenameSet c -> Optional.of(c.before());
            case Change.PlaceInSet c -> c.in() ? Optional.empty() : Optional.of(c.inverse());
            case Change.RejectProposal c -> Optional.empty();
            case Change.ProposeAgain c -> Optional.of(c.rejection());
            case Change.AddAnnotator c -> Optional.empty();
            case Change.AddPaper c -> Optional.empty();
            case Change.AddClaim c -> Optional.empty();
            case Change.AddAnnotation c -> Optional.empty();
            case Change.PublishRelease c -> Optional.empty();
        };
    }

    /** @param paper to which it belongs; any where it belongs to none */
    Optional<Object> state(CorpusReader reader, PaperId paper) {
        return switch (kind) {
            case ANNOTATOR -> reader.annotator(new AnnotatorId(id)).map(Object.class::cast);
            case PAPER -> reader.paper(new PaperId(id)).map(Thing::plain);
            case CLAIM -> reader.work(paper).claims().stream().filter(c -> c.id().value() == id).findFirst()
                    .map(Object.class::cast);
            case LINK -> reader.work(paper).links().stream().filter(l -> l.id().value() == id).findFirst()
                    .map(Object.class::cast);
            case ANNOTATION -> reader.work(paper).annotations().stream().filter(a -> a.id().value() == id).findFirst()
                    .map(Object.class::cast);
            case DONE -> reader.work(paper).doneBy().contains(new AnnotatorId(who)) ? Optional.of(true) : Optional.empty();
            case ASSIGNMENT -> reader.assignments(paper).stream().filter(a -> a.annotator().value() == who).findFirst()
                    .map(Object.class::cast);
            case SET -> reader.annotators().stream().flatMap(person -> reader.workingSets(person.id()).stream())
                    .map(WorkingSetRow::set).filter(set -> set.id().value() == id).findFirst().map(Object.class::cast);
            case PLACED -> reader.setsOf(paper).stream().filter(set -> set.id().value() == who).findFirst()
                    .map(set -> new Change.PlaceInSet(set.id(), set.owner(), paper, true));
            case REJECTION -> reader.rejections(paper).stream()
                    .filter(r -> r.annotator().value() == who && r.sentence().equals(part)).findFirst().map(Object.class::cast);
            case COMPARISON -> reader.comparison(new ComparisonId(id)).map(Object.class::cast);
            case RANKING -> reader.rankings(new ComparisonId(id)).stream()
                    .filter(r -> r.annotator().value() == who && part.equals(Integer.toString(r.question()))).findFirst().map(Object.class::cast);
            case COMPARING -> reader.comparisonAssignments(new ComparisonId(id)).stream().filter(a -> a.annotator().value() == who)
                    .findFirst().map(Object.class::cast);
            case RELEASE -> Optional.empty(); // never changed
        };
    }

    /** Revisions are counted on each side for itself. */
    static PaperRecord plain(PaperRecord paper) {
        return new PaperRecord(paper.id(), paper.key(), paper.title(), paper.authors(), paper.identifiers(), 1,
                paper.text(), paper.parts());
    }
}
