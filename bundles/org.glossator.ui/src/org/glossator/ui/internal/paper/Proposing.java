package org.glossator.ui.internal.paper;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.glossator.model.Outcome;

/** Claims are proposed in an editor, or not; while they are, keys decide about the one where the reader is. */
final class Proposing {
    private final PaperEditor editor;
    private final ProposalBar bar;
    private Optional<ProposedClaims> proposals = Optional.empty();

    /** @param sheet where the bar goes */
    Proposing(PaperEditor editor, Composite sheet) {
        this.editor = editor;
        bar = new ProposalBar(sheet, command -> {
            editor.setFocus();
            command.run(editor);
        });
    }

    /** Proposes claims from here on, or ends that. */
    void toggle() {
        if (proposals.isPresent() || editor.actions().isEmpty()) {
            end();
            editor.report(Outcome.done(this));
            return;
        }
        var fresh = new ProposedClaims(editor.actions().get());
        proposals = Optional.of(fresh);
        show();
        if (fresh.here().isEmpty()) {
            editor.report(fresh.step(1));
        }
        editor.reveal();
    }

    void end() {
        proposals = Optional.empty();
        show();
    }

    /** Shows what is proposed now. */
    void show() {
        editor.show(proposals);
        bar.show(proposals.map(p -> p.pending().size()).orElse(-1));
    }

    /** Decides about the proposal where the reader is, or else does what the key usually does. */
    void decide(Function<ProposedClaims, Outcome<?>> verdict, Function<PaperActions, Outcome<?>> usual) {
        boolean proposed = proposals.flatMap(ProposedClaims::here).isPresent();
        editor.actions().ifPresent(
                reader -> editor.report(proposed ? verdict.apply(proposals.orElseThrow()) : usual.apply(reader)));
        if (proposed) {
            show();
            editor.reveal();
        }
    }

    /** Proposes again what was rejected last. */
    void takeBack() {
        if (proposals.isEmpty()) {
            editor.report(Outcome.refused("proposal.none", Messages.ProposedClaims_nothingRejected));
            return;
        }
        editor.report(proposals.get().takeBack());
        show();
        editor.reveal();
    }

    /** Goes to the next proposal, or sentence without a claim, or with -1 to the one before. */
    void walk(int direction) {
        editor.actions().ifPresent(reader -> {
            editor.report(proposals.isPresent() ? proposals.get().step(direction) : reader.moveUnmarked(direction));
            editor.reveal();
        });
    }
}
