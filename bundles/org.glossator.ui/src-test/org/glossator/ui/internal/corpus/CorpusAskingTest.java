package org.glossator.ui.internal.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.ui.internal.corpus.CorpusList.Line;
import org.glossator.ui.internal.corpus.CorpusList.Section;
import org.glossator.ui.internal.session.SessionState;
import org.junit.jupiter.api.Test;

/** What the list asks of a corpus that answers when the test says so, or fails. */
class CorpusAskingTest {
    private final Fixture fixture = new Fixture("CorpusAskingTest");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final List<Read> underWay = new ArrayList<>();
    private int asked;
    private int painted;
    private final CorpusList list = new CorpusList(new CorpusAsking(ada.id(), new CorpusAsking.Reads() {
        @Override
        public <T> void read(Function<CorpusReader, T> questions, Consumer<T> show, Runnable failed) {
            asked++;
            underWay.add(new Read(() -> show.accept(corpus.read(questions)), failed));
        }
    }), () -> painted++);

    private record Read(Runnable answer, Runnable failure) {
    }

    CorpusAskingTest() {
        perform(new Change.AddAnnotator(ada));
    }

    private void perform(Change change) {
        corpus.perform(Action.of("test", ada.id(), change), new NullProgressMonitor()).orThrow();
    }

    private void papers(int count) {
        IntStream.range(0, count).forEach(i -> perform(new Change.AddPaper(fixture.paper("Paper " + i).build())));
    }

    private void answer() {
        underWay.removeFirst().answer().run();
    }

    private void fail() {
        underWay.removeFirst().failure().run();
    }

    private void answerAll() {
        while (!underWay.isEmpty()) {
            answer();
        }
    }

    private void read() {
        list.refresh(0, 1);
        answerAll();
        asked = 0;
    }

    private void papersOfTwoPages() {
        papers(CorpusList.PAGE + 20);
        read();
    }

    @Test
    void theFilterIsAskedAgainByTheNextKeyWhereTheCorpusFailed() {
        papers(3);
        read();
        list.filter("p");
        fail();
        assertThat(list.isFailed()).isTrue();
        assertThat(list.papers()).isEqualTo(3);
        list.filter("paper 2");
        answerAll();
        assertThat(list.isFailed()).isFalse();
        assertThat(list.papers()).isEqualTo(1);
    }

    @Test
    void whatWasTypedMeanwhileIsAskedWhereTheCorpusFailed() {
        papers(3);
        read();
        list.filter("p");
        list.filter("paper 2");
        fail();
        answerAll();
        assertThat(list.isFailed()).isFalse();
        assertThat(list.papers()).isEqualTo(1);
    }

    @Test
    void theSameWordsAreAskedAgainWhereTheCorpusFailed() {
        papers(3);
        read();
        list.filter("paper 2");
        fail();
        list.filter("paper 2 ");
        answerAll();
        assertThat(list.papers()).isEqualTo(1);
    }

    @Test
    void aPageIsAskedAgainWhenItIsLookedAtAgainAndNotBefore() {
        papersOfTwoPages();
        int line = CorpusList.PAGE + 10;
        assertThat(list.line(line)).isInstanceOf(Line.Pending.class);
        int before = painted;
        fail();
        assertThat(painted).isEqualTo(before); // to paint is to look: it would be asked for without end
        assertThat(underWay).isEmpty();
        assertThat(list.line(line)).isInstanceOf(Line.Pending.class);
        answerAll();
        assertThat(list.line(line)).isInstanceOf(Line.Paper.class);
    }

    @Test
    void aListThatCouldNotBeReadSaysSoAndCanBeReadAgain() {
        papers(3);
        list.refresh(0, 1);
        fail();
        var open = new SessionState.Open(corpus, ada, List.of(ada), List.of(), Optional.empty());
        assertThat(CorpusPage.of(open, list)).isInstanceOfSatisfying(CorpusPage.Notice.class,
                notice -> assertThat(notice.doors()).containsExactly(CorpusPage.Door.READ_AGAIN));
        read();
        assertThat(CorpusPage.of(open, list)).isInstanceOf(CorpusPage.Listing.class);
    }

    @Test
    void oneListIsUnderWayAndOneWaitsHoweverMuchHappens() {
        papers(3);
        read();
        for (int i = 0; i < 10; i++) {
            list.refresh(0, 1);
        }
        assertThat(underWay).hasSize(1);
        perform(new Change.AddPaper(fixture.paper("Another").build()));
        answerAll();
        assertThat(asked).isEqualTo(2);
        assertThat(list.papers()).isEqualTo(4);
    }

    @Test
    void oneCountIsUnderWayAndOneWaitsHoweverFastThePersonTypes() {
        papersOfTwoPages();
        list.filter("p");
        answer(); // the list; the count is under way
        for (String words : List.of("pa", "pap", "pape", "paper")) {
            list.filter(words);
            assertThat(underWay).hasSize(2);
            underWay.removeLast().answer().run();
        }
        assertThat(underWay).hasSize(1);
        assertThat(list.line(0)).isEqualTo(new Line.Head(Section.TO_DO, CorpusList.PAGE, true));
        answer(); // of the first letter: shows nothing, and lets the last one through
        assertThat(list.isCounted()).isFalse();
        assertThat(underWay).hasSize(1);
        answer();
        assertThat(list.line(0)).isEqualTo(new Line.Head(Section.TO_DO, CorpusList.PAGE + 20, false));
        assertThat(asked).isEqualTo(5 + 2);
    }

    @Test
    void aCountThatFailedHoldsUpNoOther() {
        papersOfTwoPages();
        list.filter("p");
        answer();
        fail();
        assertThat(list.isCounted()).isFalse();
        list.filter("pa");
        answerAll();
        assertThat(list.isCounted()).isTrue();
    }

    @Test
    void whatIsTypedAfterAnAnswerWaitsForNoOlderCount() {
        papersOfTwoPages();
        list.filter("p");
        answer();
        list.filter("paper 1");
        list.filter("paper 11"); // one of them is under way
        answer(); // the old count: it is not the answer to the new words
        assertThat(underWay).hasSize(1);
        answerAll();
        assertThat(list.filter()).isEqualTo("paper 11");
        assertThat(list.papers()).isEqualTo(11); // 11, and 110 to 119
    }

    @Test
    void aPageThatComesAfterTheCountLeavesTheCount() {
        papers(2 * (CorpusList.PAGE + 20));
        read();
        IntStream.range(0, CorpusList.PAGE + 20).forEach(i -> {
            if (list.line(1) instanceof Line.Paper(var row)) {
                perform(new Change.MarkDone(row.id(), ada.id(), true));
                read();
            }
        });
        list.filter("p");
        answer();
        list.line(1 + CorpusList.PAGE + 1 + CorpusList.PAGE + 10); // of those that are done
        assertThat(underWay).hasSize(2);
        answer();
        assertThat(list.isCounted()).isTrue();
        answer();
        assertThat(list.isCounted()).isTrue();
        assertThat(list.papers()).isEqualTo(2 * (CorpusList.PAGE + 20));
    }

    @Test
    void aRefreshThatPassesTheFilterOverAsksForItsWords() {
        papers(3);
        read();
        list.refresh(0, 1);
        list.filter("paper 2"); // waits
        list.refresh(0, 1); // takes its place, with the same words
        list.filter("paper 1");
        answerAll();
        assertThat(list.papers()).isEqualTo(1);
        list.filter("paper");
        answerAll();
        assertThat(list.papers()).isEqualTo(3);
    }
}
