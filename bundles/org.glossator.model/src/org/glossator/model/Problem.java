package org.glossator.model;

/**
 * Trouble that a person can do something about.
 *
 * @param code stable, for scripts and tests, such as {@code import.noText}; area first, then what is wrong
 * @param message one sentence for people: what happened, what is safe, what to do
 * @param place where it was found, or {@link Place#NONE}
 */
public record Problem(Severity severity, String code, String message, Place place) {

    public static Problem error(String code, String message) {
        return new Problem(Severity.ERROR, code, message, Place.NONE);
    }

    public static Problem error(String code, String message, Place place) {
        return new Problem(Severity.ERROR, code, message, place);
    }

    public static Problem warning(String code, String message, Place place) {
        return new Problem(Severity.WARNING, code, message, place);
    }

    /** @return {@code code: message (file:line:column)}, the form that the command line prints */
    @Override
    public String toString() {
        return code + ": " + message + (place.isKnown() ? " (" + place + ")" : "");
    }
}
