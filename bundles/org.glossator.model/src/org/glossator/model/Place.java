package org.glossator.model;

/**
 * Where in a person's file something was found.
 *
 * @param file name or path as the person gave it; empty for {@link #NONE}
 * @param line counted from 1; 0 where only the file is known
 * @param column in UTF-16 code units, counted from 1; 0 where only the line is known
 */
public record Place(String file, int line, int column) {

    /** The trouble has no place in a file. */
    public static final Place NONE = new Place("", 0, 0);

    public static Place file(String file) {
        return new Place(file, 0, 0);
    }

    public static Place line(String file, int line) {
        return new Place(file, line, 0);
    }

    public boolean isKnown() {
        return !file.isEmpty() || line > 0;
    }

    /** @return {@code file:line:column}, as far as known */
    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column > 0) {
            text.append(':').append(column);
        }
        return text.toString();
    }
}
