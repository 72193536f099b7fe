package org.glossator.exchange.internal;

import java.io.IOException;
import java.util.Map;

import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Reference;
import org.glossator.store.PaperRecord;

import com.google.gson.stream.JsonWriter;

/**
 * What a judgement says beside its categories, as people write it: numbers, words and yes or no stand for themselves; their
 * kind is that of the attribute.
 */
final class JsonAnswers {
    /** Stands for a scale that does not apply. */
    static final String NOT_APPLICABLE = "n/a";

    private JsonAnswers() {
    }

    /** Writes members, none where nothing is said. */
    static void write(JsonWriter json, Answers answers, PaperRecord paper) throws IOException {
        if (!answers.values().isEmpty()) {
            json.name("attributes").beginObject();
            for (Map.Entry<String, Answer> value : answers.values().entrySet()) {
                write(json.name(value.getKey()), value.getValue(), paper);
            }
            json.endObject();
        }
        if (answers.confidence().isPresent()) {
            number(json.name("confidence"), answers.confidence().get().value());
        }
        if (answers.undecided()) {
            json.name("undecided").value(true);
        }
    }

    private static void write(JsonWriter json, Answer answer, PaperRecord paper) throws IOException {
        switch (answer) {
            case Answer.Number(double value) -> number(json, value);
            case Answer.NotApplicable none -> json.value(NOT_APPLICABLE);
            case Answer.YesNo(boolean value) -> json.value(value);
            case Answer.Choice(var options) -> {
                json.beginArray();
                for (String option : options) {
                    json.value(option);
                }
                json.endArray();
            }
            case Answer.Text(String text) -> json.value(text);
            case Answer.Rewrite(String original, String corrected) -> json.beginObject().name("original").value(original)
                    .name("corrected").value(corrected).endObject();
            case Answer.Evidence(var references) -> {
                json.beginArray();
                for (Reference reference : references) {
                    json.beginObject().name("paper").value(reference.paper().toString());
                    refer(json, reference, paper);
                    json.endObject();
                }
                json.endArray();
            }
        }
    }

    private static void refer(JsonWriter json, Reference reference, PaperRecord paper) throws IOException {
        switch (reference) {
            case Reference.ToPaper whole -> {
                // said already
            }
            case Reference.ToClaim(var id, var claim) -> json.name("claim").value(claim.toString());
            case Reference.InText(var id, var span) -> {
                json.name("span").beginArray().value(span.start()).value(span.end()).endArray();
                if (id.equals(paper.id()) && span.end() <= paper.text().length()) {
                    json.name("quote").value(span.in(paper.text()));
                }
            }
        }
    }

    /** Whole numbers without a fraction. */
    private static void number(JsonWriter json, double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            json.value((long) value);
        } else {
            json.value(value);
        }
    }
}
