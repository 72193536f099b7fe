package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.RankingRecord;
import org.glossator.testkit.Fixture;
import org.junit.jupiter.api.Test;

/** Comparison tasks in two copies that are merged. */
class MergedComparisonsTest extends MergeCase {
    @Test
    void answersToComparisonTasksComeTogetherAndOneGivenTwiceStaysAsItIsHere() {
        ComparisonRecord task = task();
        perform(here, ada, new Change.AddComparison(task));
        there = copy(here, "/compared");
        perform(here, ada, new Change.AddRanking(answer(task, 0, ada, 1, 2)));
        perform(there, mia, new Change.AddRanking(answer(task, 0, mia, 2, 1)), new Change.AddRanking(answer(task, 1, mia)));
        perform(there, ada, new Change.AddRanking(answer(task, 0, ada, 1, 1)), new Change.AddRanking(answer(task, 1, ada, 1, 2)));
        ComparisonRecord other = task();
        perform(there, mia, new Change.AddComparison(other), new Change.AddRanking(answer(other, 0, mia, 1, 2)));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        assertThat(report.conflicts().getFirst().message()).startsWith("An answer of Ada to a comparison task");
        assertThat(here.read((CorpusReader r) -> r.rankings(task.id()))).containsExactlyInAnyOrder(answer(task, 0, ada, 1, 2),
                answer(task, 0, mia, 2, 1), answer(task, 1, ada, 1, 2), answer(task, 1, mia));
        assertThat(here.read((CorpusReader r) -> r.rankings(other.id()))).containsExactly(answer(other, 0, mia, 1, 2));
        assertThat(here.read((CorpusReader r) -> r.comparison(other.id()))).contains(other);
        assertThat(codes(merge(there, here))).isEmpty();
    }

    @Test
    void whoIsToAnswerAComparisonTaskComesAlongWithTheTask() {
        ComparisonRecord task = task();
        perform(here, ada, new Change.AddComparison(task));
        there = copy(here, "/compared");
        ComparisonRecord other = task();
        var byFriday = new ComparisonAssignmentRecord(task.id(), mia.id(), Optional.of(LocalDate.of(2026, 1, 16)));
        var someTime = new ComparisonAssignmentRecord(other.id(), mia.id(), Optional.empty());
        perform(there, ada, new Change.AssignComparison(byFriday), new Change.AddComparison(other), new Change.AssignComparison(someTime));
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(byFriday);
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(other.id()))).containsExactly(someTime);
        perform(there, ada, new Change.UnassignComparison(byFriday), new Change.AssignComparison(byFriday.due(Optional.empty())),
                new Change.UnassignComparison(someTime));
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(byFriday.due(Optional.empty()));
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(other.id()))).isEmpty();
        assertWhole(here);
        assertWhole(there);
    }

    @Test
    void theDayOfAComparisonTaskThatBothMovedIsToldAsWell() {
        ComparisonRecord task = task();
        perform(here, ada, new Change.AddComparison(task));
        there = copy(here, "/compared");
        var some = new ComparisonAssignmentRecord(task.id(), mia.id(), Optional.empty());
        ComparisonAssignmentRecord friday = some.due(Optional.of(LocalDate.of(2026, 1, 16)));
        perform(here, ada, new Change.AssignComparison(some));
        perform(there, ada, new Change.AssignComparison(friday));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        assertThat(report.conflicts().getFirst().message()).contains("What Mia is to answer", "here due on no day",
                "there due on 2026-01-16");
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(some);
        assertThat(merge(here, there).conflicts()).isEmpty();
        assertThat(there.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(some);
    }

    private ComparisonRecord task() {
        ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
        return new ComparisonRecord(new ComparisonId(fixture.ids().next()), "Clarity", ComparisonRecord.Kind.PAIRS,
                new Criterion.OfCategory(release.release().id(), new CategoryId("good"), "Which is better?"), 1,
                List.of(new ComparedClaim(paper.id(), claim.id(), "It helps."), new ComparedClaim(paper.id(), costs.id(), "It costs.")),
                List.of(List.of(0, 1), List.of(1, 0)), ada.id(), clock.instant());
    }

    private RankingRecord answer(ComparisonRecord task, int question, AnnotatorRecord who, Integer... ranks) {
        return new RankingRecord(task.id(), question, who.id(), List.of(ranks), Fixture.NOON.instant());
    }
}
