package org.glossator.ui.internal.paper;

import java.util.function.Consumer;
import java.util.function.Function;

import org.glossator.model.Outcome;

/** What the commands of the Annotate menu do; plugin.xml names these constants. */
enum PaperCommand {
    MARK_CLAIM(editor -> editor.proposing().decide(ProposedClaims::accept, PaperActions::mark)),
    FIND_CATEGORY(editor -> editor.findCategory("")),
    NEXT_SENTENCE(moving(actions -> actions.moveSentence(1))),
    PREVIOUS_SENTENCE(moving(actions -> actions.moveSentence(-1))),
    NEXT_CLAIM(moving(actions -> actions.moveClaim(1))),
    PREVIOUS_CLAIM(moving(actions -> actions.moveClaim(-1))),
    RIGHT_GROW_WORD(border(Borders.Side.RIGHT, Borders.Unit.WORD, true)),
    RIGHT_SHRINK_WORD(border(Borders.Side.RIGHT, Borders.Unit.WORD, false)),
    LEFT_GROW_WORD(border(Borders.Side.LEFT, Borders.Unit.WORD, true)),
    LEFT_SHRINK_WORD(border(Borders.Side.LEFT, Borders.Unit.WORD, false)),
    RIGHT_GROW_CHARACTER(border(Borders.Side.RIGHT, Borders.Unit.CHARACTER, true)),
    RIGHT_SHRINK_CHARACTER(border(Borders.Side.RIGHT, Borders.Unit.CHARACTER, false)),
    LEFT_GROW_CHARACTER(border(Borders.Side.LEFT, Borders.Unit.CHARACTER, true)),
    LEFT_SHRINK_CHARACTER(border(Borders.Side.LEFT, Borders.Unit.CHARACTER, false)),
    RIGHT_GROW_SENTENCE(border(Borders.Side.RIGHT, Borders.Unit.SENTENCE, true)),
    RIGHT_SHRINK_SENTENCE(border(Borders.Side.RIGHT, Borders.Unit.SENTENCE, false)),
    LEFT_GROW_SENTENCE(border(Borders.Side.LEFT, Borders.Unit.SENTENCE, true)),
    LEFT_SHRINK_SENTENCE(border(Borders.Side.LEFT, Borders.Unit.SENTENCE, false)),
    MERGE_CLAIMS(acting(PaperActions::merge)),
    SPLIT_CLAIM(acting(PaperActions::split)),
    PIECE_OF_CLAIM(acting(PaperActions::piece)),
    MOVE_CLAIM(acting(PaperActions::retarget)),
    WIDEN(acting(PaperActions::widen)),
    NARROW(acting(PaperActions::narrow)),
    JUDGE_LINK(editor -> editor.links().judge()),
    PROPOSE(editor -> editor.proposing().toggle()),
    REJECT(editor -> editor.proposing().decide(ProposedClaims::reject, PaperActions::delete)),
    TAKE_BACK_REJECTION(editor -> editor.proposing().takeBack()),
    NEXT_UNMARKED(editor -> editor.proposing().walk(1)),
    PREVIOUS_UNMARKED(editor -> editor.proposing().walk(-1)),
    NEXT_UNJUDGED(searching(actions -> actions.moveUnjudged(1))),
    PREVIOUS_UNJUDGED(searching(actions -> actions.moveUnjudged(-1))),
    NEXT_DIFFERENT(searching(actions -> actions.moveDifferent(1))),
    PREVIOUS_DIFFERENT(searching(actions -> actions.moveDifferent(-1))),
    HIGHLIGHTS(PaperEditor::chooseHighlights),
    FIND_NEXT(editor -> editor.findNext(1)),
    FIND_PREVIOUS(editor -> editor.findNext(-1)),
    ZOOM_IN(zoom(1)),
    ZOOM_OUT(zoom(-1)),
    ZOOM_USUAL(zoom(0)),
    COMMENT(editor -> PaperViews.comment(editor, false)),
    ASK(editor -> PaperViews.comment(editor, true)),
    TO_ANNOTATIONS(PaperViews::annotations),
    TO_DETAILS(PaperViews::details),
    NEXT_PROBLEM(editor -> PaperViews.problem(editor, 1)),
    PREVIOUS_PROBLEM(editor -> PaperViews.problem(editor, -1)),
    TO_PALETTE(PaperViews::palette),
    TAKE(editor -> PaperViews.pick(editor, PaperViews.Picking::take)),
    FOLLOW_LINK(editor -> editor.links().follow()),
    LINK(editor -> PaperViews.pick(editor, PaperViews.Picking::link)),
    TO_TEXT(editor -> editor.getSite().getPage().activate(editor)),
    TOGGLE_DONE(acting(PaperActions::toggleDone));

    private final Consumer<PaperEditor> work;

    PaperCommand(Consumer<PaperEditor> work) {
        this.work = work;
    }

    void run(PaperEditor editor) {
        work.accept(editor);
    }

    private static Consumer<PaperEditor> acting(Function<PaperActions, Outcome<?>> use) {
        return editor -> editor.actions().ifPresent(actions -> editor.report(use.apply(actions)));
    }

    private static Consumer<PaperEditor> moving(Consumer<PaperActions> move) {
        return editor -> editor.actions().ifPresent(actions -> {
            move.accept(actions);
            editor.reveal();
        });
    }

    private static Consumer<PaperEditor> searching(Function<PaperActions, Outcome<?>> search) {
        return acting(search).andThen(PaperEditor::reveal);
    }

    private static Consumer<PaperEditor> zoom(int direction) {
        return editor -> PageSettings.read().zoomed(direction).keep();
    }

    private static Consumer<PaperEditor> border(Borders.Side side, Borders.Unit unit, boolean grow) {
        return acting(actions -> actions.moveBorder(side, unit, grow));
    }
}
