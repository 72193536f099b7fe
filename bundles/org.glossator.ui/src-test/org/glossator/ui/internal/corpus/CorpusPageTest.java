package org.glossator.ui.internal.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRow;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.ui.internal.corpus.CorpusList.Answer;
import org.glossator.ui.internal.corpus.CorpusList.Counts;
import org.glossator.ui.internal.corpus.CorpusPage.Door;
import org.glossator.ui.internal.corpus.CorpusPage.Listing;
import org.glossator.ui.internal.corpus.CorpusPage.Notice;
import org.glossator.ui.internal.corpus.PaperLabels.Beside;
import org.glossator.ui.internal.corpus.PaperLabels.Dots;
import org.glossator.ui.internal.session.SessionState;
import org.glossator.ui.internal.work.DueDay;
import org.junit.jupiter.api.Test;

class CorpusPageTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);

    private static final CorpusLocation STUDY = new CorpusLocation("/corpora/study");

    private static CorpusList list(int toDo, int all) {
        var list = new CorpusList((question, asking) -> asking.answered(new Answer(new Counts(toDo, 0, all), Map.of())), () -> { });
        list.refresh(0, 1);
        return list;
    }

    private static SessionState open() {
        Corpus corpus = new MemoryCorpora(new RecordingEventAdmin()).open(STUDY, Opening.CREATE).orThrow();
        AnnotatorRecord ada = new Fixture("CorpusPageTest").annotator("Ada");
        return new SessionState.Open(corpus, ada, List.of(ada), List.of(), Optional.empty());
    }

    private static Notice notice(SessionState state, CorpusList list) {
        assertThat(CorpusPage.of(state, list)).isInstanceOf(Notice.class);
        return (Notice) CorpusPage.of(state, list);
    }

    @Test
    void withoutACorpusThereAreThreeDoors() {
        assertThat(notice(new SessionState.NoCorpus(), list(0, 0)).doors()).containsExactly(Door.SAMPLE, Door.OPEN,
                Door.NEW);
    }

    @Test
    void aFailureSaysWhyAndWhatToDo() {
        Notice notice = notice(new SessionState.Failed(STUDY, Problem.error("store.inUse", "Another program has it.")),
                list(0, 0));
        assertThat(notice.headline()).contains("study");
        assertThat(notice.text()).isEqualTo("Another program has it.");
        assertThat(notice.doors()).startsWith(Door.RETRY);
    }

    @Test
    void anEmptyCorpusAsksForPapers() {
        assertThat(notice(open(), list(0, 0)).doors()).containsExactly(Door.IMPORT);
    }

    @Test
    void aFilterWithoutMatchCanBeCleared() {
        assertThat(notice(open(), list(0, 5)).doors()).containsExactly(Door.CLEAR_FILTER);
    }

    @Test
    void anEmptySetLeadsBackToAllPapers() {
        CorpusList list = list(0, 5);
        list.in(Optional.of(new WorkingSetId(1)));
        assertThat(notice(open(), list).doors()).containsExactly(Door.ALL_PAPERS);
    }

    @Test
    void papersAreListed() {
        assertThat(CorpusPage.of(open(), list(1, 1))).isEqualTo(new Listing());
    }

    @Test
    void theDotsStandForClaimsTagsAndDone() {
        assertThat(Dots.of(row(0, 0, false))).isEqualTo(new Dots(false, false, false));
        assertThat(Dots.of(row(2, 1, false))).isEqualTo(new Dots(true, false, false));
        assertThat(Dots.of(row(2, 2, false))).isEqualTo(new Dots(true, true, false));
        assertThat(Dots.of(row(0, 0, true))).isEqualTo(new Dots(false, false, true));
    }

    @Test
    void theTipSaysInWordsWhatTheDotsShow() {
        assertThat(PaperLabels.tip(row(2, 1, true), FRIDAY)).isEqualTo("Title\n2 claims, 1 tagged by you, done");
        assertThat(PaperLabels.tip(row(0, 0, false), FRIDAY)).isEqualTo("Title\nno claims yet");
    }

    @Test
    void whatIsDueSaysByWhenUntilItIsDone() {
        PaperRow late = row(0, 0, false, Optional.of(FRIDAY.minusDays(1)));
        assertThat(PaperLabels.tip(late, FRIDAY)).isEqualTo("Title\nno claims yet\noverdue: it was due on Jan 15");
        assertThat(PaperLabels.spoken(late, FRIDAY)).isEqualTo("Title, overdue: it was due on Jan 15");
        assertThat(PaperLabels.due(late, FRIDAY)).hasValueSatisfying(day -> assertThat(day.isOver()).isTrue());
        assertThat(List.of(0, 1, 2, 360).stream().map(days -> new DueDay(FRIDAY.plusDays(days), FRIDAY))
                .map(day -> day.word() + "/" + day.sentence()).toList()).containsExactly("today/due today",
                        "tomorrow/due on Jan 17", "Jan 18/due on Jan 18", "Jan 11, 2027/due on Jan 11, 2027");
        assertThat(PaperLabels.due(row(0, 0, true, Optional.of(FRIDAY)), FRIDAY)).isEmpty();
    }

    @Test
    void whereThereIsLittleRoomTheTitleGetsIt() {
        PaperRow late = row(0, 0, false, Optional.of(FRIDAY.minusDays(1)));
        PaperRow soon = row(0, 0, false, Optional.of(FRIDAY.plusDays(1)));
        assertThat(Beside.of(late, FRIDAY, 400)).isEqualTo(new Beside("overdue", true, true));
        assertThat(Beside.of(late, FRIDAY, 200)).isEqualTo(new Beside("", true, false));
        assertThat(Beside.of(soon, FRIDAY, 400)).isEqualTo(new Beside("tomorrow", false, true));
        assertThat(Beside.of(soon, FRIDAY, 200)).isEqualTo(new Beside("tomorrow", false, false));
        assertThat(Beside.of(row(1, 1, false), FRIDAY, 200)).isEqualTo(new Beside("", false, true));
    }

    private static PaperRow row(int claims, int tagged, boolean done) {
        return row(claims, tagged, done, Optional.empty());
    }

    private static PaperRow row(int claims, int tagged, boolean done, Optional<LocalDate> due) {
        return new PaperRow(new PaperId(1), "Title", claims, tagged, 0, done, due);
    }
}
