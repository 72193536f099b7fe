package org.glossator.exchange.internal.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.Origin;
import org.glossator.store.PastAction;
import org.glossator.store.PastStep;
import org.glossator.store.spi.ChangeJson;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The actions of an archive, read while they are walked through; throws {@link IllegalArgumentException}. */
final class ArchivedPast implements Iterator<PastStep> {
    private final BufferedReader lines;
    private final ArchivedTexts texts;
    private int changesLeft;
    private @Nullable String next;

    ArchivedPast(BufferedReader lines, ArchivedTexts texts) {
        this.lines = lines;
        this.texts = texts;
        next = line();
    }

    /** @throws IllegalArgumentException for all that the parser and the records throw */
    static <T> T parsed(Supplier<T> content) {
        try {
            return content.get();
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException
                | DateTimeException e) {
            throw new IllegalArgumentException("it has a line that cannot be read", e);
        }
    }

    private @Nullable String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public PastStep next() {
        String text = next;
        if (text == null) {
            throw new NoSuchElementException();
        }
        if (changesLeft > 0) {
            throw new IllegalArgumentException("it has an action that is not whole");
        }
        PastAction action = parsed(() -> action(JsonParser.parseString(text).getAsJsonObject()));
        changesLeft = action.changes();
        if (changesLeft == 0) {
            next = line();
        }
        return new PastStep(action, Changes::new);
    }

    private static PastAction action(JsonObject json) {
        Instant when = Instant.parse(TextJson.string(json, "when"));
        var origin = new Origin(json.has("id") ? TextJson.id(json, "id") : 0, // not in archives of earlier programs
                json.has("done") ? Instant.parse(TextJson.string(json, "done")) : when);
        return new PastAction(json.get("action").getAsLong(), TextJson.string(json, "code"),
                new AnnotatorId(TextJson.id(json, "who")), when, TextJson.string(json, "why"),
                PastAction.Kind.valueOf(TextJson.string(json, "kind")), json.get("reverses").getAsLong(),
                json.get("changes").getAsInt(), origin);
    }

    /** The changes of the action that was given last. */
    private final class Changes implements Iterator<Change> {
        @Override
        public boolean hasNext() {
            return changesLeft > 0;
        }

        @Override
        public Change next() {
            String text = line();
            if (text == null) {
                throw new IllegalArgumentException("it ends within an action");
            }
            Change change = parsed(() -> change(JsonParser.parseString(text).getAsJsonObject()));
            changesLeft--;
            if (changesLeft == 0) {
                next = line();
            }
            return change;
        }

        private Change change(JsonObject json) {
            long paper = json.has("paper") ? TextJson.id(json, "paper") : 0;
            return new ChangeJson(TextJson.string(json, "kind"), part(json, "before"), part(json, "after"))
                    .change(new PaperId(paper), texts);
        }

        private static String part(JsonObject json, String name) {
            return json.has(name) ? json.get(name).toString() : "";
        }
    }
}
