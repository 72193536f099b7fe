package org.glossator.ui.internal.paper;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Claim;
import org.glossator.store.RejectionRecord;

/**
 * The sentences of a paper as claims to accept or to reject: those outside of the title that say something, are no claim yet,
 * not even in part, and have not been rejected by this annotator. Nothing is stored of a proposal before it is decided. One
 * thread.
 */
final class ProposedClaims {
    private static final int FEWEST_WORDS = 3; // fewer are headings, numbers, or what is left of a table

    private final PaperActions actions;
    private List<TextSpan> pending = List.of();
    private int version = -1;

    ProposedClaims(PaperActions actions) {
        this.actions = actions;
    }

    /** @return what is proposed now, in reading order */
    List<TextSpan> pending() {
        if (version != actions.model().version()) {
            version = actions.model().version();
            pending = find();
        }
        return pending;
    }

    private List<TextSpan> find() {
        PaperModel model = actions.model();
        var marked = new BitSet();
        for (Claim claim : model.paper().getClaims()) {
            claim.getSpans().forEach(s -> marked.set(s.start(), s.end()));
        }
        List<TextPart> parts = model.paper().getParts();
        Set<String> rejected = model.rejected().stream().map(RejectionRecord::sentence).collect(Collectors.toSet());
        String text = model.record().text();
        return model.sentences().all().stream().filter(sentence -> {
            int next = marked.nextSetBit(sentence.start());
            return (next < 0 || next >= sentence.end()) && says(sentence.in(text))
                    && parts.stream().noneMatch(p -> p.kind() == PartKind.TITLE && p.span().contains(sentence.start()))
                    && !rejected.contains(key(sentence.in(text)));
        }).toList();
    }

    private static boolean says(String words) {
        return words.split("\\s+").length >= FEWEST_WORDS && words.chars().anyMatch(Character::isLetter);
    }

    /** @return the same for the same words, however they are spaced, in whatever version of the text */
    static String key(String words) {
        String tidy = words.strip().replaceAll("\\s+", " ");
        return Integer.toHexString(tidy.hashCode()) + "." + Integer.toHexString(new StringBuilder(tidy).reverse().toString().hashCode());
    }

    /** @return the proposal with the caret; nothing where text is selected or none is there */
    Optional<TextSpan> here() {
        return actions.selection().isPresent() ? Optional.empty()
                : pending().stream().filter(s -> s.contains(actions.caret())).findFirst();
    }

    /** Makes the proposal with the caret a claim and goes to the next one. */
    Outcome<Optional<ClaimId>> accept() {
        return decide(sentence -> actions.model().mark(sentence));
    }

    /** The proposal with the caret does not come back to this annotator. */
    Outcome<Optional<ClaimId>> reject() {
        return decide(sentence -> actions.model().reject(key(sentence.in(actions.model().record().text()))));
    }

    private Outcome<Optional<ClaimId>> decide(Function<TextSpan, Outcome<?>> verdict) {
        Optional<TextSpan> sentence = here();
        if (sentence.isEmpty()) {
            return Outcome.refused("proposal.none", Messages.ProposedClaims_notHere);
        }
        return verdict.apply(sentence.get()).then(decided -> step(1));
    }

    /** Proposes again what this annotator has rejected last in this paper, today or earlier. */
    Outcome<Optional<ClaimId>> takeBack() {
        List<RejectionRecord> rejected = actions.model().rejected();
        if (rejected.isEmpty()) {
            return Outcome.refused("proposal.none", Messages.ProposedClaims_nothingRejected);
        }
        String text = actions.model().record().text();
        return actions.model().proposeAgain(rejected.getLast()).map(done -> {
            actions.model().sentences().all().stream().filter(s -> key(s.in(text)).equals(rejected.getLast().sentence()))
                    .findFirst().ifPresent(sentence -> actions.caretAt(sentence.start()));
            return done;
        });
    }

    /** Goes to the next proposal, or with -1 to the one before; to the first one where there is none further on. */
    Outcome<Optional<ClaimId>> step(int direction) {
        List<TextSpan> all = pending();
        int caret = actions.caret();
        Optional<TextSpan> next = direction > 0
                ? all.stream().filter(s -> s.start() > caret).findFirst().or(() -> all.stream().findFirst())
                : all.reversed().stream().filter(s -> s.end() <= caret).findFirst().or(() -> all.reversed().stream().findFirst());
        next.ifPresent(sentence -> actions.caretAt(sentence.start()));
        return next.isEmpty() ? Outcome.refused("proposal.noneLeft", Messages.ProposedClaims_noneLeft)
                : Outcome.done(Optional.empty());
    }
}
