package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.Workload;
import org.junit.jupiter.api.Test;

/** What a corpus promises about people and papers. */
abstract class PaperContract extends ContractCase {

    @Test
    void aPaperIsKeptAsItCame() {
        Corpus corpus = withPaper();
        assertThat(corpus.read((CorpusReader r) -> r.paper(paper.id()))).contains(paper);
    }

    @Test
    void aPaperIsFoundByItsKey() {
        Corpus corpus = withPaper();
        assertThat(corpus.read((CorpusReader r) -> r.papersByKey(List.of("acl:nothing", paper.key(), paper.key()))))
                .containsOnly(Map.entry(paper.key(), paper));
    }

    @Test
    void aThousandKeysAreNotTooMany() {
        Corpus corpus = withPaper();
        List<String> keys = IntStream.range(0, 999).mapToObj(i -> "acl:" + i).toList();
        assertThat(corpus.read((CorpusReader r) -> r.papersByKey(keys))).isEmpty();
    }

    @Test
    void aLongTextIsKeptToTheLastLetter() {
        Corpus corpus = empty();
        PaperRecord big = fixture.paper("Long").section("S", "wörd\uD83D\uDE00 ".repeat(300_000)).build();
        done(corpus, new Change.AddPaper(big));
        assertThat(corpus.read((CorpusReader r) -> r.paper(big.id())).orElseThrow().text()).isEqualTo(big.text());
    }

    @Test
    void theLongestTitleIsKept() {
        Corpus corpus = empty();
        PaperRecord big = fixture.paper("ö".repeat(PaperRecord.LONGEST_TITLE)).build();
        done(corpus, new Change.AddPaper(big));
        assertThat(corpus.read((CorpusReader r) -> r.paper(big.id()))).contains(big);
    }

    @Test
    void aPaperThatIsNotThereIsNotFound() {
        Corpus corpus = empty();
        assertThat(corpus.read((CorpusReader r) -> r.paper(paper.id()))).isEmpty();
        assertThat(corpus.read((CorpusReader r) -> r.work(paper.id())).claims()).isEmpty();
    }

    @Test
    void addingAPaperCanBeUndone() {
        goesAndComesBack(withPaper(), new Change.AddPaper(paper("Another", "One.")));
    }

    @Test
    void aPaperThatComesBackIsTheRevisionThatItWas() {
        Corpus corpus = withPaper();
        PaperRecord revised = new PaperRecord(paper.id(), paper.key(), "Better", paper.authors(), paper.identifiers(),
                1, paper.text(), paper.parts());
        done(corpus, new Change.RevisePaper(paper, revised));
        PaperRecord second = corpus.read(r -> r.paper(paper.id())).orElseThrow();
        assertThat(second.revision()).isEqualTo(2);
        done(corpus, new Change.RemovePaper(second));
        done(corpus, new Change.AddPaper(second));
        assertThat(corpus.read((CorpusReader r) -> r.paper(paper.id()))).contains(second);
    }

    @Test
    void aNewPaperIsRevisionOneWhateverTheRecordSays() {
        Corpus corpus = empty();
        done(corpus, new Change.AddPaper(new PaperRecord(paper.id(), paper.key(), paper.title(), paper.authors(),
                paper.identifiers(), 7, paper.text(), paper.parts())));
        assertThat(corpus.read((CorpusReader r) -> r.paper(paper.id()))).contains(paper);
    }

    @Test
    void revisingAPaperCanBeUndone() {
        PaperRecord longer = fixture.paper("Longer").summary("Much more.").build();
        PaperRecord after = new PaperRecord(paper.id(), longer.key(), longer.title(), longer.authors(),
                longer.identifiers(), 2, longer.text(), longer.parts());
        goesAndComesBack(withPaper(), new Change.RevisePaper(paper, after));
    }

    @Test
    void aPaperIsNotAddedTwice() {
        Corpus corpus = withPaper();
        conflict(corpus, new Change.AddPaper(paper));
        conflict(corpus, new Change.AddPaper(paper("Feedback helps", "The same key.")));
    }

    @Test
    void twoPapersOfOneActionDoNotShareAKey() {
        conflict(withPaper(), new Change.AddPaper(paper("New", "One.")), new Change.AddPaper(paper("New", "Two.")));
    }

    @Test
    void aPaperThatIsDifferentIsNotRemovedOrRevised() {
        Corpus corpus = withPaper();
        PaperRecord stale = new PaperRecord(paper.id(), paper.key(), "Old title", paper.authors(), paper.identifiers(),
                1, paper.text(), paper.parts());
        conflict(corpus, new Change.RemovePaper(stale));
        conflict(corpus, new Change.RevisePaper(stale, paper));
        conflict(corpus, new Change.RemovePaper(paper("Unknown", "Not there.")));
    }

    @Test
    void aRevisedPaperDoesNotTakeTheKeyOfAnother() {
        Corpus corpus = withPaper();
        PaperRecord other = paper("Other", "Else.");
        done(corpus, new Change.AddPaper(other));
        conflict(corpus, new Change.RevisePaper(paper, new PaperRecord(paper.id(), other.key(), paper.title(),
                paper.authors(), paper.identifiers(), 1, paper.text(), paper.parts())));
    }

    @Test
    void aPaperWithClaimsIsNeitherRemovedNorRevised() {
        Corpus corpus = withClaim();
        conflict(corpus, new Change.RemovePaper(paper));
        conflict(corpus, new Change.RevisePaper(paper, paper));
    }

    @Test
    void aPaperWithJudgementsOrFinishedByAnyoneIsNotRemoved() {
        Corpus corpus = withPaper();
        var judgement = new Change.AddAnnotation(fixture.annotation(paper, ada, release.release(), "praise"));
        done(corpus, judgement);
        conflict(corpus, new Change.RemovePaper(paper));
        done(corpus, judgement.inverse(), new Change.MarkDone(paper.id(), ada.id(), true));
        conflict(corpus, new Change.RemovePaper(paper));
    }

    @Test
    void papersComeInPagesInTheOrderOfTheirComing() {
        Corpus corpus = empty();
        for (int i = 1; i <= 7; i++) {
            done(corpus, new Change.AddPaper(paper("Paper " + i, "Text.")));
        }
        assertThat(titles(corpus, "", 0, 3)).containsExactly("Paper 1", "Paper 2", "Paper 3");
        assertThat(titles(corpus, "", 6, 3)).containsExactly("Paper 7");
        assertThat(titles(corpus, "", 7, 3)).isEmpty();
    }

    @Test
    void pagesGoOnAfterAPaperAlsoWhenItIsGone() {
        Corpus corpus = empty();
        List<PaperRecord> papers = IntStream.rangeClosed(1, 7).mapToObj(i -> paper("Paper " + i, "Text.")).toList();
        papers.forEach(p -> done(corpus, new Change.AddPaper(p)));
        List<PaperRow> first = corpus.read(r -> r.papers(PaperQuery.all(PaperQuery.BEGINNING, 3)));
        done(corpus, new Change.RemovePaper(papers.get(2)), new Change.RemovePaper(papers.getFirst()));
        List<PaperRow> second = corpus.read(r -> r.papers(PaperQuery.all(first.getLast().id(), 3)));
        List<PaperRow> third = corpus.read(r -> r.papers(PaperQuery.all(second.getLast().id(), 3)));
        assertThat(Stream.of(first, second, third).flatMap(List::stream).map(PaperRow::id).toList())
                .isEqualTo(papers.stream().map(PaperRecord::id).toList());
        var ofSome = new PaperQuery(ada.id(), "PAPER", Progress.TO_DO, papers.get(4).id(), 1, 9);
        assertThat(corpus.read((CorpusReader r) -> r.papers(ofSome))).extracting(PaperRow::title)
                .containsExactly("Paper 7");
        assertThat(corpus.<Integer>read(r -> r.paperCount(ofSome))).isEqualTo(2);
    }

    @Test
    void listsByTitleGoOnAlsoAfterAPaperThatIsGone() {
        Corpus corpus = empty();
        List<PaperRecord> papers = Stream.of("pears", "Apples", "figs", "Pears!", "apples of the north " + "x".repeat(80),
                "apples of the north " + "x".repeat(70) + "w").map(title -> paper(title, "Text.")).toList();
        papers.forEach(p -> done(corpus, new Change.AddPaper(p)));
        List<String> expected = Stream.of(1, 4, 5, 2, 0, 3).map(i -> papers.get(i).title()).toList();
        var all = new PaperQuery(ada.id(), "", 0, 9).sorted(PaperQuery.Order.TITLE);
        assertThat(corpus.read((CorpusReader r) -> r.papers(all))).extracting(PaperRow::title).isEqualTo(expected);
        PaperQuery two = PaperQuery.all(PaperQuery.BEGINNING, 2).sorted(PaperQuery.Order.TITLE);
        List<PaperRow> first = corpus.read(r -> r.papers(two));
        done(corpus, new Change.RemovePaper(papers.get(4)));
        var next = new PaperQuery(ada.id(), "P", Progress.TO_DO, first.getLast().id(), 0, 9).sorted(PaperQuery.Order.TITLE);
        assertThat(corpus.read((CorpusReader r) -> r.papers(next))).extracting(PaperRow::title)
                .containsExactly(papers.get(5).title(), "pears", "Pears!");
        assertThat(corpus.<Integer>read(r -> r.paperCount(next))).isEqualTo(3);
        PaperRecord renamed = corpus.read(r -> r.paper(papers.get(3).id())).orElseThrow();
        done(corpus, new Change.RevisePaper(renamed, new PaperRecord(renamed.id(), renamed.key(), "Almonds", renamed.authors(),
                renamed.identifiers(), renamed.revision(), renamed.text(), renamed.parts())));
        assertThat(corpus.read((CorpusReader r) -> r.papers(all))).extracting(PaperRow::title).first().isEqualTo("Almonds");
    }

    @Test
    void aFilterWantsAllItsWordsInAnyOrderAndCase() {
        Corpus corpus = empty();
        done(corpus, new Change.AddPaper(paper("Learning from Human Feedback", "Text.")),
                new Change.AddPaper(paper("Human learning", "Text.")),
                new Change.AddPaper(paper("100% Über_maß", "Text.")));
        assertThat(titles(corpus, " FEED  human ", 0, 9)).containsExactly("Learning from Human Feedback");
        assertThat(titles(corpus, "human", 1, 1)).containsExactly("Human learning");
        assertThat(titles(corpus, "0% ÜBER_", 0, 9)).containsExactly("100% Über_maß");
        assertThat(titles(corpus, "_", 0, 9)).containsExactly("100% Über_maß");
        assertThat(titles(corpus, "\\", 0, 9)).isEmpty();
        assertThat(corpus.<Integer>read(r -> r.paperCount(new PaperQuery(ada.id(), "human", 1, 1)))).isEqualTo(2);
    }

    private List<String> titles(Corpus corpus, String filter, int offset, int limit) {
        return corpus.read(r -> r.papers(new PaperQuery(ada.id(), filter, offset, limit))).stream().map(PaperRow::title)
                .toList();
    }

    @Test
    void aRowShowsProgressAsOneAnnotatorSeesIt() {
        Corpus corpus = withClaim();
        AnnotatorRecord grace = fixture.annotator("Grace");
        var costs = fixture.claim(paper, ada, "It costs.");
        done(corpus, new Change.AddAnnotator(grace), new Change.AddClaim(costs),
                new Change.AddAnnotation(fixture.annotation(helps, ada, release.release(), "praise")),
                new Change.AddAnnotation(fixture.annotation(helps, ada, release.release(), "error.fact", "praise")),
                new Change.AddAnnotation(fixture.annotation(costs, ada, release.release()).withComment("Hm.")),
                new Change.AddAnnotation(fixture.annotation(paper, ada, release.release(), "praise")),
                new Change.MarkDone(paper.id(), grace.id(), true));
        assertThat(row(corpus, ada)).isEqualTo(new PaperRow(paper.id(), paper.title(), 2, 1, 4, false, Optional.empty()));
        assertThat(row(corpus, grace)).isEqualTo(new PaperRow(paper.id(), paper.title(), 2, 0, 4, true, Optional.empty()));
    }

    private PaperRow row(Corpus corpus, AnnotatorRecord annotator) {
        return corpus.read(r -> r.papers(new PaperQuery(annotator.id(), "", 0, 1))).getFirst();
    }

    @Test
    void aPaperIsMarkedAsDoneByEachAnnotator() {
        Corpus corpus = withPaper();
        var done = new Change.MarkDone(paper.id(), ada.id(), true);
        goesAndComesBack(corpus, done);
        assertThat(work(corpus).doneBy()).containsExactly(ada.id());
        conflict(corpus, done);
        conflict(corpus, new Change.MarkDone(paper.id(), fixture.annotator("Unknown").id(), true));
        conflict(corpus, new Change.MarkDone(paper("Unknown", "Not there.").id(), ada.id(), true));
    }

    @Test
    void aPaperIsAssignedOnceToEachAnnotatorAndListedAsTheirWork() {
        Corpus corpus = withPaper();
        PaperRecord other = paper("Feedback costs", "It takes time.");
        AnnotatorRecord grace = fixture.annotator("Grace");
        var assign = new Change.Assign(new AssignmentRecord(paper.id(), ada.id(), 2, true));
        done(corpus, new Change.AddPaper(other), new Change.AddAnnotator(grace));
        goesAndComesBack(corpus, assign);
        conflict(corpus, new Change.Assign(new AssignmentRecord(paper.id(), ada.id(), 3, false)));
        conflict(corpus, new Change.Unassign(new AssignmentRecord(paper.id(), ada.id(), 1, true)));
        conflict(corpus, new Change.Assign(new AssignmentRecord(paper.id(), fixture.annotator("Unknown").id(), 1, true)));
        done(corpus, new Change.Assign(new AssignmentRecord(paper.id(), grace.id(), 1, false)),
                new Change.Assign(new AssignmentRecord(other.id(), grace.id(), 1, false)),
                new Change.MarkDone(other.id(), grace.id(), true));
        assertThat(corpus.<List<AssignmentRecord>>read(r -> r.assignments(paper.id()))).containsExactlyInAnyOrder(assign.assignment(),
                new AssignmentRecord(paper.id(), grace.id(), 1, false));
        assertThat(corpus.<Map<AnnotatorId, Workload>>read(CorpusReader::workloads))
                .isEqualTo(Map.of(ada.id(), new Workload(1, 0), grace.id(), new Workload(2, 1)));
        assertThat(work(corpus, ada, Progress.ANY)).containsExactly(paper.title());
        assertThat(work(corpus, grace, Progress.TO_DO)).containsExactly(paper.title());
        assertThat(work(corpus, grace, Progress.DONE)).containsExactly(other.title());
        assertThat(corpus.<List<PaperId>>read(r -> r.blindPapers(ada.id()))).containsExactly(paper.id());
        assertThat(corpus.<List<PaperId>>read(r -> r.blindPapers(grace.id()))).isEmpty();
        done(corpus, new Change.MarkDone(paper.id(), ada.id(), true));
        assertThat(corpus.<List<PaperId>>read(r -> r.blindPapers(ada.id()))).isEmpty();
        done(corpus, new Change.MarkDone(paper.id(), ada.id(), false));
        conflict(corpus, new Change.RemoveAnnotator(grace));
        done(corpus, new Change.MarkDone(other.id(), grace.id(), false));
        conflict(corpus, new Change.RemovePaper(other));
        done(corpus, assign.inverse());
        assertThat(work(corpus, ada, Progress.ANY)).isEmpty();
    }

    @Test
    void whatIsAssignedIsListedByTheDayByWhichItHasToBeDone() {
        Corpus corpus = withPaper();
        LocalDate friday = LocalDate.of(2026, 1, 16);
        List<PaperRecord> papers = IntStream.rangeClosed(1, 5).mapToObj(i -> paper("Due " + i, "Text.")).toList();
        AnnotatorRecord grace = fixture.annotator("Grace");
        done(corpus, new Change.AddAnnotator(grace));
        papers.forEach(p -> done(corpus, new Change.AddPaper(p)));
        List<Optional<LocalDate>> days = List.of(Optional.empty(), Optional.of(friday.plusDays(3)), Optional.of(friday),
                Optional.of(LocalDate.of(1969, 12, 31)), Optional.of(friday));
        for (int i = 0; i < 5; i++) {
            goesAndComesBack(corpus, new Change.Assign(new AssignmentRecord(papers.get(i).id(), ada.id(), 1, false, days.get(i))));
        }
        done(corpus, new Change.Assign(new AssignmentRecord(papers.get(4).id(), grace.id(), 1, false, Optional.of(friday.minusDays(9)))));
        var all = new PaperQuery(ada.id(), "", 0, 9).assigned(true).sorted(PaperQuery.Order.DUE);
        assertThat(corpus.read((CorpusReader r) -> r.papers(all))).extracting(PaperRow::title)
                .containsExactly("Due 4", "Due 3", "Due 5", "Due 2", "Due 1");
        assertThat(corpus.read((CorpusReader r) -> r.papers(all))).extracting(PaperRow::due)
                .containsExactly(days.get(3), days.get(2), days.get(4), days.get(1), Optional.empty());
        assertThat(corpus.<Integer>read(r -> r.paperCount(all))).isEqualTo(5);
        var second = new PaperQuery(ada.id(), "due", Progress.TO_DO, 3, 2).assigned(true).sorted(PaperQuery.Order.DUE);
        done(corpus, new Change.MarkDone(papers.get(3).id(), ada.id(), true));
        assertThat(corpus.read((CorpusReader r) -> r.papers(second))).extracting(PaperRow::title).containsExactly("Due 1");
        AssignmentRecord before = new AssignmentRecord(papers.get(1).id(), ada.id(), 1, false, days.get(1));
        conflict(corpus, new Change.Unassign(before.due(Optional.empty())));
        done(corpus, new Change.Unassign(before), new Change.Assign(before.due(Optional.of(friday.minusDays(1)))));
        assertThat(corpus.read((CorpusReader r) -> r.papers(all))).extracting(PaperRow::title)
                .containsExactly("Due 4", "Due 2", "Due 3", "Due 5", "Due 1");
        assertThatThrownBy(() -> new PaperQuery(ada.id(), "", 0, 9).sorted(PaperQuery.Order.DUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> work(Corpus corpus, AnnotatorRecord annotator, Progress progress) {
        var query = new PaperQuery(annotator.id(), "", progress, 0, 10).assigned(true);
        assertThat(corpus.<Integer>read(r -> r.paperCount(query))).isEqualTo(corpus.read((CorpusReader r) -> r.papers(query)).size());
        return corpus.read((CorpusReader r) -> r.papers(query)).stream().map(PaperRow::title).toList();
    }

    @Test
    void papersAreListedByTheProgressOfAnAnnotator() {
        Corpus corpus = withPaper();
        PaperRecord other = paper("Feedback costs", "It takes time.");
        AnnotatorRecord grace = fixture.annotator("Grace");
        done(corpus, new Change.AddPaper(other), new Change.AddAnnotator(grace),
                new Change.MarkDone(paper.id(), ada.id(), true));
        assertThat(titles(corpus, ada, Progress.DONE)).containsExactly(paper.title());
        assertThat(titles(corpus, ada, Progress.TO_DO)).containsExactly(other.title());
        assertThat(titles(corpus, grace, Progress.DONE)).isEmpty();
        assertThat(titles(corpus, grace, Progress.TO_DO)).containsExactly(paper.title(), other.title());
    }

    private static List<String> titles(Corpus corpus, AnnotatorRecord annotator, Progress progress) {
        var query = new PaperQuery(annotator.id(), "feedback", progress, 0, 10);
        List<String> titles = corpus.read(r -> r.papers(query)).stream().map(PaperRow::title).toList();
        assertThat(corpus.<Integer>read(r -> r.paperCount(query))).isEqualTo(titles.size());
        return titles;
    }

    @Test
    void annotatorsAreListedInTheOrderOfTheirJoining() {
        Corpus corpus = withPaper();
        AnnotatorRecord grace = fixture.annotator("Grace");
        goesAndComesBack(corpus, new Change.AddAnnotator(grace));
        assertThat(corpus.read(CorpusReader::annotators)).containsExactly(ada, grace);
        assertThat(corpus.read((CorpusReader r) -> r.annotator(grace.id()))).contains(grace);
        assertThat(corpus.read((CorpusReader r) -> r.annotatorByName("Grace"))).contains(grace);
        assertThat(corpus.read((CorpusReader r) -> r.annotatorByName("grace"))).isEmpty();
        assertThat(corpus.read((CorpusReader r) -> r.annotator(fixture.annotator("Unknown").id()))).isEmpty();
    }

    @Test
    void namesAreUnique() {
        Corpus corpus = withPaper();
        conflict(corpus, new Change.AddAnnotator(fixture.annotator("Ada")));
        conflict(corpus, new Change.AddAnnotator(new AnnotatorRecord(ada.id(), "Another")));
    }

    @Test
    void anAnnotatorWithWorkStays() {
        Corpus corpus = withClaim();
        var leave = new Change.RemoveAnnotator(ada);
        conflict(corpus, leave);
        done(corpus, new Change.RemoveClaim(helps), new Change.MarkDone(paper.id(), ada.id(), true));
        conflict(corpus, leave);
        done(corpus, new Change.MarkDone(paper.id(), ada.id(), false), leave);
        conflict(corpus, leave);
    }

    @Test
    void countsCountEverything() {
        Corpus corpus = withClaim();
        done(corpus, new Change.AddAnnotation(fixture.annotation(helps, ada, release.release(), "praise")));
        assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(1, 1, 1, 1, 1));
    }
}
