package org.glossator.exchange.internal;

import java.util.regex.Pattern;

/** Where sentences end, for telling titles from texts. */
final class Sentences {
    private static final Pattern FULL_STOP = Pattern.compile(".*[.。][)\\]\"'”’»]*", Pattern.DOTALL);
    private static final Pattern FINISHED = Pattern.compile(".*[.!?:。！？][)\\]\"'”’»]*", Pattern.DOTALL);

    private Sentences() {
    }

    /** @return whether the words end with a full stop; titles may end with a question or exclamation mark */
    static boolean endsWithFullStop(String words) {
        return FULL_STOP.matcher(words).matches();
    }

    /** @return whether the next words begin a new sentence */
    static boolean isFinished(String words) {
        return FINISHED.matcher(words).matches();
    }
}
