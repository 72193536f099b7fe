package org.glossator.exchange.internal.archive;

import java.util.LinkedHashMap;
import java.util.Map;

import org.glossator.store.CorpusCounts;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What an archive says of itself.
 *
 * @param last the number of the last action in it
 * @param counts what the corpus held after that
 */
record Manifest(int version, long last, CorpusCounts counts, Map<String, Stream> streams) {
    static final String NAME = "manifest.json";
    static final String HISTORY = "history.jsonl";
    static final String PAPERS = "papers.jsonl";
    static final String RELEASES = "releases.jsonl";

    /** What this program writes, and the latest that it reads: 2 has links, and judgements with answers. */
    static final int VERSION = 2;

    private static final String FORMAT = "glossator-corpus";

    /** One of the files. */
    record Stream(long lines, long bytes, String sha256) {
    }

    String text() {
        var json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", version);
        json.addProperty("lastAction", last);
        json.addProperty("papers", counts.papers());
        json.addProperty("claims", counts.claims());
        json.addProperty("annotations", counts.annotations());
        json.addProperty("annotators", counts.annotators());
        json.addProperty("releases", counts.releases());
        var files = new JsonObject();
        streams.forEach((name, stream) -> {
            var file = new JsonObject();
            file.addProperty("lines", stream.lines());
            file.addProperty("bytes", stream.bytes());
            file.addProperty("sha256", stream.sha256());
            files.add(name, file);
        });
        json.add("files", files);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    /** Throws what the parser throws where this is no manifest. */
    static Manifest parse(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        if (!FORMAT.equals(TextJson.string(json, "format"))) {
            throw new IllegalArgumentException("not an archive of a corpus");
        }
        int version = json.get("version").getAsInt();
        if (version > VERSION) {
            return new Manifest(version, 0, new CorpusCounts(0, 0, 0, 0, 0), Map.of());
        }
        var streams = new LinkedHashMap<String, Stream>();
        for (Map.Entry<String, JsonElement> file : json.getAsJsonObject("files").entrySet()) {
            JsonObject stream = file.getValue().getAsJsonObject();
            streams.put(file.getKey(), new Stream(stream.get("lines").getAsLong(), stream.get("bytes").getAsLong(),
                    TextJson.string(stream, "sha256")));
        }
        return new Manifest(version, json.get("lastAction").getAsLong(),
                new CorpusCounts(number(json, "papers"), number(json, "claims"), number(json, "annotations"),
                        number(json, "annotators"), number(json, "releases")),
                streams);
    }

    private static int number(JsonObject json, String name) {
        return json.get(name).getAsInt();
    }
}
