package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.store.CorpusCounts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;

/**
 * Numbers of a corpus in a file beside it, as they were after one of its actions, so that a corpus that is opened need not be
 * counted. Nothing depends on it: where it is missing, broken or of other actions all is counted again.
 */
record CountFile(Path file) {
    private static final long MOST_BYTES = 64L << 20; // a million categories have less

    /**
     * What it holds.
     *
     * @param action the last one that is counted
     * @param id of that action, in every copy of the corpus
     * @param categories of each taxonomy, those that are named by a judgement
     * @param branches of each release, those with a judgement in them
     */
    record Kept(long action, long id, CorpusCounts counts, Map<String, Map<CategoryId, Integer>> categories,
            Map<ReleaseId, Map<CategoryId, Integer>> branches) {
    }

    /** @return nothing where there is none that can be read */
    Optional<Kept> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            JsonObject all = JsonParser.parseReader(new StringReader(Files.readString(file))).getAsJsonObject();
            JsonArray corpus = all.getAsJsonArray("corpus");
            var categories = new HashMap<String, Map<CategoryId, Integer>>();
            all.getAsJsonObject("categories").entrySet().forEach(e -> categories.put(e.getKey(), numbers(e.getValue())));
            var branches = new HashMap<ReleaseId, Map<CategoryId, Integer>>();
            all.getAsJsonObject("branches").entrySet()
                    .forEach(e -> branches.put(new ReleaseId(Long.parseLong(e.getKey())), numbers(e.getValue())));
            return Optional.of(new Kept(all.get("action").getAsLong(), all.get("id").getAsLong(),
                    new CorpusCounts(corpus.get(0).getAsInt(), corpus.get(1).getAsInt(), corpus.get(2).getAsInt(),
                            corpus.get(3).getAsInt(), corpus.get(4).getAsInt()),
                    categories, branches));
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
                | IndexOutOfBoundsException | UnsupportedOperationException | ClassCastException e) { // something else
            return Optional.empty();
        }
    }

    private static Map<CategoryId, Integer> numbers(JsonElement json) {
        var numbers = new HashMap<CategoryId, Integer>();
        json.getAsJsonObject().entrySet()
                .forEach(entry -> numbers.put(new CategoryId(entry.getKey()), entry.getValue().getAsInt()));
        return numbers;
    }

    /** Writes it whole or not at all; where it cannot be written, none is there. */
    void write(Kept kept) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, text(kept));
            CorpusFolder.move(draft, file);
        } catch (IOException e) {
            remove();
        }
    }

    private static String text(Kept kept) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            CorpusCounts counts = kept.counts();
            json.beginObject().name("action").value(kept.action()).name("id").value(kept.id()).name("corpus").beginArray()
                    .value(counts.papers()).value(counts.claims()).value(counts.annotations()).value(counts.annotators())
                    .value(counts.releases()).endArray().name("categories").beginObject();
            for (var taxonomy : kept.categories().entrySet()) {
                write(json.name(taxonomy.getKey()), taxonomy.getValue());
            }
            json.endObject().name("branches").beginObject();
            for (var release : kept.branches().entrySet()) {
                write(json.name(Long.toString(release.getKey().value())), release.getValue());
            }
            json.endObject().endObject();
        }
        return text.toString();
    }

    private static void write(JsonWriter json, Map<CategoryId, Integer> numbers) throws IOException {
        json.beginObject();
        for (var number : numbers.entrySet()) {
            json.name(number.getKey().value()).value(number.getValue());
        }
        json.endObject();
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it is of earlier actions, and so is found out
        }
    }
}
