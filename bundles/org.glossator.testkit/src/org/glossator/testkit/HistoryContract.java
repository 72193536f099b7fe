package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.ObjectAssert;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.HistoryQuery;
import org.glossator.store.Moment;
import org.glossator.store.Origin;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastAction;
import org.glossator.store.PastChange;
import org.glossator.store.PastCorpus;
import org.glossator.store.PastStep;
import org.glossator.store.Receipt;
import org.glossator.store.Reversible;
import org.glossator.store.Subject;
import org.junit.jupiter.api.Test;

/** What a corpus promises about its past. */
abstract class HistoryContract extends ComparisonContract {

    private static <T> T history(Corpus corpus, Function<History, T> question) {
        return corpus.read(r -> question.apply(r.history()));
    }

    private static <T> List<T> list(Corpus corpus, Function<History, List<T>> question) {
        return history(corpus, question);
    }

    private static ObjectAssert<Object> assertPast(Corpus corpus, Function<History, Object> question) {
        return assertThat(history(corpus, question));
    }

    private static List<PastAction> actions(Corpus corpus, HistoryQuery.Scope scope) {
        return history(corpus, h -> h.actions(new HistoryQuery(scope, HistoryQuery.NEWEST, 100)));
    }

    private static Receipt act(Corpus corpus, Action action) {
        return corpus.perform(action, new NullProgressMonitor()).orThrow();
    }

    private Receipt act(Corpus corpus, AnnotatorId who, String code, Change... changes) {
        return act(corpus, Action.of(code, who, changes));
    }

    @Test
    void theHistoryOfAnEmptyCorpusIsEmpty() {
        Corpus corpus = empty();
        assertPast(corpus, History::last).isEqualTo(0L);
        assertThat(actions(corpus, new HistoryQuery.Everything())).isEmpty();
        assertPast(corpus, h -> h.action(1)).isEqualTo(Optional.empty());
        assertPast(corpus, h -> h.reversible(ada.id(), 9)).isEqualTo(new Reversible(List.of(), List.of()));
        assertPast(corpus, h -> h.asOf(new Moment.At(clock.instant())).counts())
                .isEqualTo(new CorpusCounts(0, 0, 0, 0, 0));
    }

    @Test
    void anActionIsKeptWithWhoWhenWhatAndWhy() {
        Corpus corpus = withPaper();
        clock.move(Duration.ofHours(1));
        var changes = List.<Change>of(new Change.AddClaim(helps), new Change.MarkDone(paper.id(), ada.id(), true));
        Receipt receipt = act(corpus, new Action("claim.mark", ada.id(), changes).because("It stands there, \u201eso\u201c."));
        Origin origin = list(corpus, h -> h.actions(new HistoryQuery(new HistoryQuery.Everything(), HistoryQuery.NEWEST, 1)))
                .getFirst().origin();
        assertThat(origin.id()).isNotZero();
        assertThat(origin.done()).isEqualTo(clock.instant());
        var expected = new PastAction(receipt.history(), "claim.mark", ada.id(), clock.instant(),
                "It stands there, \u201eso\u201c.", PastAction.Kind.WORK, 0, 2, origin);
        assertThat(actions(corpus, new HistoryQuery.Everything())).hasSize(2).startsWith(expected);
        assertPast(corpus, h -> h.action(receipt.history())).isEqualTo(Optional.of(expected));
        assertPast(corpus, History::last).isEqualTo(receipt.history());
        assertPast(corpus, h -> h.changes(receipt.history(), 0, 9)).isEqualTo(changes);
        assertPast(corpus, h -> h.changes(receipt.history(), 1, 1)).isEqualTo(changes.subList(1, 2));
        assertThat(list(corpus, h -> h.changes(receipt.history(), 2, 9))).isEmpty();
    }

    @Test
    void anActionFromAnotherCopyKeepsItsIdAndItsTime() {
        Corpus corpus = withPaper();
        clock.move(Duration.ofHours(1));
        var there = new Origin(4_711, clock.instant().minus(Duration.ofMinutes(20)));
        Receipt receipt = act(corpus, new Action("claim.mark", ada.id(), List.of(new Change.AddClaim(helps)), "", 0, there));
        assertPast(corpus, h -> h.action(receipt.history()).map(PastAction::origin)).isEqualTo(Optional.of(there));
        assertPast(corpus, h -> h.action(receipt.history()).map(PastAction::when)).isEqualTo(Optional.of(clock.instant()));
    }

    @Test
    void everyKindOfChangeComesBackFromTheHistory() {
        Corpus corpus = empty();
        AnnotatorRecord grace = fixture.annotator("Grace \uD83D\uDE00");
        PaperRecord better = revised(paper, "Feedback helps a lot", 2);
        PaperRecord other = paper("Other", "Else.");
        ClaimRecord longer = new ClaimRecord(helps.id(), helps.paper(),
                List.of(fixture.claim(paper, ada, "It costs.").extent(), fixture.claim(paper, ada, "works").extent()),
                ada.id(), helps.made());
        AnnotationRecord first = fixture.annotation(helps, ada, release.release(), "praise", "error.fact");
        AnnotationRecord second = first.withComment("\"On\" second\n\tthoughts").withCategories(List.of());
        AnnotationRecord whole = fixture.annotation(paper, ada, release.release(), "praise");
        List<Change> changes = List.of(new Change.AddAnnotator(ada), new Change.AddAnnotator(grace),
                new Change.RemoveAnnotator(grace), release, new Change.AddPaper(paper),
                new Change.RevisePaper(paper, better), new Change.AddPaper(other), new Change.RemovePaper(other),
                new Change.AddClaim(helps), new Change.ReshapeClaim(helps, longer), new Change.AddAnnotation(first),
                new Change.ReviseAnnotation(first, second), new Change.AddAnnotation(whole),
                new Change.RemoveAnnotation(whole), new Change.RemoveAnnotation(second),
                new Change.RemoveClaim(longer), new Change.MarkDone(paper.id(), ada.id(), true),
                new Change.MarkDone(paper.id(), ada.id(), false));
        long number = perform(corpus, changes).orThrow().history();
        assertPast(corpus, h -> h.changes(number, 0, 100)).isEqualTo(changes);
    }

    private static PaperRecord revised(PaperRecord paper, String title, int revision) {
        return new PaperRecord(paper.id(), paper.key(), title, paper.authors(), paper.identifiers(), revision,
                paper.text(), paper.parts());
    }

    @Test
    void actionsComeInPagesTheNewestFirst() {
        Corpus corpus = withPaper();
        AnnotatorRecord grace = fixture.annotator("Grace");
        PaperRecord other = paper("Other", "Else.");
        act(corpus, grace.id(), "b", new Change.AddAnnotator(grace));
        act(corpus, AnnotatorRecord.SYSTEM.id(), "c", new Change.AddPaper(other));
        act(corpus, ada.id(), "d", new Change.AddClaim(helps));
        act(corpus, grace.id(), "e", new Change.AddClaim(fixture.claim(other, grace, "Else.")),
                new Change.AddClaim(fixture.claim(other, grace, "Else")));
        act(corpus, ada.id(), "f", new Change.MarkDone(other.id(), ada.id(), true));
        assertThat(codes(corpus, new HistoryQuery.Everything(), 2)).isEqualTo("f e, d c, b test.action, ");
        assertThat(codes(corpus, new HistoryQuery.By(ada.id()), 2)).isEqualTo("f d, test.action");
        assertThat(codes(corpus, new HistoryQuery.By(grace.id()), 9)).isEqualTo("e b");
        assertThat(codes(corpus, new HistoryQuery.By(AnnotatorRecord.SYSTEM.id()), 9)).isEqualTo("c");
        assertThat(codes(corpus, new HistoryQuery.On(other.id()), 2)).isEqualTo("f e, c");
        assertThat(codes(corpus, new HistoryQuery.On(paper.id()), 9)).isEqualTo("d test.action");
    }

    private static String codes(Corpus corpus, HistoryQuery.Scope scope, int size) {
        var pages = new ArrayList<String>();
        long before = HistoryQuery.NEWEST;
        List<PastAction> page;
        do {
            long from = before;
            page = list(corpus, h -> h.actions(new HistoryQuery(scope, from, size)));
            pages.add(codes(page));
            before = page.isEmpty() ? 0 : page.getLast().number();
        } while (page.size() == size);
        return String.join(", ", pages);
    }

    @Test
    void claimsAndJudgementsHaveAPastAlsoWhenTheyAreGone() {
        Corpus corpus = withPaper();
        AnnotationRecord first = fixture.annotation(helps, ada, release.release(), "praise");
        AnnotationRecord second = first.withComment("Hm.");
        var marked = new Change.AddClaim(helps);
        var made = new Change.AddAnnotation(first);
        var changed = new Change.ReviseAnnotation(first, second);
        done(corpus, marked, made);
        done(corpus, new Change.MarkDone(paper.id(), ada.id(), true));
        done(corpus, changed);
        done(corpus, changed.inverse());
        done(corpus, made.inverse(), marked.inverse());
        var ofAnnotation = new Subject.OfAnnotation(paper.id(), first.id());
        assertThat(past(corpus, ofAnnotation)).containsExactly(made.inverse(), changed.inverse(), changed, made);
        assertThat(past(corpus, new Subject.OfClaim(paper.id(), helps.id()))).containsExactly(marked.inverse(), marked);
        List<PastChange> page = history(corpus, h -> h.past(ofAnnotation, HistoryQuery.NEWEST, 2));
        assertThat(page).extracting(PastChange::change).containsExactly(made.inverse(), changed.inverse());
        assertThat(page).extracting(p -> p.action().code()).containsOnly("test.action");
        assertThat(list(corpus, h -> h.past(ofAnnotation, page.getLast().action().number(), 2)))
                .extracting(PastChange::change).containsExactly(changed, made);
    }

    @Test
    void aPaperHasThePastOfItsTextsAndOfWhoFinishedIt() {
        Corpus corpus = withPaper();
        PaperRecord better = revised(paper, "Better", 2);
        done(corpus, new Change.RevisePaper(paper, better));
        done(corpus, new Change.MarkDone(paper.id(), ada.id(), true));
        assertThat(past(corpus, new Subject.OfPaper(paper.id()))).containsExactly(
                new Change.MarkDone(paper.id(), ada.id(), true), new Change.RevisePaper(paper, better),
                new Change.AddPaper(paper));
    }

    private static List<Change> past(Corpus corpus, Subject subject) {
        return history(corpus, h -> h.past(subject, HistoryQuery.NEWEST, 100)).stream().map(PastChange::change).toList();
    }

    @Test
    void undoAndRedoGoOnAfterTheCorpusWasClosed() {
        Corpus corpus = withPaper();
        ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
        act(corpus, ada.id(), "first", new Change.AddClaim(helps));
        act(corpus, ada.id(), "second", new Change.AddClaim(costs));
        assertThat(reversible(corpus)).isEqualTo("second first |");
        undo(corpus);
        corpus.close();
        Corpus again = open(Opening.EXISTING);
        assertThat(reversible(again)).isEqualTo("first | second");
        assertThat(work(again).claims()).containsExactly(helps);
        undo(again);
        assertThat(reversible(again)).isEqualTo("| first second");
        redo(again);
        redo(again);
        assertThat(reversible(again)).isEqualTo("second first |");
        assertThat(work(again).claims()).containsExactly(helps, costs);
        undo(again);
        undo(again);
        redo(again);
        assertThat(reversible(again)).isEqualTo("first | second");
        assertThat(work(again).claims()).containsExactly(helps);
    }

    @Test
    void somethingNewEndsWhatCanBeRedone() {
        Corpus corpus = withPaper();
        act(corpus, ada.id(), "first", new Change.AddClaim(helps));
        undo(corpus);
        act(corpus, ada.id(), "new", new Change.AddClaim(fixture.claim(paper, ada, "It costs.")));
        assertThat(reversible(corpus)).isEqualTo("new |");
    }

    @Test
    void undoIsOfOnesOwnWorkAndMayBeOfOnePaper() {
        Corpus corpus = withPaper();
        AnnotatorRecord grace = fixture.annotator("Grace");
        PaperRecord other = paper("Other", "Else.");
        act(corpus, ada.id(), "final", new Change.AddAnnotator(grace), new Change.AddPaper(other));
        act(corpus, ada.id(), "here", new Change.AddClaim(helps));
        act(corpus, ada.id(), "there", new Change.AddClaim(fixture.claim(other, ada, "Else.")));
        act(corpus, grace.id(), "hers", new Change.MarkDone(paper.id(), grace.id(), true));
        assertThat(reversible(corpus)).isEqualTo("there here |");
        Reversible here = history(corpus, h -> h.reversible(ada.id(), paper.id(), 9));
        assertThat(here.undoable()).extracting(PastAction::code).containsExactly("here");
        take(corpus, here.undoable().getFirst());
        assertThat(reversible(corpus)).isEqualTo("there | here");
        assertPast(corpus, h -> h.reversible(ada.id(), other.id(), 9).redoable()).isEqualTo(List.of());
        assertPast(corpus, h -> h.reversible(ada.id(), 0)).isEqualTo(new Reversible(List.of(), List.of()));
    }

    @Test
    void anActionIsTakenBackOnceAndOnlyByWhoDidIt() {
        Corpus corpus = withPaper();
        AnnotatorRecord grace = fixture.annotator("Grace");
        long joined = act(corpus, grace.id(), "join", new Change.AddAnnotator(grace)).history();
        var mark = new Change.AddClaim(helps);
        long marked = act(corpus, ada.id(), "mark", mark).history();
        refused(corpus, new Action("undo", grace.id(), List.of(mark.inverse()), "", marked));
        refused(corpus, new Action("undo", grace.id(), List.of(new Change.RemoveAnnotator(grace)), "", joined));
        refused(corpus, new Action("undo", ada.id(), List.of(mark.inverse()), "", 4711));
        undo(corpus);
        refused(corpus, new Action("undo", ada.id(), List.of(mark), "", marked));
    }

    private void refused(Corpus corpus, Action action) {
        List<Object> before = all(corpus);
        assertThat(corpus.perform(action, new NullProgressMonitor()).problems()).extracting(Problem::code)
                .containsExactly("store.conflict");
        assertThat(all(corpus)).isEqualTo(before);
    }

    @Test
    void whatOthersChangedSinceIsNotUndone() {
        Corpus corpus = withClaim();
        AnnotationRecord judgement = fixture.annotation(helps, ada, release.release(), "praise");
        act(corpus, ada.id(), "mine", new Change.AddAnnotation(judgement));
        AnnotatorRecord grace = fixture.annotator("Grace");
        act(corpus, grace.id(), "hers", new Change.AddAnnotator(grace),
                new Change.ReviseAnnotation(judgement, judgement.withComment("Better")));
        PastAction mine = history(corpus, h -> h.reversible(ada.id(), 1)).undoable().getFirst();
        List<Change> changes = history(corpus, h -> h.changes(mine.number(), 0, 9));
        refused(corpus, Action.reversing(mine, changes));
    }

    private String reversible(Corpus corpus) {
        Reversible found = history(corpus, h -> h.reversible(ada.id(), 9));
        return (codes(found.undoable()) + " | " + codes(found.redoable())).strip();
    }

    private static String codes(List<PastAction> actions) {
        return String.join(" ", actions.stream().map(PastAction::code).toList());
    }

    private void undo(Corpus corpus) {
        take(corpus, history(corpus, h -> h.reversible(ada.id(), 1)).undoable().getFirst());
    }

    private void redo(Corpus corpus) {
        take(corpus, history(corpus, h -> h.reversible(ada.id(), 1)).redoable().getFirst());
    }

    private static void take(Corpus corpus, PastAction past) {
        List<Change> changes = history(corpus, h -> h.changes(past.number(), 0, past.changes()));
        act(corpus, Action.reversing(past, changes));
    }

    @Test
    void aCorpusIsReadAsItWasAfterEveryAction() {
        Corpus corpus = empty();
        AnnotationRecord first = fixture.annotation(helps, ada, release.release(), "praise", "error.fact");
        AnnotationRecord second = first.withCategories(List.of(new CategoryId("praise")));
        List<Change> steps = List.of(new Change.AddAnnotator(ada), release, new Change.AddPaper(paper),
                new Change.RevisePaper(paper, revised(paper, "Better", 2)), new Change.AddClaim(helps),
                new Change.AddAnnotation(first), new Change.ReviseAnnotation(first, second),
                new Change.MarkDone(paper.id(), ada.id(), true), new Change.RemoveAnnotation(second),
                new Change.RemoveClaim(helps), new Change.MarkDone(paper.id(), ada.id(), false));
        var then = new ArrayList<List<Object>>();
        for (Change step : steps) {
            long number = done(corpus, step).history();
            then.add(corpus.read(r -> List.of(number, r.counts(), r.paper(paper.id()), r.work(paper.id()),
                    r.annotators(), r.releases(), r.categoryCounts("feedback.span"))));
        }
        for (List<Object> expected : then) {
            assertPast(corpus, h -> seen(h.asOf(new Moment.After((Long) expected.getFirst()))))
                    .isEqualTo(expected);
        }
        assertPast(corpus, h -> seen(h.asOf(new Moment.After(0)))).isEqualTo(List.of(0L,
                new CorpusCounts(0, 0, 0, 0, 0), Optional.empty(), PaperWork.NONE,
                List.of(), List.of(), Map.of()));
    }

    private List<Object> seen(PastCorpus past) {
        return List.of(past.last(), past.counts(), past.paper(paper.id()), past.work(paper.id()), past.annotators(),
                past.releases(), past.categoryCounts("feedback.span"));
    }

    @Test
    void aCorpusIsReadAsItWasAtATime() {
        Corpus corpus = withPaper();
        Instant before = clock.instant();
        clock.move(Duration.ofMinutes(5));
        long marked = done(corpus, new Change.AddClaim(helps)).history();
        long finished = done(corpus, new Change.MarkDone(paper.id(), ada.id(), true)).history();
        assertThat(last(corpus, new Moment.At(before.minusMillis(1)))).isZero();
        assertThat(last(corpus, new Moment.At(before))).isEqualTo(marked - 1);
        assertThat(last(corpus, new Moment.At(clock.instant().minusMillis(1)))).isEqualTo(marked - 1);
        assertThat(last(corpus, new Moment.At(clock.instant()))).isEqualTo(finished);
        assertThat(last(corpus, new Moment.At(Instant.parse("2100-01-01T00:00:00Z")))).isEqualTo(finished);
        assertThat(list(corpus, h -> h.asOf(new Moment.At(before)).work(paper.id()).claims())).isEmpty();
        assertThat(list(corpus, h -> h.asOf(new Moment.At(clock.instant())).work(paper.id()).claims()))
                .containsExactly(helps);
    }

    private static long last(Corpus corpus, Moment moment) {
        return history(corpus, h -> h.asOf(moment).last());
    }

    @Test
    void aCorpusIsReadAsItWasUnderARelease() {
        Corpus corpus = withClaim();
        AnnotationRecord old = fixture.annotation(helps, ada, release.release(), "praise");
        long judged = done(corpus, new Change.AddAnnotation(old)).history();
        Change.PublishRelease next = fixture.release(taxonomy("2.0.0"));
        done(corpus, fixture.release(TaxonomyBuilder.taxonomy("other", "1.0.0").category("a").build()));
        done(corpus, next);
        long latest = done(corpus, new Change.RemoveAnnotation(old)).history();
        assertThat(last(corpus, new Moment.Under(release.release().id()))).isEqualTo(judged + 1);
        assertThat(last(corpus, new Moment.Under(next.release().id()))).isEqualTo(latest);
        assertThat(last(corpus, new Moment.Under(fixture.release(taxonomy("3.0.0")).release().id()))).isZero();
        assertThat(list(corpus, h -> h.asOf(new Moment.Under(release.release().id())).work(paper.id())
                .annotations())).containsExactly(old);
    }

    @Test
    void timeNeverGoesBackInAHistory() {
        Corpus corpus = withPaper();
        Instant noon = clock.instant();
        clock.move(Duration.ofDays(-400));
        done(corpus, new Change.AddClaim(helps));
        corpus.close();
        Corpus again = open(Opening.EXISTING);
        done(again, new Change.RemoveClaim(helps));
        clock.move(Duration.ofDays(401));
        done(again, new Change.AddClaim(helps));
        assertThat(actions(again, new HistoryQuery.Everything())).extracting(PastAction::when)
                .containsExactly(clock.instant(), noon, noon, noon);
    }

    @Test
    void theSystemIsKnownEverywhereAndIsNobody() {
        Corpus corpus = empty();
        AnnotatorRecord system = AnnotatorRecord.SYSTEM;
        act(corpus, system.id(), "papers.import", new Change.AddPaper(paper));
        assertThat(corpus.read((CorpusReader r) -> r.annotator(system.id()))).contains(system);
        assertThat(corpus.read(CorpusReader::annotators)).isEmpty();
        conflict(corpus, new Change.AddAnnotator(system));
        conflict(corpus, new Change.RemoveAnnotator(system));
        conflict(corpus, new Change.AddAnnotator(fixture.annotator(system.name())));
        conflict(corpus, new Change.AddClaim(fixture.claim(paper, system, "It helps.")));
        conflict(corpus, new Change.MarkDone(paper.id(), system.id(), true));
    }

    @Test
    void thePastIsReadWhileAnActionIsWalked() {
        Corpus corpus = withPaper();
        Iterable<Change> asking = () -> Stream.<Change>of(new Change.AddPaper(paper("A", "a")),
                new Change.AddClaim(helps)).peek(c -> assertPast(corpus, h -> h.asOf(
                        new Moment.After(h.last())).counts().papers()).isEqualTo(1)).iterator();
        perform(corpus, asking).orThrow();
    }

    private static List<PastStep> past(Corpus corpus) {
        return corpus.read(r -> r.history().after(0, 1_000).stream()
                .map(a -> new PastStep(a, r.history().changes(a.number(), 0, 1_000))).toList());
    }

    private Corpus lived() {
        Corpus corpus = withClaim();
        AnnotationRecord first = fixture.annotation(helps, ada, release.release(), "praise", "error.fact");
        PaperRecord other = paper("Other", "Else.");
        act(corpus, AnnotatorRecord.SYSTEM.id(), "papers.import", new Change.AddPaper(other));
        done(corpus, new Change.RemovePaper(other));
        done(corpus, new Change.AddPaper(other), new Change.RevisePaper(other, revised(other, "Another", 2)));
        clock.move(Duration.ofDays(3));
        act(corpus, ada.id(), "judge", new Change.AddAnnotation(first));
        undo(corpus);
        redo(corpus);
        act(corpus, new Action("finish", ada.id(), List.of(new Change.MarkDone(paper.id(), ada.id(), true))).because("So."));
        return corpus;
    }

    @Test
    void aCorpusIsMadeAgainOfItsPast() {
        Corpus corpus = lived();
        CorpusLocation there = freshPlace();
        CorpusCounts counts = corpus.read(CorpusReader::counts);
        clock.move(Duration.ofDays(3));
        assertThat(corpora.restore(there, past(corpus), counts, new NullProgressMonitor()).orThrow()).isEqualTo(counts);
        try (Corpus again = corpora.open(there, Opening.EXISTING).orThrow()) {
            assertThat(all(again)).isEqualTo(all(corpus));
            assertThat(past(again)).isEqualTo(past(corpus));
            assertThat(reversible(again)).isEqualTo(reversible(corpus));
            long last = history(again, History::last);
            assertThat(done(again, new Change.AddPaper(paper("None", "No."))).history()).isGreaterThan(last);
        }
        assertThat(corpora.verify(there, new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

    @Test
    void whereACorpusIsNoneIsRestored() {
        Corpus corpus = lived();
        List<Object> before = all(corpus);
        CorpusCounts counts = corpus.read(CorpusReader::counts);
        assertThat(corpora.restore(place, past(corpus), counts, new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("store.notEmpty");
        assertThat(all(corpus)).isEqualTo(before);
    }

    @Test
    void aPastThatContradictsItselfIsNotRestored() {
        Corpus corpus = lived();
        CorpusCounts counts = corpus.read(CorpusReader::counts);
        List<PastStep> past = past(corpus);
        List<List<PastStep>> wrong = List.of(past.subList(0, past.size() - 4), past.subList(1, past.size()), List.of());
        for (List<PastStep> steps : wrong) {
            CorpusLocation there = freshPlace();
            assertThat(corpora.restore(there, steps, counts, new NullProgressMonitor()).problems())
                    .extracting(Problem::code).containsExactly("store.damaged");
        }
    }
}
