package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.junit.jupiter.api.Test;

/** Who is to judge what by when, and sets of papers, in two copies that are merged. */
class MergedAssignmentsTest extends MergeCase {
    @Test
    void setsOfPapersComeTogetherAndOneThatIsStillUsedStays() {
        WorkingSetRecord shared = fixture.set(ada, "pilot");
        PaperRecord other = paper("Another");
        perform(here, ada, new Change.AddSet(shared), in(shared, paper), new Change.AddPaper(other));
        merge(here, there);
        clock.move(Duration.ofHours(1));
        WorkingSetRecord theirs = fixture.set(ada, "pilot");
        perform(there, ada, new Change.AddSet(theirs), in(theirs, paper), rejection("1.2"));
        perform(there, ada, in(shared, paper).inverse(), new Change.RemoveSet(shared));
        perform(here, ada, in(shared, other), new Change.RenameSet(shared, shared.renamed("first")), rejection("3.4"));
        assertThat(codes(merge(there, here))).containsExactly("merge.removedThere");
        assertThat(here.<List<WorkingSetRow>>read(r -> r.workingSets(ada.id()))).containsExactly(
                new WorkingSetRow(shared.renamed("first"), 1), new WorkingSetRow(theirs, 1));
        assertThat(here.<List<RejectionRecord>>read(r -> r.rejections(paper.id()))).extracting(RejectionRecord::sentence)
                .containsExactly("1.2", "3.4");
        merge(here, there);
        assertThat(meaning(there)).isEqualTo(meaning(here));
        assertWhole(here);
        assertWhole(there);
    }

    @Test
    void theDayByWhichAPaperIsDueComesAlongAndWhereBothMovedItTheOneHereIsKeptAndTold() {
        var plain = new AssignmentRecord(paper.id(), mia.id(), 1, true);
        LocalDate friday = LocalDate.of(2026, 1, 16);
        perform(here, ada, new Change.Assign(plain));
        merge(here, there);
        clock.move(Duration.ofHours(1));
        AssignmentRecord dated = plain.due(Optional.of(friday));
        perform(there, ada, new Change.Unassign(plain), new Change.Assign(dated));
        assertThat(merge(there, here).conflicts()).isEmpty();
        assertThat(assignments(here)).containsExactly(dated);
        AssignmentRecord later = plain.due(Optional.of(friday.plusDays(7)));
        AssignmentRecord next = plain.due(Optional.of(friday.plusDays(1)));
        perform(there, ada, new Change.Unassign(dated), new Change.Assign(later));
        perform(here, ada, new Change.Unassign(dated), new Change.Assign(next));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        assertThat(report.conflicts().getFirst().message()).isEqualTo("What Mia is to judge in \u201cFeedback helps\u201d was"
                + " changed in both copies: here round 1, blind, due on 2026-01-17, there round 1, blind, due on 2026-01-23;"
                + " that of this corpus was kept.");
        assertThat(assignments(here)).containsExactly(next);
        assertThat(merge(here, there).conflicts()).isEmpty(); // it was decided here
        assertThat(assignments(there)).containsExactly(next);
        assertWhole(here);
        assertWhole(there);
    }

    @Test
    void anAssignmentWithAnotherDayIsNotTakenAwayByTheOtherSideUntold() {
        var plain = new AssignmentRecord(paper.id(), mia.id(), 1, false);
        perform(here, ada, new Change.Assign(plain));
        merge(here, there);
        clock.move(Duration.ofHours(1));
        AssignmentRecord dated = plain.due(Optional.of(LocalDate.of(2026, 1, 16)));
        perform(here, ada, new Change.Unassign(plain), new Change.Assign(dated));
        perform(there, ada, new Change.Unassign(plain));
        Corpus alsoHere = copy(here, "/alsoHere");
        Corpus alsoThere = copy(there, "/alsoThere");
        assertThat(codes(merge(there, here))).containsExactly("merge.removedThere");
        assertThat(codes(merge(alsoHere, alsoThere))).containsExactly("merge.removedHere");
        assertThat(assignments(here)).containsExactly(dated);
        assertThat(assignments(alsoThere)).containsExactly(dated);
        merge(here, there);
        assertThat(meaning(there)).isEqualTo(meaning(here));
        assertWhole(alsoThere);
    }

    private static List<AssignmentRecord> assignments(Corpus corpus) {
        return corpus.read((CorpusReader r) -> List.copyOf(r.assignments(r.papers(PaperQuery.all(PaperQuery.BEGINNING, 1))
                .getFirst().id())));
    }

    private static Change.PlaceInSet in(WorkingSetRecord set, PaperRecord paper) {
        return new Change.PlaceInSet(set.id(), set.owner(), paper.id(), true);
    }

    private Change rejection(String sentence) {
        return new Change.RejectProposal(new RejectionRecord(paper.id(), ada.id(), sentence, clock.instant()));
    }
}
