package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotationId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.model.Target;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.LinkRecord;
import org.glossator.testkit.Fixture;
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
        model.link(asks, desk.paper.id(), answers, SUPPORTS).orThrow();
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
        assertThat(model.link(asks, desk.paper.id(), asks, SUPPORTS).problems()).extracting(Problem::code)
                .containsExactly("link.itself");
        assertThat(model.link(asks, new PaperId(7), answers, SUPPORTS).problems()).extracting(Problem::code)
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
}
