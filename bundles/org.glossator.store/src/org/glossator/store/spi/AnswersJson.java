package org.glossator.store.spi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.ClaimId;
import org.glossator.model.Confidence;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.TextSpan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;

/**
 * What a judgement says beside its categories, as members of its JSON object; none where it says nothing more, so that
 * histories of all versions read alike.
 */
final class AnswersJson {
    private static final String ANSWERS = "answers";
    private static final String CONFIDENCE = "confidence";
    private static final String UNDECIDED = "undecided";

    private AnswersJson() {
    }

    static void write(JsonWriter json, Answers answers) throws IOException {
        if (!answers.values().isEmpty()) {
            json.name(ANSWERS).beginObject();
            for (Map.Entry<String, Answer> value : answers.values().entrySet()) {
                write(json.name(value.getKey()).beginObject(), value.getValue());
                json.endObject();
            }
            json.endObject();
        }
        if (answers.confidence().isPresent()) {
            json.name(CONFIDENCE).value(answers.confidence().get().value());
        }
        if (answers.undecided()) {
            json.name(UNDECIDED).value(true);
        }
    }

    private static void write(JsonWriter json, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Number(double value) -> json.name("number").value(value);
            case Answer.NotApplicable none -> json.name("notApplicable").value(true);
            case Answer.YesNo(boolean value) -> json.name("yes").value(value);
            case Answer.Choice(var options) -> {
                json.name("options").beginArray();
                for (String option : options) {
                    json.value(option);
                }
                json.endArray();
            }
            case Answer.Text(String text) -> json.name("text").value(text);
            case Answer.Rewrite(String original, String corrected) -> json.name("original").value(original)
                    .name("corrected").value(corrected);
            case Answer.Evidence(var references) -> {
                json.name("evidence").beginArray();
                for (Reference reference : references) {
                    write(json.beginObject().name("paper").value(reference.paper().toString()), reference);
                    json.endObject();
                }
                json.endArray();
            }
        }
    }

    private static void write(JsonWriter json, Reference reference) throws IOException {
        switch (reference) {
            case Reference.ToPaper paper -> {
                // said already
            }
            case Reference.ToClaim(var paper, var claim) -> json.name("claim").value(claim.toString());
            case Reference.InText(var paper, var span) -> json.name("span").beginArray().value(span.start())
                    .value(span.end()).endArray();
        }
    }

    static Answers read(JsonObject json) {
        var values = new TreeMap<String, Answer>();
        if (json.has(ANSWERS)) {
            json.getAsJsonObject(ANSWERS).entrySet()
                    .forEach(value -> values.put(value.getKey(), answer(value.getValue().getAsJsonObject())));
        }
        Optional<Confidence> confidence = json.has(CONFIDENCE)
                ? Optional.of(new Confidence(json.get(CONFIDENCE).getAsDouble())) : Optional.empty();
        boolean undecided = json.has(UNDECIDED) && json.get(UNDECIDED).getAsBoolean();
        return values.isEmpty() && confidence.isEmpty() && !undecided ? Answers.NONE
                : new Answers(values, confidence, undecided);
    }

    private static Answer answer(JsonObject json) {
        if (json.has("number")) {
            return new Answer.Number(json.get("number").getAsDouble());
        } else if (json.has("notApplicable")) {
            return new Answer.NotApplicable();
        } else if (json.has("yes")) {
            return new Answer.YesNo(json.get("yes").getAsBoolean());
        } else if (json.has("options")) {
            List<String> options = new ArrayList<>();
            json.getAsJsonArray("options").forEach(option -> options.add(option.getAsString()));
            return new Answer.Choice(options);
        } else if (json.has("text")) {
            return new Answer.Text(ChangeJson.string(json, "text"));
        } else if (json.has("corrected")) {
            return new Answer.Rewrite(ChangeJson.string(json, "original"), ChangeJson.string(json, "corrected"));
        }
        List<Reference> references = new ArrayList<>();
        for (JsonElement reference : json.getAsJsonArray("evidence")) {
            references.add(reference(reference.getAsJsonObject()));
        }
        return new Answer.Evidence(references);
    }

    private static Reference reference(JsonObject json) {
        var paper = new PaperId(ChangeJson.id(json, "paper"));
        if (json.has("span")) {
            JsonArray span = json.getAsJsonArray("span");
            return new Reference.InText(paper, new TextSpan(span.get(0).getAsInt(), span.get(1).getAsInt()));
        }
        return json.has("claim") ? new Reference.ToClaim(paper, new ClaimId(ChangeJson.id(json, "claim")))
                : new Reference.ToPaper(paper);
    }
}
