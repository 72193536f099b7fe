package org.glossator.exchange.internal.archive;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;

import org.glossator.model.IdText;
import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.TaxonomyDocument;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;
import org.glossator.store.ReleaseRecord;

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
        json.beginObject().name("id").value(release.release().id().toString());
        json.name("published").value(release.release().published().toString());
        json.name("compiled").jsonValue(TaxonomyDocument.write(release.taxonomy()));
        json.name("text").value(release.text()).endObject().flush();
    }

    static Change.PublishRelease release(JsonObject json) {
        Taxonomy taxonomy = TaxonomyDocument.read(json.getAsJsonObject("compiled").toString());
        var release = new ReleaseRecord(new ReleaseId(id(json, "id")), taxonomy.name(), taxonomy.version(),
                taxonomy.title(), Instant.parse(string(json, "published")));
        return new Change.PublishRelease(release, taxonomy, string(json, "text"));
    }

    static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    static long id(JsonObject json, String name) {
        return IdText.parse(string(json, name)).orElseThrow(() -> new IllegalArgumentException("not an id"));
    }
}
