package org.glossator.taxonomy.parser;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How much of what is around a change has to be read: the shortest part of a block that is what it was behind its end.
 *
 * @param errors where the parser has said that something of the text is wrong
 * @param unclosed where a brace of the text was open that nothing closed
 */
@NonNullByDefault({})
record Readings(TextParser parser, Edit edit, List<Integer> errors, List<Unclosed> unclosed) {

    /** @return nothing where no part of the block can be read alone */
    Optional<Reading> around(Passage passage) {
        Optional<Reading> open = passage.block().open() < 0 ? passage.upToBrace(edit.braces()).flatMap(this::either) : Optional.empty();
        if (open.isPresent()) {
            return open; // a brace that is back, most likely: what it opens is long, and what follows would be missing in the shortest
        }
        var shortest = reading(passage, false);
        if (isRight(shortest)) {
            return Optional.of(shortest);
        } else if (passage.block().open() >= 0) {
            return passage.longer().flatMap(longer -> right(longer, false));
        } // else there is nothing around it
        return right(passage, true).or(() -> passage.upToBrace(shortest.missing()).flatMap(this::either)).or(() -> passage.longer().flatMap(this::either));
    }

    private Optional<Reading> either(Passage passage) {
        return right(passage, false).or(() -> right(passage, true));
    }

    private Optional<Reading> right(Passage passage, boolean deep) {
        return deep && passage.hollows(edit).stream().noneMatch(hollow -> edit.meets(hollow.node())) ? Optional.empty() // no other than before
                : Optional.of(reading(passage, deep)).filter(this::isRight);
    }

    private Reading reading(Passage passage, boolean deep) {
        return new Reading(passage, edit, errors, unclosed, deep);
    }

    private boolean isRight(Reading reading) {
        return !reading.isLong() && reading.read(parser);
    }
}
