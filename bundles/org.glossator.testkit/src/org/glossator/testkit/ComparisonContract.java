package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.RankingRecord;
import org.glossator.store.Reversible;
import org.junit.jupiter.api.Test;

/** What a corpus promises about comparison tasks and what is answered to them. */
abstract class ComparisonContract extends AnswerContract {

    private ComparisonRecord task(Kind kind, Criterion criterion, int claims, List<List<Integer>> questions) {
        return new ComparisonRecord(new ComparisonId(fixture.ids().next()), "Clarity \uD83D\uDE00", kind, criterion, -7,
                IntStream.range(0, claims).mapToObj(i -> new ComparedClaim(paper.id(), new ClaimId(fixture.ids().next()),
                        i == 0 ? "Größer\n" + "x".repeat(9_000) : "claim " + i)).toList(),
                questions, ada.id(), Fixture.NOON.instant());
    }

    private ComparisonRecord pairs() {
        return task(Kind.PAIRS, new Criterion.OfCategory(release.release().id(), new CategoryId("praise"), "Which is clearer?"), 3,
                List.of(List.of(0, 1), List.of(2, 1), List.of(0, 2)));
    }

    private RankingRecord answer(ComparisonRecord task, int question, AnnotatorRecord who, Integer... ranks) {
        return new RankingRecord(task.id(), question, who.id(), List.of(ranks), Fixture.NOON.instant());
    }

    @Test
    void comparisonTasksAreKeptWithTheirClaimsAndQuestions() {
        Corpus corpus = withPaper();
        ComparisonRecord pairs = pairs();
        ComparisonRecord lists = task(Kind.LISTS, new Criterion.Asked("Order \u201eso\u201c?"), 20,
                List.of(IntStream.range(0, 20).boxed().toList(), List.of(4, 3)));
        goesAndComesBack(corpus, new Change.AddComparison(pairs));
        done(corpus, new Change.AddComparison(lists));
        assertThat(corpus.read((CorpusReader r) -> r.comparison(pairs.id()))).isEqualTo(Optional.of(pairs));
        assertThat(corpus.read((CorpusReader r) -> r.comparison(lists.id()))).isEqualTo(Optional.of(lists));
        assertThat(corpus.<List<ComparisonRow>>read(CorpusReader::comparisons)).containsExactly(
                new ComparisonRow(pairs.id(), pairs.title(), Kind.PAIRS, "Which is clearer?", 3, 3, Map.of(), Map.of()),
                new ComparisonRow(lists.id(), lists.title(), Kind.LISTS, lists.criterion().question(), 20, 2, Map.of(), Map.of()));
        conflict(corpus, new Change.AddComparison(pairs));
        conflict(corpus, new Change.AddComparison(task(Kind.PAIRS, new Criterion.OfCategory(
                fixture.release(taxonomy("9.0.0")).release().id(), new CategoryId("praise"), "?"), 2, List.of(List.of(0, 1)))));
        conflict(corpus, new Change.RemoveAnnotator(ada));
        isWhole(corpus);
    }

    @Test
    void aQuestionIsAnsweredOnceByEachAnnotator() {
        Corpus corpus = withPaper();
        AnnotatorRecord grace = fixture.annotator("Grace");
        ComparisonRecord pairs = pairs();
        done(corpus, new Change.AddAnnotator(grace), new Change.AddComparison(pairs));
        RankingRecord first = answer(pairs, 0, ada, 1, 2);
        events.clear();
        done(corpus, new Change.AddRanking(first));
        assertThat(events.corpusEvents()).singleElement().satisfies(event -> {
            assertThat(event.comparisons()).isTrue();
            assertThat(event.papers()).isEmpty();
        });
        done(corpus, new Change.RemoveRanking(first));
        goesAndComesBack(corpus, new Change.AddRanking(first));
        conflict(corpus, new Change.AddRanking(answer(pairs, 0, ada, 2, 1)));
        conflict(corpus, new Change.RemoveRanking(answer(pairs, 0, ada, 2, 1)));
        conflict(corpus, new Change.AddRanking(answer(pairs, 3, ada, 2, 1)));
        conflict(corpus, new Change.AddRanking(answer(pairs, 1, ada, 1, 2, 3)));
        conflict(corpus, new Change.AddRanking(answer(pairs, 1, fixture.annotator("Unknown"), 1, 2)));
        conflict(corpus, new Change.AddRanking(answer(pairs(), 1, ada, 1, 2)));
        conflict(corpus, new Change.RemoveComparison(pairs));
        done(corpus, new Change.AddRanking(answer(pairs, 2, grace)), new Change.AddRanking(answer(pairs, 0, grace, 1, 1)));
        assertThat(corpus.read((CorpusReader r) -> r.rankings(pairs.id()))).containsExactly(first, answer(pairs, 0, grace, 1, 1),
                answer(pairs, 2, grace));
        assertThat(corpus.<List<ComparisonRow>>read(CorpusReader::comparisons).getFirst().answered())
                .isEqualTo(Map.of(ada.id(), 1, grace.id(), 2));
        conflict(corpus, new Change.RemoveAnnotator(grace));
        isWhole(corpus);
    }

    @Test
    void aTaskIsAssignedOnceToEachAnnotatorByADay() {
        Corpus corpus = withPaper();
        AnnotatorRecord grace = fixture.annotator("Grace");
        ComparisonRecord pairs = pairs();
        done(corpus, new Change.AddAnnotator(grace), new Change.AddComparison(pairs));
        var byFriday = new ComparisonAssignmentRecord(pairs.id(), grace.id(), Optional.of(LocalDate.of(2026, 1, 16)));
        events.clear();
        goesAndComesBack(corpus, new Change.AssignComparison(byFriday));
        assertThat(events.corpusEvents()).allSatisfy(event -> assertThat(event.comparisons()).isTrue());
        var someTime = new ComparisonAssignmentRecord(pairs.id(), ada.id(), Optional.empty());
        done(corpus, new Change.AssignComparison(someTime));
        conflict(corpus, new Change.AssignComparison(byFriday.due(Optional.empty())));
        conflict(corpus, new Change.UnassignComparison(byFriday.due(Optional.empty())));
        conflict(corpus, new Change.AssignComparison(new ComparisonAssignmentRecord(pairs().id(), ada.id(), Optional.empty())));
        conflict(corpus, new Change.AssignComparison(new ComparisonAssignmentRecord(pairs.id(), fixture.annotator("Unknown").id(),
                Optional.empty())));
        conflict(corpus, new Change.RemoveComparison(pairs));
        conflict(corpus, new Change.RemoveAnnotator(grace));
        assertThat(corpus.read((CorpusReader r) -> r.comparisonAssignments(pairs.id()))).containsExactlyInAnyOrder(byFriday, someTime);
        ComparisonRow row = corpus.<List<ComparisonRow>>read(CorpusReader::comparisons).getFirst();
        assertThat(row.assigned()).isEqualTo(Map.of(grace.id(), byFriday.due(), ada.id(), Optional.empty()));
        assertThat(row.isToDoFor(grace.id())).isTrue();
        for (int question = 0; question < 3; question++) {
            done(corpus, new Change.AddRanking(answer(pairs, question, ada, 1, 2)));
        }
        assertThat(corpus.<List<ComparisonRow>>read(CorpusReader::comparisons).getFirst().isToDoFor(ada.id())).isFalse();
        done(corpus, new Change.UnassignComparison(byFriday), new Change.AssignComparison(byFriday.due(Optional.empty())));
        isWhole(corpus);
        for (int question = 0; question < 3; question++) {
            done(corpus, new Change.RemoveRanking(answer(pairs, question, ada, 1, 2)));
        }
        done(corpus, new Change.UnassignComparison(byFriday.due(Optional.empty())), new Change.UnassignComparison(someTime),
                new Change.RemoveComparison(pairs));
        isWhole(corpus);
    }

    @Test
    void anAnswerIsTakenBackByUndo() {
        Corpus corpus = withPaper();
        ComparisonRecord pairs = pairs();
        done(corpus, new Change.AddComparison(pairs));
        done(corpus, new Change.AddRanking(answer(pairs, 0, ada, 1, 2)));
        Reversible reversible = corpus.read((CorpusReader r) -> r.history().reversible(ada.id(), 9));
        Action undo = corpus.read((CorpusReader r) -> Action.reversing(reversible.undoable().getFirst(),
                r.history().changes(reversible.undoable().getFirst().number(), 0, 9)));
        corpus.perform(undo, new NullProgressMonitor()).orThrow();
        assertThat(corpus.read((CorpusReader r) -> r.rankings(pairs.id()))).isEmpty();
        assertThat(corpus.read((CorpusReader r) -> r.history().reversible(ada.id(), 9)).redoable()).hasSize(1);
        isWhole(corpus);
    }
}
