package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.model.CategoryId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastChange;
import org.glossator.store.Subject;
import org.junit.jupiter.api.Test;

/** Both copies did something to the same judgement, claim, paper or taxonomy. */
class MergeConflictTest extends MergeCase {
    @Test
    void aJudgementThatBothRevisedStaysAndItsPastShowsTheOther() {
        AnnotationRecord mine = judgement.withComment("Mine");
        AnnotationRecord theirs = judgement.withCategories(List.of(new CategoryId("bad")));
        perform(here, ada, new Change.ReviseAnnotation(judgement, mine));
        perform(there, ada, new Change.ReviseAnnotation(judgement, theirs));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        MergeConflict conflict = report.conflicts().getFirst();
        assertThat(conflict.message()).contains("Ada", "\u201cFeedback helps\u201d", "here good \u201cMine\u201d", "there bad");
        assertThat(conflict.here().json()).contains("\"comment\":\"Mine\"");
        assertThat(conflict.there().json()).contains("\"bad\"");
        assertThat(work(here, paper).annotations()).containsExactly(mine);
        List<PastChange> past = here.read(
                r -> r.history().past(new Subject.OfAnnotation(paper.id(), judgement.id()), Long.MAX_VALUE, 9));
        assertThat(past).extracting(PastChange::change).contains(new Change.ReviseAnnotation(mine, theirs));
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(merge(here, there).conflicts()).isEmpty(); // it was decided here
        assertThat(meaning(there)).isEqualTo(meaning(here));
        assertWhole(here);
        assertWhole(there);
    }

    @Test
    void workBeatsRemovalWhicheverSideRemoved() {
        Change[] away = { new Change.RemoveAnnotation(judgement), new Change.RemoveClaim(claim) };
        AnnotationRecord fresh = fixture.annotation(claim, mia, release.release(), "rare");
        perform(here, ada, away);
        perform(there, mia, new Change.AddAnnotation(fresh));
        Corpus alsoHere = copy(here, "/alsoHere");
        Corpus alsoThere = copy(there, "/alsoThere");
        assertThat(codes(merge(there, here))).containsExactly("merge.removedHere");
        assertThat(codes(merge(alsoHere, alsoThere))).containsExactly("merge.removedThere");
        assertThat(work(here, paper).claims()).containsExactly(claim);
        assertThat(work(here, paper).annotations()).containsExactly(fresh);
        assertThat(meaning(alsoThere)).isEqualTo(meaning(here));
        assertWhole(here);
    }

    @Test
    void aClaimThatWasReshapedHereAndRemovedThereStays() {
        ClaimRecord wider = new ClaimRecord(claim.id(), claim.paper(), fixture.claim(paper, ada, "It helps. It costs.").spans(),
                claim.author(), claim.made());
        perform(here, ada, new Change.ReshapeClaim(claim, wider));
        perform(there, ada, new Change.RemoveAnnotation(judgement), new Change.RemoveClaim(claim));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.removedThere");
        assertThat(work(here, paper).claims()).containsExactly(wider);
    }

    @Test
    void bothDidTheSameWithoutAConflict() {
        AnnotationRecord after = judgement.withComment("Same");
        var done = new Change.MarkDone(paper.id(), ada.id(), true);
        perform(here, ada, new Change.ReviseAnnotation(judgement, after), done);
        perform(there, ada, done);
        perform(there, ada, new Change.ReviseAnnotation(judgement, after));
        assertThat(merge(there, here).conflicts()).isEmpty();
        assertThat(work(here, paper).annotations()).containsExactly(after);
        assertThat(work(here, paper).doneBy()).containsExactly(ada.id());
    }

    @Test
    void whatCameIntoBothUnderOneNameIsOne() {
        AnnotatorRecord eveHere = fixture.annotator("Eve");
        AnnotatorRecord eveThere = fixture.annotator("Eve");
        PaperRecord newHere = paper("New");
        PaperRecord newThere = paper("New");
        Change.PublishRelease twoHere = release("2.0.0", "bad", "worse");
        Change.PublishRelease twoThere = release("2.0.0", "bad", "worse");
        perform(here, eveHere, new Change.AddAnnotator(eveHere), new Change.AddPaper(newHere), twoHere,
                new Change.MarkDone(newHere.id(), eveHere.id(), true));
        ClaimRecord theirs = fixture.claim(newThere, eveThere, "It is rare.");
        perform(there, eveThere, new Change.AddAnnotator(eveThere), new Change.AddPaper(newThere), twoThere,
                new Change.AddClaim(theirs), new Change.AddAnnotation(fixture.annotation(theirs, eveThere,
                        twoThere.release(), "worse")), new Change.MarkDone(newThere.id(), eveThere.id(), true));
        assertThat(merge(there, here).conflicts()).isEmpty();
        PaperWork work = work(here, newHere);
        assertThat(work.claims()).singleElement().matches(c -> c.author().equals(eveHere.id()));
        assertThat(work.annotations()).singleElement().matches(
                a -> a.annotator().equals(eveHere.id()) && a.release().equals(twoHere.release().id()));
        assertThat(here.read(CorpusReader::counts).papers()).isEqualTo(2);
        assertThat(merge(there, here).came().steps()).isZero();
    }

    @Test
    void differentTextsAndTaxonomiesOfOneNameAreToldAndNoWorkIsLost() {
        PaperRecord newThere = fixture.paper("New").summary("Other words. It is rare.").build();
        perform(here, ada, new Change.AddPaper(paper("New")), release("2.0.0", "bad"));
        Change.PublishRelease two = release("2.0.0", "bad", "worse");
        ClaimRecord theirs = fixture.claim(newThere, ada, "It is rare.");
        AnnotationRecord known = fixture.annotation(theirs, ada, two.release(), "bad");
        AnnotationRecord unknown = fixture.annotation(theirs, ada, two.release(), "worse");
        perform(there, ada, new Change.AddPaper(newThere), two, new Change.AddClaim(theirs),
                new Change.AddAnnotation(known), new Change.AddAnnotation(unknown));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.paperTwice", "merge.taxonomyTwice", "merge.leftOut");
        assertThat(report.conflicts().getLast().there().json()).contains("worse");
        assertThat(here.read(CorpusReader::counts).papers()).isEqualTo(3);
        assertThat(work(here, newThere).annotations()).extracting(AnnotationRecord::id).containsExactly(known.id());
        assertThat(merge(there, here).came().steps()).isZero();
        assertWhole(here);
    }

    @Test
    void aConflictSaysWhereItIsAndWhatEachCopyHasAtFullLength() {
        String long1 = "a".repeat(200);
        perform(here, ada, new Change.ReviseAnnotation(judgement, judgement.withComment(long1)));
        perform(there, ada, new Change.ReviseAnnotation(judgement, judgement.withComment("Theirs")));
        MergeConflict conflict = merge(there, here).conflicts().getFirst();
        assertThat(conflict.place()).isEqualTo(new MergeConflict.Spot("Feedback helps", Optional.of(paper.id()),
                Optional.of(claim.id()), Optional.of(ada.id())));
        assertThat(conflict.here().words()).isEqualTo("good \u201c" + long1 + "\u201d");
        assertThat(conflict.there().words()).isEqualTo("good \u201cTheirs\u201d");
        assertThat(conflict.message()).hasSizeLessThan(300);
    }
}
