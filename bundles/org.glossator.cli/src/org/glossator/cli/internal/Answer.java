package org.glossator.cli.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.glossator.model.Place;
import org.glossator.model.Problem;

import com.google.gson.stream.JsonWriter;

/**
 * What a command says on standard output: lines for people or one JSON object for programs. A command says both; the
 * one that is not wanted goes nowhere.
 */
public final class Answer {
    private final PrintStream out;
    private final boolean forPrograms;
    private final Writer writer;
    private final JsonWriter json;
    private boolean begun;

    Answer(PrintStream out, boolean forPrograms) {
        this.out = out;
        this.forPrograms = forPrograms;
        this.writer = forPrograms ? new OutputStreamWriter(out, StandardCharsets.UTF_8) : Writer.nullWriter();
        this.json = new JsonWriter(writer);
        json.setHtmlSafe(false);
    }

    /** Something that is written as JSON. */
    interface Members {
        void write(JsonWriter json) throws IOException;
    }

    /** Says a line for people. */
    void line(String text) {
        if (!forPrograms) {
            out.println(text);
        }
    }

    /** Says it for programs, as members of the one object. */
    void members(Members members) {
        try {
            if (!begun) {
                begun = true;
                json.beginObject();
            }
            members.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the object with the problems. */
    void end(List<Problem> problems) {
        members(object -> {
            object.name("problems").beginArray();
            for (Problem problem : problems) {
                write(object, problem);
            }
            object.endArray().endObject().flush();
            writer.write(forPrograms ? "\n" : "");
            writer.flush();
        });
        out.flush();
    }

    /** Ends in the middle of something: with the problems where nothing was said yet, else as it is. */
    void breakOff(List<Problem> problems) {
        if (begun) {
            out.flush();
        } else {
            end(problems);
        }
    }

    private static void write(JsonWriter json, Problem problem) throws IOException {
        json.beginObject();
        json.name("severity").value(problem.severity().name().toLowerCase(Locale.ROOT));
        json.name("code").value(problem.code());
        json.name("message").value(problem.message());
        Place place = problem.place();
        if (!place.file().isEmpty()) {
            json.name("file").value(place.file());
        }
        if (place.line() > 0) {
            json.name("line").value(place.line());
        }
        if (place.column() > 0) {
            json.name("column").value(place.column());
        }
        json.endObject();
    }
}
