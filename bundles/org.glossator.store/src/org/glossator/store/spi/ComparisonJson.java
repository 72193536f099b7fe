package org.glossator.store.spi;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Criterion;
import org.glossator.store.RankingRecord;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;

/** Comparison tasks and what was answered to them, as parts of JSON. */
final class ComparisonJson {

    private ComparisonJson() {
    }

    static void write(JsonWriter json, ComparisonRecord task) throws IOException {
        json.beginObject().name("id").value(task.id().toString()).name("title").value(task.title()).name("comparison")
                .value(task.kind().name()).name("question").value(task.criterion().question());
        switch (task.criterion()) {
            case Criterion.Asked asked -> {
                // the question
            }
            case Criterion.OfCategory(var release, var category, var question) -> json.name("release").value(release.toString())
                    .name("category").value(category.value());
        }
        json.name("seed").value(Long.toString(task.seed())).name("author").value(task.author().toString()).name("made")
                .value(task.made().toString()).name("claims").beginArray();
        for (ComparedClaim claim : task.claims()) {
            json.beginObject().name("paper").value(claim.paper().toString()).name("claim").value(claim.claim().toString())
                    .name("words").value(claim.words()).endObject();
        }
        json.endArray().name("questions").beginArray();
        for (List<Integer> question : task.questions()) {
            numbers(json, question);
        }
        json.endArray().endObject();
    }

    static ComparisonRecord comparison(JsonObject json) {
        String question = ChangeJson.string(json, "question");
        Criterion criterion = json.has("category") ? new Criterion.OfCategory(new ReleaseId(ChangeJson.id(json, "release")),
                new CategoryId(ChangeJson.string(json, "category")), question) : new Criterion.Asked(question);
        var claims = new ArrayList<ComparedClaim>();
        for (JsonElement element : json.getAsJsonArray("claims")) {
            JsonObject claim = element.getAsJsonObject();
            claims.add(new ComparedClaim(new PaperId(ChangeJson.id(claim, "paper")), new ClaimId(ChangeJson.id(claim, "claim")),
                    ChangeJson.string(claim, "words")));
        }
        var questions = new ArrayList<List<Integer>>();
        json.getAsJsonArray("questions").forEach(shown -> questions.add(numbers(shown.getAsJsonArray())));
        return new ComparisonRecord(new ComparisonId(ChangeJson.id(json, "id")), ChangeJson.string(json, "title"),
                ComparisonRecord.Kind.valueOf(ChangeJson.string(json, "comparison")), criterion,
                Long.parseLong(ChangeJson.string(json, "seed")), claims, questions, new AnnotatorId(ChangeJson.id(json, "author")),
                Instant.parse(ChangeJson.string(json, "made")));
    }

    static void write(JsonWriter json, RankingRecord ranking) throws IOException {
        json.beginObject().name("comparison").value(ranking.comparison().toString()).name("question").value(ranking.question())
                .name("annotator").value(ranking.annotator().toString()).name("ranks");
        numbers(json, ranking.ranks());
        json.name("made").value(ranking.made().toString()).endObject();
    }

    static RankingRecord ranking(JsonObject json) {
        return new RankingRecord(new ComparisonId(ChangeJson.id(json, "comparison")), json.get("question").getAsInt(),
                new AnnotatorId(ChangeJson.id(json, "annotator")), numbers(json.getAsJsonArray("ranks")),
                Instant.parse(ChangeJson.string(json, "made")));
    }

    static void write(JsonWriter json, ComparisonAssignmentRecord assignment) throws IOException {
        json.beginObject().name("comparison").value(assignment.comparison().toString()).name("annotator")
                .value(assignment.annotator().toString());
        ChangeJson.due(json, assignment.due());
        json.endObject();
    }

    static ComparisonAssignmentRecord assignment(JsonObject json) {
        return new ComparisonAssignmentRecord(new ComparisonId(ChangeJson.id(json, "comparison")),
                new AnnotatorId(ChangeJson.id(json, "annotator")), ChangeJson.due(json));
    }

    private static void numbers(JsonWriter json, List<Integer> numbers) throws IOException {
        json.beginArray();
        for (int number : numbers) {
            json.value(number);
        }
        json.endArray();
    }

    private static List<Integer> numbers(JsonArray json) {
        var numbers = new ArrayList<Integer>();
        json.forEach(number -> numbers.add(number.getAsInt()));
        return numbers;
    }
}
