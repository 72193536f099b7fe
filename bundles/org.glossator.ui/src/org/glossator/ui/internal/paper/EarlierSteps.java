package org.glossator.ui.internal.paper;

import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.glossator.model.AnnotatorId;
import org.glossator.ui.internal.paper.PastSteps.PastStep;

/**
 * Brings the steps of earlier sessions to where they can be taken back. They come a moment later, and not any more when the
 * person has gone on; where they could not be read, the next wish to take something back asks again. One thread.
 */
final class EarlierSteps {
    private final PaperModel.Source source;
    private final PaperSteps steps;
    private final IntSupplier edits;
    private final Supplier<AnnotatorId> reader;
    private final Function<PastStep, String> label;
    private final Runnable told;
    private boolean unread;

    /**
     * @param edits another number after each step
     * @param reader the person at the keyboard
     * @param told run when something else can be taken back
     */
    EarlierSteps(PaperModel.Source source, PaperSteps steps, IntSupplier edits, Supplier<AnnotatorId> reader,
            Function<PastStep, String> label, Runnable told) {
        this.source = source;
        this.steps = steps;
        this.edits = edits;
        this.reader = reader;
        this.label = label;
        this.told = told;
    }

    void read() {
        int before = edits.getAsInt();
        AnnotatorId who = reader.get();
        unread = false;
        source.readPast(who, past -> {
            if (edits.getAsInt() == before && steps.isEmpty() && who.equals(reader.get())) {
                steps.remember(past, who, label);
                told.run();
            }
        }, () -> {
            unread = edits.getAsInt() == before;
            told.run();
        });
    }

    /** @return whether there may be steps that could not be read */
    boolean isUnread() {
        return unread && steps.isEmpty();
    }
}
