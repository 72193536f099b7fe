package org.glossator.ui.internal.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.internal.paper.Judge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkTagTest {
    private final Fixture fixture = new Fixture("BulkTagTest");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final AnnotatorRecord bo = fixture.annotator("Bo");
    private final PaperRecord one = fixture.paper("One").summary("It helps. It costs.").build();
    private final PaperRecord other = fixture.paper("Other").summary("They ask.").build();
    private final ClaimRecord helps = fixture.claim(one, bo, "It helps.");
    private final ClaimRecord costs = fixture.claim(one, bo, "It costs.");
    private final ClaimRecord ask = fixture.claim(other, bo, "They ask.");
    private final Change.PublishRelease release = fixture.release(
            TaxonomyBuilder.taxonomy("t", "1.0.0").category("good").category("bad").build());
    private final BulkTag good = new BulkTag(corpus, new Judge(mia,
            Optional.of(new ActiveTaxonomy(release.release(), release.taxonomy()))), release.taxonomy().category(new CategoryId("good"))
                    .orElseThrow(), fixture.ids(), Fixture.NOON);

    @BeforeEach
    void someClaimsAreJudged() {
        perform(bo, new Change.AddAnnotator(mia), new Change.AddAnnotator(bo), release, new Change.AddPaper(one),
                new Change.AddPaper(other), new Change.AddClaim(helps), new Change.AddClaim(costs), new Change.AddClaim(ask));
        perform(mia, new Change.AddAnnotation(fixture.annotation(helps, mia, release.release(), "bad")),
                new Change.AddAnnotation(fixture.annotation(costs, mia, release.release(), "good")));
    }

    private void perform(AnnotatorRecord who, Change... changes) {
        corpus.perform(Action.of("test", who.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private static ConcordanceLine line(PaperRecord paper, Optional<ClaimRecord> claim) {
        return new ConcordanceLine(paper.id(), paper.title(), new TextSpan(0, 1), claim.map(ClaimRecord::id), "", "", "", List.of(), List.of());
    }

    private List<ConcordanceLine> all() {
        return List.of(line(one, Optional.of(helps)), line(one, Optional.of(helps)), line(one, Optional.of(costs)),
                line(other, Optional.of(ask)), line(other, Optional.empty()));
    }

    private Map<CategoryId, Integer> counts() {
        return corpus.read((CorpusReader r) -> r.categoryCounts("t"));
    }

    @Test
    void everyClaimOfTheLinesGetsTheCategoryOnceAndWhatWasChosenStays() {
        BulkTag.Done done = good.run(all(), new NullProgressMonitor()).orThrow();
        assertThat(done.tagged()).isEqualTo(2);
        assertThat(done.actions()).hasSize(2); // one for each paper
        assertThat(counts()).isEqualTo(Map.of(new CategoryId("good"), 3, new CategoryId("bad"), 1));
        assertThat(corpus.read(r -> r.work(one.id())).annotations()).hasSize(2);
        assertThat(good.run(all(), new NullProgressMonitor()).orThrow()).isEqualTo(new BulkTag.Done(0, List.of()));
    }

    @Test
    void allIsTakenBackTogether() {
        Map<CategoryId, Integer> before = counts();
        BulkTag.Done done = good.run(all(), new NullProgressMonitor()).orThrow();
        assertThat(BulkTag.takeBack(corpus, done, new NullProgressMonitor()).orThrow()).isEqualTo(2);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceStaysAndIsTold() {
        BulkTag.Done done = good.run(all(), new NullProgressMonitor()).orThrow();
        AnnotationRecord since = corpus.read(r -> r.work(other.id())).annotations().getFirst();
        perform(mia, new Change.ReviseAnnotation(since, since.withComment("really?")));
        var outcome = BulkTag.takeBack(corpus, done, new NullProgressMonitor());
        assertThat(outcome.orThrow()).isEqualTo(1);
        assertThat(outcome.problems()).isNotEmpty();
        assertThat(counts()).containsEntry(new CategoryId("good"), 2);
    }
}
