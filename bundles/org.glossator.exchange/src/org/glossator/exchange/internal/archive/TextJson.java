package org.glossator.exchange.internal.archive;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.IdText;
import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.ReleaseId;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.model.Version;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;
import org.glossator.store.ReleaseRecord;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;

/** Papers and releases with all their texts as lines of JSON. Reading throws what the parser and the records throw. */
final class TextJson {

    private TextJson() {
    }

    @SuppressWarnings("resource") // closing is the owner's of what is written to
    static void write(PaperRecord paper, Writer out) throws IOException {
        var json = new JsonWriter(out);
        json.beginObject().name("id").value(paper.id().toString()).name("revision").value(paper.revision());
        json.name("key").value(paper.key()).name("title").value(paper.title()).name("authors").beginArray();
        for (String author : paper.authors()) {
            json.value(author);
        }
        json.endArray().name("identifiers").beginObject();
        for (var identifier : paper.identifiers().entrySet()) {
            json.name(identifier.getKey()).value(identifier.getValue());
        }
        json.endObject().name("parts").beginArray();
        for (TextPart part : paper.parts()) {
            json.beginObject().name("kind").value(part.kind().name()).name("heading").value(part.heading());
            json.name("start").value(part.span().start()).name("end").value(part.span().end()).endObject();
        }
        json.endArray().name("text").value(paper.text()).endObject().flush();
    }

    static PaperRecord paper(JsonObject json) {
        var authors = new ArrayList<String>();
        json.getAsJsonArray("authors").forEach(author -> authors.add(author.getAsString()));
        var identifiers = new TreeMap<String, String>();
        json.getAsJsonObject("identifiers").entrySet()
                .forEach(entry -> identifiers.put(entry.getKey(), entry.getValue().getAsString()));
        var parts = new ArrayList<TextPart>();
        for (JsonElement element : json.getAsJsonArray("parts")) {
            JsonObject part = element.getAsJsonObject();
            parts.add(new TextPart(PartKind.valueOf(string(part, "kind")), string(part, "heading"),
                    new TextSpan(part.get("start").getAsInt(), part.get("end").getAsInt())));
        }
        return new PaperRecord(new PaperId(id(json, "id")), string(json, "key"), string(json, "title"), authors,
                identifiers, json.get("revision").getAsInt(), string(json, "text"), parts);
    }

    @SuppressWarnings("resource") // as above
    static void write(Change.PublishRelease release, Writer out) throws IOException {
        var json = new JsonWriter(out);
        Taxonomy taxonomy = release.taxonomy();
        json.beginObject().name("id").value(release.release().id().toString()).name("taxonomy").value(taxonomy.name());
        json.name("version").value(taxonomy.version().toString()).name("title").value(taxonomy.title());
        json.name("description").value(taxonomy.description());
        json.name("published").value(release.release().published().toString()).name("categories");
        write(taxonomy.categories(), json);
        json.name("text").value(release.text()).endObject().flush();
    }

    private static void write(List<Category> categories, JsonWriter json) throws IOException {
        json.beginArray();
        for (Category category : categories) {
            json.beginObject().name("id").value(category.id().value()).name("path").value(category.path());
            json.name("label").value(category.label()).name("definition").value(category.definition());
            json.name("key").value(category.key().map(String::valueOf).orElse(""));
            json.name("colour").value(category.colour().map(Colour::toString).orElse(""));
            json.name("abstract").value(category.isAbstract()).name("notes").beginArray();
            for (ScopeNote note : category.notes()) {
                json.beginArray().value(note.kind().name()).value(note.text()).value(note.because()).endArray();
            }
            json.endArray().name("children");
            write(category.children(), json);
            json.endObject();
        }
        json.endArray();
    }

    static Change.PublishRelease release(JsonObject json) {
        var taxonomy = new Taxonomy(string(json, "taxonomy"),
                Version.parse(string(json, "version")).orElseThrow(IllegalArgumentException::new),
                string(json, "title"), string(json, "description"), categories(json.getAsJsonArray("categories")));
        var release = new ReleaseRecord(new ReleaseId(id(json, "id")), taxonomy.name(), taxonomy.version(),
                taxonomy.title(), Instant.parse(string(json, "published")));
        return new Change.PublishRelease(release, taxonomy, string(json, "text"));
    }

    private static List<Category> categories(JsonArray array) {
        var categories = new ArrayList<Category>();
        for (JsonElement element : array) {
            JsonObject json = element.getAsJsonObject();
            var notes = new ArrayList<ScopeNote>();
            for (JsonElement note : json.getAsJsonArray("notes")) {
                JsonArray words = note.getAsJsonArray();
                notes.add(new ScopeNote(ScopeNote.Kind.valueOf(words.get(0).getAsString()), words.get(1).getAsString(),
                        words.get(2).getAsString()));
            }
            String key = string(json, "key");
            categories.add(new Category(new CategoryId(string(json, "id")), string(json, "path"), string(json, "label"),
                    string(json, "definition"), key.isEmpty() ? Optional.empty() : Optional.of(key.charAt(0)),
                    Colour.parse(string(json, "colour")), json.get("abstract").getAsBoolean(), notes,
                    categories(json.getAsJsonArray("children"))));
        }
        return categories;
    }

    static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    static long id(JsonObject json, String name) {
        return IdText.parse(string(json, name)).orElseThrow(() -> new IllegalArgumentException("not an id"));
    }
}
