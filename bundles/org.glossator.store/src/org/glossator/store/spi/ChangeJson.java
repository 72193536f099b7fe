package org.glossator.store.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.IdText;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Provenance;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.WorkingSetRecord;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;

/**
 * A change as JSON: what was before and what is after, each one object on one line, or empty where nothing was or is. Of
 * papers only the revision is named, and of releases the id: their texts are kept once, elsewhere.
 *
 * @param kind the simple name of the kind of {@link Change}
 */
public record ChangeJson(String kind, String before, String after) {

    /** Where texts are kept. */
    public interface Texts {

        /** @throws IllegalArgumentException if it is not there */
        PaperRecord paper(PaperId id, int revision);

        /** @throws IllegalArgumentException if it is not there */
        Change.PublishRelease release(ReleaseId id);
    }

    /** Writes one value. */
    private interface Content {
        void write(JsonWriter json) throws IOException;
    }

    /** @param revision of the paper before and after the change; not looked at where it is about something else */
    public static ChangeJson of(Change change, int before, int after) {
        String kind = change.getClass().getSimpleName();
        return switch (change) {
            case Change.AddAnnotator c -> new ChangeJson(kind, "", annotator(c.annotator()));
            case Change.RemoveAnnotator c -> new ChangeJson(kind, annotator(c.annotator()), "");
            case Change.AddPaper c -> new ChangeJson(kind, "", paper(c.paper(), after));
            case Change.RemovePaper c -> new ChangeJson(kind, paper(c.paper(), before), "");
            case Change.RevisePaper c -> new ChangeJson(kind, paper(c.before(), before), paper(c.after(), after));
            case Change.MarkDone c -> new ChangeJson(kind, done(c, !c.done()), done(c, c.done()));
            case Change.Assign c -> new ChangeJson(kind, "", assignment(c.assignment()));
            case Change.Unassign c -> new ChangeJson(kind, assignment(c.assignment()), "");
            case Change.AddSet c -> new ChangeJson(kind, "", set(c.set()));
            case Change.RemoveSet c -> new ChangeJson(kind, set(c.set()), "");
            case Change.RenameSet c -> new ChangeJson(kind, set(c.before()), set(c.after()));
            case Change.PlaceInSet c -> new ChangeJson(kind, placed(c, !c.in()), placed(c, c.in()));
            case Change.RejectProposal c -> new ChangeJson(kind, "", rejection(c.rejection()));
            case Change.ProposeAgain c -> new ChangeJson(kind, rejection(c.rejection()), "");
            case Change.AddClaim c -> new ChangeJson(kind, "", claim(c.claim()));
            case Change.RemoveClaim c -> new ChangeJson(kind, claim(c.claim()), "");
            case Change.ReshapeClaim c -> new ChangeJson(kind, claim(c.before()), claim(c.after()));
            case Change.AddAnnotation c -> new ChangeJson(kind, "", annotation(c.annotation()));
            case Change.RemoveAnnotation c -> new ChangeJson(kind, annotation(c.annotation()), "");
            case Change.ReviseAnnotation c -> new ChangeJson(kind, annotation(c.before()), annotation(c.after()));
            case Change.AddLink c -> new ChangeJson(kind, "", link(c.link()));
            case Change.RemoveLink c -> new ChangeJson(kind, link(c.link()), "");
            case Change.AddComparison c -> new ChangeJson(kind, "", text(json -> ComparisonJson.write(json, c.comparison())));
            case Change.RemoveComparison c -> new ChangeJson(kind, text(json -> ComparisonJson.write(json, c.comparison())), "");
            case Change.AddRanking c -> new ChangeJson(kind, "", text(json -> ComparisonJson.write(json, c.ranking())));
            case Change.RemoveRanking c -> new ChangeJson(kind, text(json -> ComparisonJson.write(json, c.ranking())), "");
            case Change.AssignComparison c -> new ChangeJson(kind, "", text(json -> ComparisonJson.write(json, c.assignment())));
            case Change.UnassignComparison c -> new ChangeJson(kind, text(json -> ComparisonJson.write(json, c.assignment())), "");
            case Change.PublishRelease c -> new ChangeJson(kind, "", release(c.release()));
        };
    }

    /**
     * @param paper that the change is about; any other where it is about no paper
     * @throws IllegalArgumentException if this is not a change, in words for people
     */
    public Change change(PaperId paper, Texts texts) {
        try {
            return switch (kind) {
                case "AddAnnotator" -> new Change.AddAnnotator(annotator(after));
                case "RemoveAnnotator" -> new Change.RemoveAnnotator(annotator(before));
                case "AddPaper" -> new Change.AddPaper(paper(after, texts));
                case "RemovePaper" -> new Change.RemovePaper(paper(before, texts));
                case "RevisePaper" -> new Change.RevisePaper(paper(before, texts), paper(after, texts));
                case "MarkDone" -> new Change.MarkDone(paper, new AnnotatorId(id(object(after), "annotator")),
                        object(after).get("done").getAsBoolean());
                case "Assign" -> new Change.Assign(assignment(after, paper));
                case "Unassign" -> new Change.Unassign(assignment(before, paper));
                case "AddSet" -> new Change.AddSet(set(after));
                case "RemoveSet" -> new Change.RemoveSet(set(before));
                case "RenameSet" -> new Change.RenameSet(set(before), set(after));
                case "PlaceInSet" -> new Change.PlaceInSet(new WorkingSetId(id(object(after), "set")),
                        new AnnotatorId(id(object(after), "owner")), paper, object(after).get("in").getAsBoolean());
                case "RejectProposal" -> new Change.RejectProposal(rejection(after, paper));
                case "ProposeAgain" -> new Change.ProposeAgain(rejection(before, paper));
                case "AddClaim" -> new Change.AddClaim(claim(after, paper));
                case "RemoveClaim" -> new Change.RemoveClaim(claim(before, paper));
                case "ReshapeClaim" -> new Change.ReshapeClaim(claim(before, paper), claim(after, paper));
                case "AddAnnotation" -> new Change.AddAnnotation(annotation(after, paper));
                case "RemoveAnnotation" -> new Change.RemoveAnnotation(annotation(before, paper));
                case "ReviseAnnotation" -> new Change.ReviseAnnotation(annotation(before, paper),
                        annotation(after, paper));
                case "AddLink" -> new Change.AddLink(link(after, paper));
                case "RemoveLink" -> new Change.RemoveLink(link(before, paper));
                case "AddComparison" -> new Change.AddComparison(ComparisonJson.comparison(object(after)));
                case "RemoveComparison" -> new Change.RemoveComparison(ComparisonJson.comparison(object(before)));
                case "AddRanking" -> new Change.AddRanking(ComparisonJson.ranking(object(after)));
                case "RemoveRanking" -> new Change.RemoveRanking(ComparisonJson.ranking(object(before)));
                case "AssignComparison" -> new Change.AssignComparison(ComparisonJson.assignment(object(after)));
                case "UnassignComparison" -> new Change.UnassignComparison(ComparisonJson.assignment(object(before)));
                case "PublishRelease" -> texts.release(new ReleaseId(id(object(after), "id")));
                default -> throw new IllegalArgumentException("a change of an unknown kind, " + kind);
            };
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException
                | java.time.DateTimeException e) { // how the parser says that it is something else
            throw new IllegalArgumentException("a change (" + kind + ") that cannot be read", e);
        }
    }

    private static String text(Content content) {
        var text = new JsonText();
        try (var json = new JsonWriter(text)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not in memory
        }
        return text.toString();
    }

    private static JsonObject object(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    static long id(JsonObject json, String name) {
        return IdText.parse(string(json, name))
                .orElseThrow(() -> new IllegalArgumentException("not an id: " + string(json, name)));
    }

    private static String paper(PaperRecord paper, int revision) {
        return text(json -> json.beginObject().name("id").value(paper.id().toString()).name("revision").value(revision)
                .name("key").value(paper.key()).endObject());
    }

    private static PaperRecord paper(String text, Texts texts) {
        JsonObject json = object(text);
        return texts.paper(new PaperId(id(json, "id")), json.get("revision").getAsInt());
    }

    private static String annotator(AnnotatorRecord annotator) {
        return text(json -> json.beginObject().name("id").value(annotator.id().toString()).name("name")
                .value(annotator.name()).endObject());
    }

    private static AnnotatorRecord annotator(String text) {
        JsonObject json = object(text);
        return new AnnotatorRecord(new AnnotatorId(id(json, "id")), string(json, "name"));
    }

    private static String release(ReleaseRecord release) {
        return text(json -> json.beginObject().name("id").value(release.id().toString()).name("taxonomy")
                .value(release.taxonomy()).name("version").value(release.version().toString()).endObject());
    }

    private static String done(Change.MarkDone mark, boolean done) {
        return text(json -> json.beginObject().name("annotator").value(mark.annotator().toString()).name("done")
                .value(done).endObject());
    }

    private static String assignment(AssignmentRecord assignment) {
        return text(json -> {
            json.beginObject().name("annotator").value(assignment.annotator().toString()).name("round")
                    .value(assignment.round()).name("blind").value(assignment.blind());
            due(json, assignment.due());
            json.endObject();
        });
    }

    /** Without such a day as it was written before there were any. */
    static void due(JsonWriter json, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            json.name("due").value(day.get().toString());
        }
    }

    private static AssignmentRecord assignment(String text, PaperId paper) {
        JsonObject json = object(text);
        return new AssignmentRecord(paper, new AnnotatorId(id(json, "annotator")), json.get("round").getAsInt(),
                json.get("blind").getAsBoolean(), due(json));
    }

    static Optional<LocalDate> due(JsonObject json) {
        return json.has("due") ? Optional.of(LocalDate.parse(string(json, "due"))) : Optional.empty();
    }

    private static String set(WorkingSetRecord set) {
        return text(json -> json.beginObject().name("id").value(set.id().toString()).name("owner")
                .value(set.owner().toString()).name("name").value(set.name()).endObject());
    }

    private static WorkingSetRecord set(String text) {
        JsonObject json = object(text);
        return new WorkingSetRecord(new WorkingSetId(id(json, "id")), new AnnotatorId(id(json, "owner")), string(json, "name"));
    }

    private static String placed(Change.PlaceInSet place, boolean in) {
        return text(json -> json.beginObject().name("set").value(place.set().toString()).name("owner")
                .value(place.owner().toString()).name("in").value(in).endObject());
    }

    private static String rejection(RejectionRecord rejection) {
        return text(json -> json.beginObject().name("annotator").value(rejection.annotator().toString()).name("sentence")
                .value(rejection.sentence()).name("made").value(rejection.made().toString()).endObject());
    }

    private static RejectionRecord rejection(String text, PaperId paper) {
        JsonObject json = object(text);
        return new RejectionRecord(paper, new AnnotatorId(id(json, "annotator")), string(json, "sentence"),
                Instant.parse(string(json, "made")));
    }

    private static String claim(ClaimRecord claim) {
        return text(json -> {
            json.beginObject().name("id").value(claim.id().toString()).name("author").value(claim.author().toString())
                    .name("made").value(claim.made().toString()).name("spans").beginArray();
            for (TextSpan span : claim.spans()) {
                json.beginArray().value(span.start()).value(span.end()).endArray();
            }
            json.endArray().endObject();
        });
    }

    private static ClaimRecord claim(String text, PaperId paper) {
        JsonObject json = object(text);
        List<TextSpan> spans = new ArrayList<>();
        for (JsonElement span : json.getAsJsonArray("spans")) {
            spans.add(new TextSpan(span.getAsJsonArray().get(0).getAsInt(), span.getAsJsonArray().get(1).getAsInt()));
        }
        return new ClaimRecord(new ClaimId(id(json, "id")), paper, spans, new AnnotatorId(id(json, "author")),
                Instant.parse(string(json, "made")));
    }

    private static String link(LinkRecord link) {
        return text(json -> json.beginObject().name("id").value(link.id().toString()).name("source")
                .value(link.source().toString()).name("targetPaper").value(link.targetPaper().toString()).name("target")
                .value(link.target().toString()).name("relation").value(link.relation()).name("release")
                .value(link.release().toString()).name("author").value(link.author().toString()).name("made")
                .value(link.made().toString()).endObject());
    }

    private static LinkRecord link(String text, PaperId paper) {
        JsonObject json = object(text);
        return new LinkRecord(new LinkId(id(json, "id")), paper, new ClaimId(id(json, "source")),
                new PaperId(id(json, "targetPaper")), new ClaimId(id(json, "target")), string(json, "relation"),
                new ReleaseId(id(json, "release")), new AnnotatorId(id(json, "author")),
                Instant.parse(string(json, "made")));
    }

    private static String annotation(AnnotationRecord annotation) {
        return text(json -> {
            json.beginObject().name("id").value(annotation.id().toString());
            target(json, annotation.target());
            json.name("annotator").value(annotation.annotator().toString());
            json.name("release").value(annotation.release().toString()).name("categories").beginArray();
            for (CategoryId category : annotation.categories()) {
                json.value(category.value());
            }
            json.endArray();
            AnswersJson.write(json, annotation.answers());
            json.name("comment").value(annotation.comment());
            json.name("provenance").value(annotation.provenance().kind().name());
            json.name("source").value(annotation.provenance().source());
            json.name("made").value(annotation.made().toString()).endObject();
        });
    }

    private static void target(JsonWriter json, Target target) throws IOException {
        switch (target) {
            case Target.WholePaper paper -> {
                // where nothing else is said
            }
            case Target.OnPart(int part) -> json.name("part").value(part);
            case Target.OnClaim(var claim) -> json.name("claim").value(claim.toString());
            case Target.OnLink(var link) -> json.name("link").value(link.toString());
            case Target.OnAnnotation(var other) -> json.name("about").value(other.toString());
        }
    }

    private static Target target(JsonObject json) {
        return json.has("claim") ? new Target.OnClaim(new ClaimId(id(json, "claim")))
                : json.has("part") ? new Target.OnPart(json.get("part").getAsInt())
                        : json.has("link") ? new Target.OnLink(new LinkId(id(json, "link")))
                                : json.has("about") ? new Target.OnAnnotation(new AnnotationId(id(json, "about")))
                                        : new Target.WholePaper();
    }

    private static AnnotationRecord annotation(String text, PaperId paper) {
        JsonObject json = object(text);
        List<CategoryId> categories = new ArrayList<>();
        json.getAsJsonArray("categories").forEach(category -> categories.add(new CategoryId(category.getAsString())));
        return new AnnotationRecord(new AnnotationId(id(json, "id")), paper, target(json),
                new AnnotatorId(id(json, "annotator")), new ReleaseId(id(json, "release")), categories,
                AnswersJson.read(json), string(json, "comment"),
                new Provenance(Provenance.Kind.valueOf(string(json, "provenance")), string(json, "source")),
                Instant.parse(string(json, "made")));
    }
}
