package org.glossator.ui.internal.comparison;

/** What the keys at a question do; plugin.xml names these constants. */
enum CompareCommand {
    /** The first claim on the screen, or of a triplet the two others. */
    FIRST,
    SECOND,
    THIRD,
    /** The key at the left: the first claim of a pair. */
    LEFT,
    /** The key at the right: the second claim of a pair. */
    RIGHT,
    EQUAL,
    UNDECIDED,
    /** The cursor goes to the claim above, in a list. */
    PREVIOUS_CLAIM,
    /** The cursor goes to the claim below, in a list; as much of it, in a pair. */
    NEXT_CLAIM,
    /** The claim of a list goes up. */
    UP,
    DOWN,
    TIE,
    KEEP,
    NEXT,
    PREVIOUS
}
