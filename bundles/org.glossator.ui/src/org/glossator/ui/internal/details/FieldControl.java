package org.glossator.ui.internal.details;

import java.util.Optional;
import java.util.function.Consumer;

import org.glossator.model.Answer;
import org.glossator.ui.internal.details.DetailsForm.Field;

/** The widgets of one question, below its label. */
interface FieldControl {

    /** Shows what was answered; what a person is just writing stays. */
    void show(Field field);

    /** Goes to the answer. */
    void focus();

    /** Takes over at once what is written and not taken over yet. */
    default void flush() {
        // most answers are taken over with the click
    }

    /** Where answers go; empty to take one away. */
    interface Sink extends Consumer<Optional<Answer>> {
    }
}
