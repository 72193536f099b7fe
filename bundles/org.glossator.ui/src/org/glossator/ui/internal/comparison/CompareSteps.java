package org.glossator.ui.internal.comparison;

import java.util.Optional;

import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.ui.internal.comparison.TaskSheet.Due;

/** What a key means at a question of each kind. */
final class CompareSteps {

    private CompareSteps() {
    }

    /** @return what is to be kept; nothing where the key only moves, or means nothing here */
    static Optional<Due> run(CompareCommand command, TaskSheet sheet) {
        boolean list = sheet.task().kind() == Kind.LISTS;
        boolean pair = sheet.task().kind() == Kind.PAIRS;
        return switch (command) {
            case FIRST -> sheet.choose(0);
            case SECOND -> sheet.choose(1);
            case THIRD -> sheet.choose(2);
            case LEFT -> pair ? sheet.choose(0) : Optional.empty();
            case RIGHT -> pair ? sheet.choose(1) : Optional.empty();
            case EQUAL -> sheet.equal();
            case UNDECIDED -> sheet.undecided();
            case NEXT_CLAIM -> list ? moved(() -> sheet.moveCursor(1)) : sheet.equal();
            case PREVIOUS_CLAIM -> moved(() -> sheet.moveCursor(-1));
            case UP -> moved(() -> sheet.move(sheet.cursor() - 1));
            case DOWN -> moved(() -> sheet.move(sheet.cursor() + 1));
            case TIE -> moved(sheet::toggleTie);
            case KEEP -> sheet.keepOrder();
            case NEXT -> moved(() -> sheet.step(1));
            case PREVIOUS -> moved(() -> sheet.step(-1));
        };
    }

    private static Optional<Due> moved(Runnable move) {
        move.run();
        return Optional.empty();
    }
}
