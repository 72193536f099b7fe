package org.glossator.ui.internal.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.ui.internal.corpus.CorpusList.Answer;
import org.glossator.ui.internal.corpus.CorpusList.Line;
import org.glossator.ui.internal.corpus.CorpusList.Section;
import org.junit.jupiter.api.Test;

class CorpusListTest {
    private final Fixture fixture = new Fixture("CorpusListTest");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Deque<Runnable> questions = new ArrayDeque<>();
    private final CorpusList list = new CorpusList(
            (question, asking) -> questions
                    .add(() -> asking.answered(corpus.read(r -> CorpusQuestions.answer(question, ada.id(), r)))),
            () -> { });

    CorpusListTest() {
        perform(new Change.AddAnnotator(ada));
    }

    private void perform(Change change) {
        corpus.perform(Action.of("test", ada.id(), change), new NullProgressMonitor()).orThrow();
    }

    private PaperRecord paper(String title) {
        PaperRecord paper = fixture.paper(title).build();
        perform(new Change.AddPaper(paper));
        return paper;
    }

    private void answer() {
        while (!questions.isEmpty()) {
            questions.poll().run();
        }
    }

    private void read() {
        list.refresh(0, 20);
        answer();
    }

    private String at(int line) {
        return switch (list.line(line)) {
            case Line.Head(Section section, int count, boolean more) -> section + " " + PaperLabels.count(count, more);
            case Line.Paper(var row) -> row.title();
            case Line.Pending pending -> "…";
        };
    }

    @Test
    void aListThatIsNarrowedToASetHasOnlyItsPapersWithTheirCounts() {
        paper("One");
        PaperRecord other = paper("Other");
        PaperRecord third = paper("Third");
        WorkingSetRecord set = fixture.set(ada, "pilot");
        perform(new Change.AddSet(set));
        perform(new Change.PlaceInSet(set.id(), ada.id(), other.id(), true));
        perform(new Change.PlaceInSet(set.id(), ada.id(), third.id(), true));
        perform(new Change.MarkDone(third.id(), ada.id(), true));
        read();
        list.in(Optional.of(set.id()));
        answer();
        assertThat(list.isInSet()).isTrue();
        assertThat(IntStream.range(0, list.size()).mapToObj(this::at)).containsExactly("TO_DO 1", "Other", "DONE 1", "Third");
        list.filter("thi");
        answer();
        assertThat(IntStream.range(0, list.size()).mapToObj(this::at)).containsExactly("DONE 1", "Third");
        list.filter("");
        list.in(Optional.empty());
        answer();
        assertThat(list.papers()).isEqualTo(3);
    }

    @Test
    void anEmptyCorpusHasNoLines() {
        assertThat(list.isKnown()).isFalse();
        read();
        assertThat(list.isKnown()).isTrue();
        assertThat(list.size()).isZero();
        assertThat(list.step(Optional.empty(), 1)).isEmpty();
    }

    @Test
    void whoTypesFasterThanTheCorpusAnswersGetsTheLastWords() {
        paper("Alpha");
        paper("Beta");
        read();
        list.filter("a");
        list.filter("al");
        list.filter("alp");
        assertThat(questions).hasSize(1);
        answer();
        assertThat(list.papers()).isEqualTo(1);
        assertThat(at(1)).isEqualTo("Alpha");
        list.filter("b");
        list.refresh(0, 1); // something else has changed meanwhile
        list.filter("");
        answer();
        assertThat(list.papers()).isEqualTo(2);
    }

    @Test
    void moreThanAPageIsCounted() {
        for (int i = 0; i < CorpusList.PAGE + 1; i++) {
            paper("Paper " + i);
        }
        read();
        assertThat(at(0)).isEqualTo("TO_DO " + (CorpusList.PAGE + 1));
        list.filter("paper");
        answer();
        assertThat(at(0)).isEqualTo("TO_DO " + (CorpusList.PAGE + 1));
        list.filter("paper 100");
        answer();
        assertThat(at(0)).isEqualTo("TO_DO 1");
    }

    @Test
    void papersAreListedBeforeAllThatMatchAreCounted() {
        for (int i = 0; i < CorpusList.PAGE + 1; i++) {
            paper("Paper " + i);
        }
        var twice = new CorpusList((question, asking) -> {
            Answer quick = corpus.read(r -> CorpusQuestions.quick(question, ada.id(), r));
            asking.answered(quick);
            questions.add(() -> asking.answered(corpus.read(r -> CorpusQuestions.counted(question, quick, ada.id(), r))));
        }, () -> { });
        twice.refresh(0, 20);
        assertThat(twice.line(0)).isEqualTo(new Line.Head(Section.TO_DO, CorpusList.PAGE + 1, false)); // of all it is known
        questions.clear();
        twice.filter("paper");
        assertThat(twice.line(0)).isEqualTo(new Line.Head(Section.TO_DO, CorpusList.PAGE, true));
        assertThat(twice.line(1)).isInstanceOf(Line.Paper.class);
        answer();
        assertThat(twice.line(0)).isEqualTo(new Line.Head(Section.TO_DO, CorpusList.PAGE + 1, false));
    }

    @Test
    void whatIsToDoStandsBeforeWhatIsDone() {
        PaperRecord first = paper("First");
        paper("Second");
        perform(new Change.MarkDone(first.id(), ada.id(), true));
        read();
        assertThat(list.size()).isEqualTo(4);
        assertThat(new String[] {at(0), at(1), at(2), at(3)}).containsExactly("TO_DO 1", "Second", "DONE 1", "First");
        assertThat(list.lineOf(first.id())).hasValue(3);
        assertThat(list.numberOf(first.id())).hasValue(2);
    }

    @Test
    void aCorpusThatIsAllDoneHasOneHead() {
        perform(new Change.MarkDone(paper("First").id(), ada.id(), true));
        read();
        assertThat(new String[] {at(0), at(1)}).containsExactly("DONE 1", "First");
        assertThat(list.step(Optional.empty(), 1)).hasValue(1);
    }

    @Test
    void onlyPagesThatAreLookedAtAreRead() {
        for (int i = 0; i < 3 * CorpusList.PAGE; i++) {
            paper("Paper " + i);
        }
        read();
        assertThat(at(2 * CorpusList.PAGE + 5)).isEqualTo("…");
        assertThat(at(2 * CorpusList.PAGE + 6)).isEqualTo("…");
        assertThat(questions).hasSize(1);
        answer();
        assertThat(at(2 * CorpusList.PAGE + 5)).isEqualTo("Paper " + (2 * CorpusList.PAGE + 4));
        assertThat(questions).isEmpty();
    }

    @Test
    void theFilterKeepsTitlesWithAllWords() {
        paper("Feedback from users");
        paper("Users and tools");
        read();
        list.filter(" users  FEED ");
        answer();
        assertThat(list.papers()).isEqualTo(1);
        assertThat(list.all()).isEqualTo(2);
        assertThat(at(1)).isEqualTo("Feedback from users");
    }

    @Test
    void papersAreListedByTheirTitlesWhereThatIsWanted() {
        paper("Users and tools");
        paper("Feedback from users");
        read();
        assertThat(at(1)).isEqualTo("Users and tools");
        list.sort(true);
        answer();
        assertThat(at(1)).isEqualTo("Feedback from users");
        list.sort(false);
        answer();
        assertThat(at(1)).isEqualTo("Users and tools");
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        paper("Feedback");
        read();
        list.filter("none");
        list.filter("feedback");
        Runnable late = questions.poll();
        answer();
        late.run();
        assertThat(list.papers()).isEqualTo(1);
    }

    @Test
    void stepsLeaveOutTheHeadsAndStopAtBothEnds() {
        PaperRecord done = paper("Done");
        PaperRecord toDo = paper("To do");
        perform(new Change.MarkDone(done.id(), ada.id(), true));
        read();
        assertThat(list.step(Optional.of(toDo.id()), 1)).isEqualTo(list.lineOf(done.id()));
        assertThat(list.step(Optional.of(done.id()), -1)).isEqualTo(list.lineOf(toDo.id()));
        assertThat(list.step(Optional.of(toDo.id()), -1)).isEqualTo(OptionalInt.empty());
        assertThat(list.step(Optional.of(done.id()), 1)).isEqualTo(OptionalInt.empty());
        assertThat(list.step(Optional.of(new PaperId(7)), 1)).hasValue(1);
    }

    @Test
    void aRefreshShowsWhatWasDoneMeanwhile() {
        PaperRecord paper = paper("Paper");
        read();
        perform(new Change.MarkDone(paper.id(), ada.id(), true));
        list.refresh(0, 20);
        assertThat(at(1)).isEqualTo("Paper");
        answer();
        assertThat(at(0)).isEqualTo("DONE 1");
    }
}
