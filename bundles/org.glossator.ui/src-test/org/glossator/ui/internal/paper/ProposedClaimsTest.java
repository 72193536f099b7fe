package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;


import java.time.Instant;
import java.util.List;

import org.glossator.model.TextSpan;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.RejectionRecord;
import org.junit.jupiter.api.Test;

class ProposedClaimsTest {
    private final PaperDesk desk = new PaperDesk("ProposedClaimsTest");
    private final PaperActions actions = new PaperActions(desk.open());
    private final ProposedClaims proposals = proposals();

    private ProposedClaims proposals() {
        return new ProposedClaims(actions);
    }

    /** The title, and a sentence of two words, are none. */
    @Test
    void sentencesThatSayEnoughAndAreNoClaimYetAreProposed() {
        assertThat(proposals.pending()).containsExactly(desk.span("We ask readers."));
        actions.select(desk.span("ask"), desk.span("ask").end());
        actions.mark().orThrow();
        assertThat(proposals.pending()).isEmpty();
    }

    @Test
    void nothingIsStoredBeforeItIsAccepted() {
        proposals.step(1).orThrow();
        assertThat(proposals.here()).contains(desk.span("We ask readers."));
        assertThat(desk.work().claims()).isEmpty();
        assertThat(proposals.accept().problems()).extracting(p -> p.code()).containsExactly("proposal.noneLeft");
        assertThat(desk.work().claims()).extracting(ClaimRecord::extent).containsExactly(desk.span("We ask readers."));
    }

    @Test
    void whatWasRejectedDoesNotComeBackUntilItIsTakenBack() {
        TextSpan sentence = desk.span("We ask readers.");
        actions.caretAt(sentence.start());
        proposals.reject();
        assertThat(proposals.pending()).isEmpty();
        assertThat(proposals().pending()).isEmpty();
        assertThat(desk.work().claims()).isEmpty();
        assertThat(desk.rejections()).extracting(RejectionRecord::annotator).containsExactly(desk.mia.id());
        assertThat(new ProposedClaims(new PaperActions(desk.open())).pending()).isEmpty(); // read again from the corpus
        actions.model().undo();
        assertThat(proposals.pending()).containsExactly(sentence);
        actions.model().redo();
        assertThat(proposals.pending()).isEmpty();
        proposals.takeBack().orThrow();
        assertThat(proposals.pending()).containsExactly(sentence);
        assertThat(proposals.takeBack().isDone()).isFalse();
    }

    @Test
    void whatSomebodyElseHasRejectedIsProposed() {
        TextSpan sentence = desk.span("We ask readers.");
        desk.behindItsBack(List.of(new Change.RejectProposal(new RejectionRecord(desk.paper.id(), desk.bo.id(),
                ProposedClaims.key("We ask readers."), Instant.EPOCH))));
        assertThat(new ProposedClaims(new PaperActions(desk.open())).pending()).containsExactly(sentence);
    }

    @Test
    void withoutAProposalAtTheCaretNothingIsDecided() {
        actions.caretAt(0);
        assertThat(proposals.accept().problems()).extracting(p -> p.code()).containsExactly("proposal.none");
        assertThat(desk.work().claims()).isEmpty();
    }

    @Test
    void aRejectionIsKnownAgainHoweverTheWordsAreSpaced() {
        assertThat(ProposedClaims.key("We  ask\nreaders. ")).isEqualTo(ProposedClaims.key("We ask readers."))
                .isNotEqualTo(ProposedClaims.key("We ask reader."));
    }
}
