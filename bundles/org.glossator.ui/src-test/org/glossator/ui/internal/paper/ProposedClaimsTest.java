package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;

import org.glossator.model.TextSpan;
import org.glossator.store.ClaimRecord;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.Preferences;

class ProposedClaimsTest {
    private final PaperDesk desk = new PaperDesk("ProposedClaimsTest");
    private final PaperActions actions = new PaperActions(desk.open());
    private final Preferences node = preferences();
    private final ProposedClaims proposals = proposals();

    /** Of a workspace that is not there: only what is needed. */
    private static Preferences preferences() {
        var values = new HashMap<Object, Object>();
        return (Preferences) Proxy.newProxyInstance(Preferences.class.getClassLoader(), new Class<?>[] {Preferences.class},
                (self, method, given) -> switch (method.getName()) {
                    case "get" -> values.getOrDefault(given[0], given[1]);
                    case "put" -> {
                        values.put(given[0], given[1]);
                        yield null;
                    }
                    case "remove" -> {
                        values.remove(given[0]);
                        yield null;
                    }
                    case "flush" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private ProposedClaims proposals() {
        return new ProposedClaims(actions, new RejectedProposals(node, desk.paper.id()));
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
        assertThat(new ProposedClaims(actions, new RejectedProposals(preferences(), desk.paper.id())).pending())
                .containsExactly(sentence); // somebody else has not rejected it
        proposals.takeBack().orThrow();
        assertThat(proposals.pending()).containsExactly(sentence);
        assertThat(proposals.takeBack().isDone()).isFalse();
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
