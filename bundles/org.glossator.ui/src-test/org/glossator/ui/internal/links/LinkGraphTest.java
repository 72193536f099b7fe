package org.glossator.ui.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.LinkId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.links.GraphLayout.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkGraphTest {
    private final Fixture fixture = new Fixture("LinkGraphTest");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final AnnotatorRecord bo = fixture.annotator("Bo");
    private final Change.PublishRelease release = fixture.release(
            TaxonomyBuilder.taxonomy("feedback", "1.0.0").category("good").category("bad").build());
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/corpus"), Opening.CREATE).orThrow();
    private final PaperRecord here = fixture.paper("Here").summary("One. Two. Three.").build();
    private final PaperRecord there = fixture.paper("There").summary("Four. Five. Six.").build();
    private final List<Change> changes = new ArrayList<>(List.of(new Change.AddAnnotator(mia), new Change.AddAnnotator(bo), release,
            new Change.AddPaper(here), new Change.AddPaper(there)));
    private final ClaimRecord one = claim(here, "One.");
    private final ClaimRecord two = claim(here, "Two.");
    private final ClaimRecord three = claim(here, "Three.");
    private final ClaimRecord four = claim(there, "Four.");
    private final ClaimRecord five = claim(there, "Five.");
    private final ClaimRecord six = claim(there, "Six.");

    private ClaimRecord claim(PaperRecord paper, String words) {
        ClaimRecord claim = fixture.claim(paper, mia, words);
        changes.add(new Change.AddClaim(claim));
        return claim;
    }

    private void link(ClaimRecord source, ClaimRecord target) {
        changes.add(new Change.AddLink(new LinkRecord(new LinkId(fixture.ids().next()), source.paper(), source.id(), target.paper(),
                target.id(), "supports", release.release().id(), mia.id(), Fixture.NOON.instant())));
    }

    @BeforeEach
    void links() {
        link(two, one); // within the paper
        link(four, two); // from another one
        link(four, five); // on from there
        changes.add(new Change.AddAnnotation(fixture.annotation(two, bo, release.release(), "bad")));
        changes.add(new Change.AddAnnotation(fixture.annotation(two, mia, release.release(), "good")));
        corpus.perform(new Action("test", mia.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private LinkGraph read(PaperRecord paper) {
        return corpus.read(reader -> LinkGraph.read(reader, paper.id(), mia.id()));
    }

    @Test
    void whatIsLinkedIsFoundAlsoThroughOtherPapers() {
        LinkGraph graph = read(here);
        assertThat(graph.claims()).extracting(LinkGraph.Node::words).containsExactly("One.", "Two.", "Four.", "Five.");
        assertThat(graph.claims()).extracting(LinkGraph.Node::claim).doesNotContain(three.id(), six.id());
        assertThat(graph.links()).extracting(LinkGraph.Edge::from).containsExactlyInAnyOrder(two.id(), four.id(), four.id());
        assertThat(graph.more()).isFalse();
        assertThat(read(there).claims()).extracting(LinkGraph.Node::words).containsExactly("Four.", "Five.", "One.", "Two.");
    }

    @Test
    void onesOwnJudgementIsShownBeforeOthers() {
        assertThat(read(here).claims().get(1).category()).isEqualTo(Optional.of(new CategoryId("good")));
        assertThat(read(here).claims().getFirst().category()).isEmpty();
    }

    @Test
    void keysLeadAlongTheLinks() {
        LinkScene scene = LinkScene.of(here.id(), read(here), new Room(100, 40, 60, 10), 1000);
        int first = scene.number(four.id()).orElseThrow();
        assertThat(scene.beside(first, -1, 0)).isEmpty();
        int second = scene.beside(first, 1, 0).orElseThrow();
        assertThat(scene.claims().get(second).words()).isIn("Two.", "Five.");
        assertThat(scene.at(scene.box(second).middle().x(), scene.box(second).middle().y())).contains(second);
        assertThat(scene.linksOf(first)).hasSize(2);
        assertThat(scene.papers()).isEqualTo(2);
    }
}
