package org.glossator.ui.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryPageTest {
    private final Fixture fixture = new Fixture("HistoryPageTest");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final PaperRecord paper = fixture.paper("Feedback").summary("We ask readers. They answer.").build();
    private final PaperRecord other = fixture.paper("Another one").summary("It says something else.").build();
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("feedback", "1.0.0")
            .category("expert", c -> c.label("Expert")).category("user", c -> c.label("End user")).build());
    private final CategoryIndex index = CategoryIndex.of(release.taxonomy());
    private final ClaimRecord claim = fixture.claim(paper, mia, "They answer.");
    private final AnnotationRecord expert = fixture.annotation(claim, mia, release.release(), "expert");
    private final AnnotationRecord both = expert.withCategories(fixture.annotation(claim, mia, release.release(), "user").categories())
            .withComment("after a second look");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/corpus"), Opening.CREATE).orThrow();

    @BeforeEach
    void work() {
        act(new Action("setup", AnnotatorRecord.SYSTEM.id(), List.of(new Change.AddAnnotator(mia), new Change.AddPaper(paper),
                new Change.AddPaper(other), release)));
        act(new Action("claim.tag", mia.id(), List.of(new Change.AddClaim(claim), new Change.AddAnnotation(expert))));
        act(new Action("claim.mark", mia.id(), List.of(new Change.AddClaim(fixture.claim(other, mia, "It says something else.")))));
        act(new Action("annotation.change", mia.id(), List.of(new Change.ReviseAnnotation(expert, both))).because("it is a user"));
    }

    @Test
    void aPapersHistoryIsToldTheNewestFirstWithoutThatOfOtherPapers() {
        HistoryPage page = corpus.read(reader -> HistoryPage.ofPaper(reader, paper.id(), 10, index));
        assertThat(page.rows()).extracting(HistoryRow::what).containsExactly(
                "Expert → End user, Comment “after a second look”: it is a user", "Marked a claim", "Tagged Expert",
                "The paper came in");
        assertThat(page.rows()).filteredOn(row -> row.what().equals("Tagged Expert")).singleElement()
                .satisfies(row -> assertThat(row.claim()).contains(claim.id()))
                .satisfies(row -> assertThat(row.who()).isEqualTo("Mia"));
        assertThat(page.rows().getLast().who()).isEqualTo("Glossator");
        assertThat(page.more()).isFalse();
    }

    @Test
    void whatIsOlderThanAPageIsLeftForLater() {
        HistoryPage page = corpus.read(reader -> HistoryPage.ofPaper(reader, paper.id(), 1, index));
        assertThat(page.rows()).hasSize(1);
        assertThat(page.more()).isTrue();
    }

    @Test
    void aClaimsHistoryHasThatOfItsJudgements() {
        HistoryPage page = corpus.read(reader -> HistoryPage.ofClaim(reader, paper.id(), claim.id(),
                List.of(both.id()), 10, index));
        assertThat(page.rows()).extracting(HistoryRow::what).containsExactlyInAnyOrder(
                "Expert → End user, Comment “after a second look”: it is a user", "Marked a claim", "Tagged Expert");
    }

    @Test
    void whatWasTakenBackSaysSo() {
        PastAction last = corpus.read(reader -> reader.history()
                .actions(new HistoryQuery(new HistoryQuery.On(paper.id()), HistoryQuery.NEWEST, 1))).getFirst();
        List<Change> changes = corpus.read(reader -> reader.history().changes(last.number(), 0, 10));
        act(Action.reversing(last, changes));
        HistoryPage page = corpus.read(reader -> HistoryPage.ofPaper(reader, paper.id(), 1, index));
        assertThat(page.rows()).extracting(HistoryRow::what)
                .containsExactly("End user → Expert, Removed the comment “after a second look” (undo)");
    }

    @Test
    void anImportOfManyThingsIsToldInShort() {
        List<Change> many = IntStream.range(0, 40)
                .mapToObj(i -> (Change) new Change.AddAnnotation(fixture.annotation(claim, mia, release.release(), "user"))).toList();
        act(new Action("annotations.import", mia.id(), many));
        HistoryPage page = corpus.read(reader -> HistoryPage.ofPaper(reader, paper.id(), 1, index));
        assertThat(page.rows()).hasSize(21);
        assertThat(page.rows().getLast().what()).isEqualTo("20 more changes");
    }

    private void act(Action action) {
        corpus.perform(action, new NullProgressMonitor()).orThrow();
    }
}
