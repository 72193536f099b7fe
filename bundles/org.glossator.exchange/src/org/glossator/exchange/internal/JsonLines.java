package org.glossator.exchange.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glossator.exchange.spi.TextLines;
import org.glossator.model.Place;
import org.glossator.model.Problem;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Files with one JSON object a line. A line that is none is a problem; the other lines are read. */
final class JsonLines {
    private static final Pattern COLUMN = Pattern.compile("column (\\d{1,9})");
    private static final Pattern PATH = Pattern.compile("path \\$\\.([\\w.\\[\\]]+)");

    private JsonLines() {
    }

    /** Makes something of one object. */
    interface ObjectReader<T> {
        /**
         * @param reader stands before the object
         * @throws IllegalStateException where a member has another type
         */
        T read(JsonReader reader, Place place) throws IOException;
    }

    /** @param found takes what each line that is not blank says */
    static <T> void forEach(TextLines lines, Consumer<Problem> problems, ObjectReader<T> objects, Consumer<T> found)
            throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = line.get();
            if (!text.isBlank()) {
                read(text, lines.place(), problems, objects).ifPresent(found);
            }
        }
    }

    private static <T> Optional<T> read(String text, Place place, Consumer<Problem> problems,
            ObjectReader<T> objects) {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            T object = objects.read(reader, place);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new EOFException(reader.toString());
            }
            return Optional.of(object);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            // a StringReader has no trouble of its own; Gson's exceptions say what is wrong with the text
            problems.accept(malformed(place, e));
            return Optional.empty();
        }
    }

    private static Problem malformed(Place line, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher column = COLUMN.matcher(message);
        Place place = column.find()
                ? new Place(line.file(), line.line(), Integer.parseInt(column.group(1)))
                : line;
        Matcher path = PATH.matcher(message);
        String where = path.find() ? " (at \"" + path.group(1) + "\")" : "";
        return Problem.error("import.syntax", "The line is not a JSON object of the expected form" + where
                + " and was left out; the other lines were read. Correct it and import again.", place);
    }
}
