package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.junit.jupiter.api.Test;

class BlindTest {
    private final PaperDesk desk = new PaperDesk("BlindTest");

    private void assigned(boolean blind) {
        desk.behindItsBack(List.of(new Change.Assign(new AssignmentRecord(desk.paper.id(), desk.mia.id(), 1, blind))));
    }

    private static List<ClaimId> claims(PaperModel model) {
        return model.paper().getClaims().stream().map(Claim::getId).toList();
    }

    @Test
    void whatOthersJudgeIsSeenOnlyWhenThePaperIsDone() {
        ClaimId theirs = desk.judgedByOther("They answer.", "source.user");
        assigned(true);
        desk.behindItsBack(List.of(new Change.Assign(new AssignmentRecord(desk.paper.id(), desk.bo.id(), 1, true))));
        PaperModel model = desk.open();
        assertThat(claims(model)).isEmpty();
        assertThat(model.isBlind()).isTrue();
        ClaimId mine = model.tag(desk.span("We ask readers."), new CategoryId("source.expert")).orThrow().orElseThrow();
        assertThat(desk.work().claims()).hasSize(2);
        model.markDone(true).orThrow();
        assertThat(claims(model)).containsExactlyInAnyOrder(theirs, mine);
        assertThat(model.paper().getAnnotations()).extracting((Annotation a) -> a.getAnnotator().getName())
                .containsExactlyInAnyOrder("Bo", "Mia");
        model.undo();
        assertThat(claims(model)).containsExactly(mine);
        assertThat(model.isBlind()).isTrue();
    }

    @Test
    void claimsThatWereMarkedForAllAreSeenWithoutWhatOthersJudgeOnThem() {
        ClaimId prepared = desk.judgedByOther("They answer.", "source.user"); // Bo has no such task
        assigned(true);
        PaperModel model = desk.open();
        assertThat(claims(model)).containsExactly(prepared);
        assertThat(model.paper().getAnnotations()).isEmpty();
    }

    @Test
    void whoDoesNotJudgeBlindSeesEverything() {
        ClaimId theirs = desk.judgedByOther("They answer.", "source.user");
        assigned(false);
        PaperModel model = desk.open();
        assertThat(claims(model)).containsExactly(theirs);
        assertThat(model.paper().getAnnotations()).hasSize(1);
    }
}
