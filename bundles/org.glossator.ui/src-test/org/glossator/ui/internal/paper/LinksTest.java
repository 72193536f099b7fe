package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.model.Target;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.LinkRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Relation SUPPORTS = new Relation("supports", LocalText.EMPTY, LocalText.EMPTY, List.of(), List.of(),
            false, false, false, Optional.empty());

    private final PaperDesk desk = new PaperDesk("LinksTest");
    private final PaperModel model = desk.open();
    private final ClaimId asks = mark("We ask readers.");
    private final ClaimId answers = mark("They answer.");

    private ClaimId mark(String words) {
        return model.mark(desk.span(words)).orThrow().orElseThrow();
    }

    private void link() {
        model.link(asks, end(answers), SUPPORTS).orThrow();
    }

    private LinkEnd end(ClaimId claim) {
        return LinkEnd.of(model, model.claim(claim).orElseThrow());
    }

    @Test
    void aLinkIsKeptAndTheSameWishTakesItAway() {
        link();
        assertThat(desk.work().links()).extracting(LinkRecord::relation).containsExactly("supports");
        assertThat(model.undoLabel()).contains("Link \"supports\"");
        link();
        assertThat(desk.work().links()).isEmpty();
        model.undo();
        assertThat(desk.work().links()).hasSize(1);
        assertThat(model.links()).isEqualTo(desk.work().links());
    }

    @Test
    void aClaimTakesItsLinksAlongAndUndoBringsThemBack() {
        link();
        model.deleteClaim(answers).orThrow();
        assertThat(desk.work().claims()).hasSize(1);
        assertThat(desk.work().links()).isEmpty();
        model.undo();
        assertThat(desk.work().claims()).hasSize(2);
        assertThat(desk.work().links()).hasSize(1);
    }

    @Test
    void aClaimThatOthersHaveLinkedStays() {
        desk.behindItsBack(List.of(new Change.AddLink(new LinkRecord(new LinkId(5), desk.paper.id(), asks,
                desk.paper.id(), answers, "supports", desk.taxonomy.orElseThrow().release().id(), desk.bo.id(),
                Fixture.NOON.instant()))));
        desk.deliverEvents(model);
        model.deleteClaim(answers).orThrow();
        assertThat(desk.work().claims()).hasSize(2);
        assertThat(model.deleteLink(desk.work().links().getFirst().id()).problems()).extracting(Problem::code)
                .containsExactly("annotation.notYours");
    }

    @Test
    void whatCannotBeLinkedIsRefused() {
        assertThat(model.link(asks, end(asks), SUPPORTS).problems()).extracting(Problem::code)
                .containsExactly("link.itself");
        assertThat(model.link(asks, new LinkEnd(new PaperId(7), "Other", answers, List.of(), "They answer."), SUPPORTS).problems()).extracting(Problem::code)
                .containsExactly("link.across");
    }

    @Test
    void aJudgementThatOthersHaveJudgedStays() {
        model.comment(asks, "Hm").orThrow();
        AnnotationRecord mine = desk.work().annotations().getFirst();
        desk.behindItsBack(List.of(new Change.AddAnnotation(new AnnotationRecord(new AnnotationId(6), desk.paper.id(),
                new Target.OnAnnotation(mine.id()), desk.bo.id(), mine.release(), List.of(), "Why?", Provenance.PERSON,
                Fixture.NOON.instant()))));
        desk.deliverEvents(model);
        assertThat(model.delete(List.of(mine.id()), List.of()).problems()).extracting(Problem::code)
                .containsExactly("annotation.judged");
        assertThat(desk.work().annotations()).hasSize(2);
    }

    private static Relation relation(String source, String target, boolean symmetric) {
        return new Relation("fits", LocalText.EMPTY, LocalText.EMPTY, List.of(new CategoryRef(new CategoryId(source), false)),
                List.of(new CategoryRef(new CategoryId(target), true)), true, symmetric, false, Optional.empty());
    }

    @Test
    void aRelationJoinsOnlyWhatItsTaxonomyAllows() {
        Relation fits = relation("source.expert", "source", false);
        assertThat(model.link(asks, end(answers), fits).problems().getFirst().message()).contains("starts at").contains("expert");
        model.tag(asks, new CategoryId("source.expert")).orThrow();
        assertThat(model.link(asks, end(answers), fits).problems().getFirst().message()).contains("leads to").contains("source");
        model.tag(answers, new CategoryId("source.user")).orThrow(); // below source
        model.link(asks, end(answers), fits).orThrow();
        assertThat(desk.work().links()).hasSize(1);
        assertThat(model.link(answers, end(asks), fits).problems()).extracting(Problem::code).containsExactly("link.ends");
    }

    @Test
    void aLinkWithoutDirectionIsTheSameFromBothEnds() {
        model.tag(asks, new CategoryId("source.expert")).orThrow();
        model.tag(answers, new CategoryId("source.user")).orThrow();
        Relation both = relation("source.expert", "source", true);
        model.link(answers, end(asks), both).orThrow();
        assertThat(desk.work().links()).hasSize(1);
        model.link(asks, end(answers), both).orThrow();
        assertThat(desk.work().links()).isEmpty();
    }

    @Test
    void aLinkIsSeenFromBothEndsWithTheWordsOfTheOther() {
        int before = model.version();
        link();
        assertThat(LinkedClaim.of(model, asks)).extracting(LinkedClaim::relation, LinkedClaim::words)
                .containsExactly(tuple("supports →", "They answer."));
        assertThat(LinkedClaim.of(model, answers)).extracting(LinkedClaim::relation, LinkedClaim::words)
                .containsExactly(tuple("← supports", "We ask readers."));
        assertThat(model.changedSince(before)).contains(Set.of(asks, answers));
        model.undo();
        assertThat(LinkedClaim.of(model, answers)).isEmpty();
    }

    @Test
    void aLinkFromAnotherPaperIsReadWithItsWordsAndTakenBackHere() {
        ClaimId there = desk.linkedFromAnotherPaper("Others agree.", asks, desk.mia);
        desk.deliverEvents(model);
        assertThat(LinkedClaim.of(model, asks)).extracting(LinkedClaim::claim, LinkedClaim::words)
                .containsExactly(tuple(there, "Others agree. (Another paper)"));
        model.deleteLink(model.incoming().getFirst().id()).orThrow();
        assertThat(stored()).isEmpty();
        model.undo();
        assertThat(stored()).hasSize(1);
    }

    private List<LinkRecord> stored() {
        return desk.corpus.read(reader -> reader.linksTo(desk.paper.id()));
    }

    @Test
    void onlyRelationsThatFitAreOffered() {
        Relation across = new Relation("across", LocalText.EMPTY, LocalText.EMPTY,
                List.of(new CategoryRef(new CategoryId("one"), false)), List.of(), true, false, false, Optional.empty());
        desk.publish(TaxonomyBuilder.taxonomy("linked", "1.0.0").category("one").category("two")
                .details(d -> d.relations(List.of(across, SUPPORTS))).build());
        TaxonomyIndex index = desk.taxonomy.orElseThrow().index();
        LinkEnd elsewhere = new LinkEnd(new PaperId(7), "Other", answers, List.of(), "");
        assertThat(RelationFit.fitting(index, end(asks), elsewhere).problems()).extracting(Problem::code)
                .containsExactly("link.noneFits"); // each of the two for a reason of its own
        assertThat(RelationFit.fitting(index, end(asks), end(answers)).orThrow()).containsExactly(SUPPORTS);
        LinkEnd one = new LinkEnd(desk.paper.id(), desk.paper.title(), asks, List.of(new CategoryId("one")), "");
        assertThat(RelationFit.fitting(index, one, elsewhere).orThrow()).containsExactly(across);
        assertThat(RelationFit.fitting(index, one, end(answers)).orThrow()).containsExactly(across, SUPPORTS);
    }
}
