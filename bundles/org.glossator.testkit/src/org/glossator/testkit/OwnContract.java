package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Branch;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.junit.jupiter.api.Test;

/** What people keep for themselves. */
abstract class OwnContract extends PaperContract {

    @Test
    void aPersonHasSetsOfPapersAndListsOnlyWhatIsInOne() {
        Corpus corpus = withPaper();
        PaperRecord other = paper("Feedback costs", "It takes time.");
        AnnotatorRecord grace = fixture.annotator("Grace");
        WorkingSetRecord pilot = fixture.set(ada, "pilot");
        WorkingSetRecord later = fixture.set(ada, "Later");
        done(corpus, new Change.AddPaper(other), new Change.AddAnnotator(grace));
        goesAndComesBack(corpus, new Change.AddSet(pilot));
        done(corpus, new Change.AddSet(later), new Change.AddSet(fixture.set(grace, "pilot"))); // names need not differ
        goesAndComesBack(corpus, placed(pilot, other));
        assertThat(corpus.<List<WorkingSetRow>>read(r -> r.workingSets(ada.id())))
                .containsExactly(new WorkingSetRow(later, 0), new WorkingSetRow(pilot, 1));
        assertThat(corpus.<List<WorkingSetRecord>>read(r -> r.setsOf(other.id()))).containsExactly(pilot);
        assertThat(corpus.<List<WorkingSetRecord>>read(r -> r.setsOf(paper.id()))).isEmpty();
        assertThat(titlesIn(corpus, pilot, Progress.ANY)).containsExactly(other.title());
        assertThat(titlesIn(corpus, later, Progress.ANY)).isEmpty();
        done(corpus, placed(pilot, paper), new Change.MarkDone(paper.id(), ada.id(), true));
        assertThat(titlesIn(corpus, pilot, Progress.DONE)).containsExactly(paper.title());
        assertThat(titlesIn(corpus, pilot, Progress.TO_DO)).containsExactly(other.title());
        var byTitle = new PaperQuery(ada.id(), "FEEDBACK", 0, 9).in(Optional.of(pilot.id())).sorted(PaperQuery.Order.TITLE);
        assertThat(corpus.read((CorpusReader r) -> r.papers(byTitle))).extracting(PaperRow::title)
                .containsExactly(other.title(), paper.title());
        assertThat(corpus.read((CorpusReader r) -> r.papers(byTitle.from(other.id())))).extracting(PaperRow::title)
                .containsExactly(paper.title());
        done(corpus, new Change.AddAnnotation(fixture.annotation(other, ada, release.release(), "praise")));
        var inBranch = byTitle.within(new Branch(release.release().id(), new CategoryId("praise")));
        assertThat(corpus.read((CorpusReader r) -> r.papers(inBranch))).extracting(PaperRow::title).containsExactly(other.title());
        assertThat(corpus.read((CorpusReader r) -> r.papers(inBranch.in(Optional.of(later.id()))))).isEmpty();
    }

    @Test
    void aSetIsRenamedAndGoesOnlyWhenNothingIsInIt() {
        Corpus corpus = withPaper();
        WorkingSetRecord pilot = fixture.set(ada, "pilot");
        done(corpus, new Change.AddSet(pilot), placed(pilot, paper));
        conflict(corpus, new Change.AddSet(pilot));
        conflict(corpus, new Change.AddSet(fixture.set(fixture.annotator("Unknown"), "x")));
        conflict(corpus, placed(pilot, paper));
        conflict(corpus, placed(pilot, paper("Unknown", "Not there.")));
        conflict(corpus, placed(fixture.set(ada, "not there"), paper));
        conflict(corpus, new Change.PlaceInSet(pilot.id(), fixture.annotator("Unknown").id(), paper.id(), false));
        conflict(corpus, new Change.RemoveSet(pilot));
        conflict(corpus, new Change.RemovePaper(paper));
        goesAndComesBack(corpus, new Change.RenameSet(pilot, pilot.renamed("first round")));
        conflict(corpus, new Change.RenameSet(pilot, pilot.renamed("second round")));
        goesAndComesBack(corpus, placed(pilot, paper).inverse(), new Change.RemoveSet(pilot.renamed("first round")));
        conflict(corpus, placed(pilot, paper));
        assertThat(corpus.<List<WorkingSetRow>>read(r -> r.workingSets(ada.id()))).isEmpty();
        done(corpus, new Change.RemovePaper(paper));
    }

    private static Change.PlaceInSet placed(WorkingSetRecord set, PaperRecord paper) {
        return new Change.PlaceInSet(set.id(), set.owner(), paper.id(), true);
    }

    private List<String> titlesIn(Corpus corpus, WorkingSetRecord set, Progress progress) {
        var query = new PaperQuery(ada.id(), "", progress, 0, 10).in(Optional.of(set.id()));
        List<String> titles = corpus.read(r -> r.papers(query)).stream().map(PaperRow::title).toList();
        assertThat(corpus.<Integer>read(r -> r.paperCount(query))).isEqualTo(titles.size());
        return titles;
    }

    @Test
    void whatIsNotToBeProposedAgainIsKeptForEachAnnotator() {
        Corpus corpus = withPaper();
        AnnotatorRecord grace = fixture.annotator("Grace");
        var first = new RejectionRecord(paper.id(), ada.id(), "5f.2", Fixture.NOON.instant());
        var second = new RejectionRecord(paper.id(), ada.id(), "1a.7", Fixture.NOON.instant().plusMillis(1));
        done(corpus, new Change.AddAnnotator(grace));
        goesAndComesBack(corpus, new Change.RejectProposal(first));
        done(corpus, new Change.RejectProposal(second),
                new Change.RejectProposal(new RejectionRecord(paper.id(), grace.id(), "5f.2", second.made().plusMillis(1))));
        assertThat(corpus.<List<RejectionRecord>>read(r -> r.rejections(paper.id()))).hasSize(3).startsWith(first, second);
        conflict(corpus, new Change.RejectProposal(new RejectionRecord(paper.id(), ada.id(), "5f.2", second.made())));
        conflict(corpus, new Change.ProposeAgain(new RejectionRecord(paper.id(), ada.id(), "5f.2", second.made())));
        conflict(corpus, new Change.RejectProposal(
                new RejectionRecord(paper.id(), fixture.annotator("Unknown").id(), "5f.2", second.made())));
        conflict(corpus, new Change.RemovePaper(paper));
        conflict(corpus, new Change.RemoveAnnotator(grace));
        done(corpus, new Change.ProposeAgain(first));
        assertThat(corpus.<List<RejectionRecord>>read(r -> r.rejections(paper.id()))).hasSize(2).startsWith(second);
    }
}
