package org.glossator.exchange.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.Place;
import org.glossator.model.TextSpan;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * A judgement as one line says it.
 *
 * @param paper title, key or id
 * @param quotes the claim's words, in reading order; empty where {@code spans} has them, or for the whole paper
 * @param spans the claim's place instead
 * @param taxonomy the name of a taxonomy; empty for the newest release of all
 * @param categories ids, paths or labels
 * @param links only where there is a claim
 */
record AnnotationLine(String paper, List<String> quotes, List<TextSpan> spans, String taxonomy, List<String> categories,
        Entered entered, List<LinkTo> links, String comment, Place place) {

    /** What it says beside its categories. @param attributes by name, not read as their types yet */
    record Entered(Map<String, JsonElement> attributes, Optional<Double> confidence, boolean undecided) {

        boolean isEmpty() {
            return attributes.isEmpty() && confidence.isEmpty() && !undecided;
        }
    }

    /**
     * A relation that starts at the claim.
     *
     * @param paper title, key or id of the paper in which it ends; empty for the same
     */
    record LinkTo(String relation, String paper, List<String> quotes, List<TextSpan> spans) {
    }

    /** @throws IllegalStateException where a member has another type, or a span is none */
    static AnnotationLine read(JsonReader reader, Place place) throws IOException {
        String paper = "";
        String taxonomy = "";
        String comment = "";
        List<String> quotes = List.of();
        List<String> categories = List.of();
        var spans = new ArrayList<TextSpan>();
        Map<String, JsonElement> attributes = Map.of();
        Optional<Double> confidence = Optional.empty();
        boolean undecided = false;
        List<LinkTo> links = List.of();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (reader.peek() == JsonToken.NULL) {
                reader.skipValue();
                continue;
            }
            switch (name) {
            case "paper" -> paper = reader.nextString();
            case "claim" -> quotes = strings(reader);
            case "span" -> spans(reader, spans);
            case "taxonomy" -> taxonomy = reader.nextString();
            case "categories" -> categories = strings(reader);
            case "attributes" -> attributes = attributes(reader);
            case "confidence" -> confidence = Optional.of(reader.nextDouble());
            case "undecided" -> undecided = reader.nextBoolean();
            case "links" -> links = links(reader);
            case "comment" -> comment = reader.nextString();
            default -> reader.skipValue();
            }
        }
        reader.endObject();
        return new AnnotationLine(paper.strip(), quotes, spans, taxonomy.strip(), categories,
                new Entered(attributes, confidence, undecided), links, comment.strip(), place);
    }

    private static Map<String, JsonElement> attributes(JsonReader reader) {
        try {
            return JsonParser.parseReader(reader).getAsJsonObject().asMap();
        } catch (JsonParseException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static List<LinkTo> links(JsonReader reader) throws IOException {
        var all = new ArrayList<LinkTo>();
        reader.beginArray();
        while (reader.hasNext()) {
            String relation = "";
            String paper = "";
            List<String> quotes = List.of();
            var spans = new ArrayList<TextSpan>();
            reader.beginObject();
            while (reader.hasNext()) {
                switch (reader.nextName()) {
                case "relation" -> relation = reader.nextString();
                case "paper" -> paper = reader.nextString();
                case "claim" -> quotes = strings(reader);
                case "span" -> spans(reader, spans);
                default -> reader.skipValue();
                }
            }
            reader.endObject();
            all.add(new LinkTo(relation.strip(), paper.strip(), quotes, spans));
        }
        reader.endArray();
        return all;
    }

    /** One text, or an array of them. */
    private static List<String> strings(JsonReader reader) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_ARRAY) {
            return List.of(reader.nextString());
        }
        var all = new ArrayList<String>();
        reader.beginArray();
        while (reader.hasNext()) {
            all.add(reader.nextString());
        }
        reader.endArray();
        return all;
    }

    /** Two numbers, or an array of such pairs. */
    private static void spans(JsonReader reader, List<TextSpan> spans) throws IOException {
        reader.beginArray();
        if (reader.peek() == JsonToken.BEGIN_ARRAY) {
            while (reader.hasNext()) {
                spans(reader, spans);
            }
        } else {
            int start = reader.nextInt();
            int end = reader.nextInt();
            if (start < 0 || end <= start) {
                throw new IllegalStateException("not a span, at path " + reader.getPath());
            }
            spans.add(new TextSpan(start, end));
        }
        reader.endArray();
    }
}
