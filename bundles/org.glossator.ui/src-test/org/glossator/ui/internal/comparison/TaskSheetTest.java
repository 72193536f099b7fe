package org.glossator.ui.internal.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.PaperRecord;
import org.glossator.store.RankingRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.ui.internal.comparison.TaskSheet.Due;
import org.junit.jupiter.api.Test;

class TaskSheetTest {
    private final Fixture fixture = new Fixture("sheet");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final PaperRecord paper = fixture.paper("Feedback").summary("It helps.").build();
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin()).open(new CorpusLocation("/sheet"), Opening.CREATE)
            .orThrow();

    @Test
    void aKeyAnswersWhatStandsThereOnTheScreenAndTheNextQuestionComes() {
        TaskSheet sheet = sheet(task(Kind.PAIRS, List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3), List.of(3, 0))));
        var turned = new HashSet<Boolean>();
        for (int question = 0; question < 4; question++) {
            assertThat(sheet.question()).isEqualTo(question);
            String wanted = sheet.shown().getFirst().words();
            keep(sheet.choose(0));
            RankingRecord kept = answers(sheet.task()).getLast();
            ComparedClaim best = sheet.task().shown(kept.question()).get(kept.ranks().indexOf(1));
            assertThat(best.words()).isEqualTo(wanted);
            turned.add(kept.ranks().equals(List.of(1, 2)));
        }
        assertThat(sheet.isFinished()).isTrue();
        assertThat(turned).as("sides are mixed").hasSize(2);
        assertThat(sheet.choose(0)).isEmpty();
    }

    @Test
    void tiesAndNotDecidingAreAnswersAndAnswersCanBeChanged() {
        TaskSheet sheet = sheet(task(Kind.PAIRS, List.of(List.of(0, 1), List.of(1, 2))));
        keep(sheet.equal());
        keep(sheet.undecided());
        assertThat(answers(sheet.task())).extracting(RankingRecord::ranks).containsExactly(List.of(1, 1), List.of());
        sheet.goTo(0);
        assertThat(sheet.ranks()).containsExactly(1, 1);
        assertThat(sheet.equal()).as("says the same").isEmpty();
        sheet.goTo(0);
        keep(sheet.choose(1));
        assertThat(answers(sheet.task()).getFirst().ranks()).containsExactlyInAnyOrder(1, 2);
        assertThat(sheet.answered()).isEqualTo(2);
        assertThat(sheet.isFinished()).isTrue();
    }

    @Test
    void undoGoesBackThroughAnswersAlsoOfAnEarlierSessionAndRedoForward() {
        ComparisonRecord task = task(Kind.PAIRS, List.of(List.of(0, 1), List.of(1, 2)));
        TaskSheet sheet = sheet(task);
        keep(sheet.choose(0));
        corpus.perform(Action.of("else", ada.id(), new Change.AddClaim(fixture.claim(paper, ada, "It helps."))),
                new NullProgressMonitor()).orThrow();
        keep(sheet.choose(0));
        TaskSheet again = new TaskSheet(content(task), ada.id(), Fixture.NOON);
        assertThat(again.isFinished()).isTrue();
        keep(again.undo());
        assertThat(again.question()).isEqualTo(1);
        keep(again.undo());
        assertThat(again.question()).isZero();
        assertThat(answers(task)).isEmpty();
        assertThat(again.canUndo()).isFalse();
        keep(again.redo());
        assertThat(answers(task)).hasSize(1);
        keep(again.undo());
        assertThat(answers(task)).isEmpty();
        TaskSheet third = new TaskSheet(content(task), ada.id(), Fixture.NOON);
        keep(third.redo());
        keep(third.redo());
        assertThat(answers(task)).hasSize(2);
        assertThat(third.canRedo()).isFalse();
    }

    @Test
    void severalStepsMayWaitToBeWritten() {
        ComparisonRecord task = task(Kind.PAIRS, List.of(List.of(0, 1), List.of(1, 2)));
        TaskSheet sheet = sheet(task);
        var waiting = new ArrayList<Due>();
        sheet.choose(0).ifPresent(waiting::add);
        sheet.undo().ifPresent(waiting::add);
        sheet.redo().ifPresent(waiting::add);
        assertThat(waiting).hasSize(3);
        waiting.forEach(due -> keep(Optional.of(due)));
        assertThat(answers(task)).hasSize(1);
    }

    @Test
    void listsArePutInOrderWithTies() {
        ComparisonRecord task = task(Kind.LISTS, List.of(List.of(0, 1, 2, 3)));
        TaskSheet sheet = sheet(task);
        List<String> before = sheet.shown().stream().map(ComparedText::words).toList();
        sheet.moveCursor(3);
        sheet.move(sheet.cursor() - 3);
        assertThat(sheet.cursor()).isZero();
        sheet.putCursor(2);
        sheet.toggleTie();
        List<String> after = sheet.shown().stream().map(ComparedText::words).toList();
        assertThat(after).containsExactly(before.get(3), before.get(0), before.get(1), before.get(2));
        keep(sheet.keepOrder());
        RankingRecord kept = answers(task).getFirst();
        assertThat(after.stream().map(words -> kept.ranks().get(place(task, words)))).containsExactly(1, 2, 2, 3);
        sheet.goTo(0);
        assertThat(sheet.shown().stream().map(ComparedText::words)).as("as it was put in order").element(0).isEqualTo(after.getFirst());
        assertThat(sheet.isTied(2)).isTrue();
        assertThat(sheet.isTied(3)).isFalse();
    }

    @Test
    void ofATripletTheOneThatIsLeftOutIsChosen() {
        ComparisonRecord task = task(Kind.TRIPLETS, List.of(List.of(0, 1, 2)));
        TaskSheet sheet = sheet(task);
        String odd = sheet.shown().get(2).words();
        assertThat(sheet.equal()).isEmpty();
        keep(sheet.choose(2));
        assertThat(answers(task).getFirst().ranks().get(place(task, odd))).isEqualTo(2);
        assertThat(answers(task).getFirst().ranks()).containsExactlyInAnyOrder(1, 1, 2);
    }

    private static int place(ComparisonRecord task, String words) {
        return IntStream.range(0, task.claims().size()).filter(i -> task.shown(0).get(i).words().equals(words)).findFirst().orElseThrow();
    }

    private ComparisonRecord task(Kind kind, List<List<Integer>> questions) {
        return new ComparisonRecord(new ComparisonId(fixture.ids().next()), "Clarity", kind, new Criterion.Asked("Which is clearer?"),
                4, IntStream.range(0, 4).mapToObj(i -> new ComparedClaim(paper.id(), new ClaimId(fixture.ids().next()), "claim " + i))
                        .toList(), questions, ada.id(), Fixture.NOON.instant());
    }

    private TaskSheet sheet(ComparisonRecord task) {
        corpus.perform(Action.of("make", ada.id(), new Change.AddAnnotator(ada), new Change.AddPaper(paper),
                new Change.AddComparison(task)), new NullProgressMonitor()).orThrow();
        return new TaskSheet(content(task), ada.id(), Fixture.NOON);
    }

    private TaskContent content(ComparisonRecord task) {
        TaskContent content = corpus.read((CorpusReader r) -> TaskContent.read(r, task.id(), ada.id())).orElseThrow();
        assertThat(content.titles()).isEqualTo(Map.of(paper.id(), "Feedback"));
        return content;
    }

    private void keep(Optional<Due> due) {
        AnnotatorId me = ada.id();
        due.orElseThrow().step().kept(corpus.perform(due.get().action(me), new NullProgressMonitor()).orThrow().history());
    }

    private List<RankingRecord> answers(ComparisonRecord task) {
        return corpus.read((CorpusReader r) -> r.rankings(task.id()));
    }
}
