package org.glossator.exchange.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.glossator.exchange.PaperTexts;
import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperDraft.PartDraft;
import org.glossator.model.PartKind;
import org.glossator.model.Place;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * A paper as a JSON object: {@code title}; {@code authors}, an array of names or of objects with {@code name}, or one
 * name; {@code identifiers}, an object, and {@code doi} and {@code arxiv} beside it; {@code abstract}; {@code
 * sections}, an array of objects with {@code heading} and {@code text}. Our own export says {@code text} and {@code
 * parts} instead of the last two. Other members are passed over, and so is {@code null}.
 */
final class JsonPaper {
    private String title = "";
    private final List<String> authors = new ArrayList<>();
    private final SortedMap<String, String> identifiers = new TreeMap<>();
    private String summary = "";
    private final List<PartDraft> sections = new ArrayList<>();
    private String text = "";
    private final List<JsonPart> parts = new ArrayList<>();

    /** A part of {@link #text}, from start to before end. */
    private record JsonPart(PartKind kind, String heading, int start, int end) {
    }

    private JsonPaper() {
    }

    /** @throws IllegalStateException where a member has another type */
    static PaperDraft read(JsonReader reader, Place place) throws IOException {
        var paper = new JsonPaper();
        paper.members(reader);
        return new PaperDraft(PaperTexts.line(paper.title), paper.authors, paper.identifiers, paper.drafts(), place);
    }

    private void members(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (reader.peek() == JsonToken.NULL) {
                reader.skipValue();
                continue;
            }
            switch (name) {
            case "title" -> title = reader.nextString();
            case "abstract" -> summary = reader.nextString();
            case "text" -> text = reader.nextString();
            case "authors" -> authors(reader);
            case "doi", "arxiv" -> identifier(name, reader.nextString());
            case "identifiers" -> identifiers(reader);
            case "sections" -> sections(reader);
            case "parts" -> parts(reader);
            default -> reader.skipValue();
            }
        }
        reader.endObject();
    }

    private void authors(JsonReader reader) throws IOException {
        switch (reader.peek()) {
        case BEGIN_ARRAY -> {
            reader.beginArray();
            while (reader.hasNext()) {
                authors(reader);
            }
            reader.endArray();
        }
        case BEGIN_OBJECT -> {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("name")) {
                    authors.add(reader.nextString());
                } else {
                    reader.skipValue();
                }
            }
            reader.endObject();
        }
        default -> authors.add(reader.nextString());
        }
    }

    private void identifiers(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            identifier(reader.nextName(), reader.nextString());
        }
        reader.endObject();
    }

    /** An address of the resolver, and the scheme before the value, say no more than the value. */
    private void identifier(String scheme, String value) {
        String name = scheme.strip().toLowerCase(Locale.ROOT);
        String plain = value.strip().replaceFirst("^(?i)https?://(dx\\.)?(doi\\.org|arxiv\\.org/abs)/", "")
                .replaceFirst("^(?i)(doi|arxiv):\\s*", "");
        if (!name.isEmpty() && !plain.isEmpty()) {
            identifiers.put(name, plain);
        }
    }

    private void sections(JsonReader reader) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            String heading = "";
            String words = "";
            reader.beginObject();
            while (reader.hasNext()) {
                switch (reader.nextName()) {
                case "heading" -> heading = reader.nextString();
                case "text" -> words = reader.nextString();
                default -> reader.skipValue();
                }
            }
            reader.endObject();
            sections.add(new PartDraft(PartKind.SECTION, heading, words));
        }
        reader.endArray();
    }

    private void parts(JsonReader reader) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            var kind = PartKind.SECTION;
            String heading = "";
            int start = 0;
            int end = 0;
            reader.beginObject();
            while (reader.hasNext()) {
                switch (reader.nextName()) {
                case "kind" -> kind = kind(reader.nextString());
                case "heading" -> heading = reader.nextString();
                case "span" -> {
                    reader.beginArray();
                    start = reader.nextInt();
                    end = reader.nextInt();
                    reader.endArray();
                }
                default -> reader.skipValue();
                }
            }
            reader.endObject();
            parts.add(new JsonPart(kind, heading, start, end));
        }
        reader.endArray();
    }

    private static PartKind kind(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
        case "title" -> PartKind.TITLE;
        case "abstract" -> PartKind.ABSTRACT;
        default -> PartKind.SECTION;
        };
    }

    private List<PartDraft> drafts() {
        var drafts = new ArrayList<PartDraft>();
        if (!summary.isBlank()) {
            drafts.add(new PartDraft(PartKind.ABSTRACT, "", summary));
        }
        drafts.addAll(sections);
        if (!drafts.isEmpty()) {
            return drafts;
        }
        for (JsonPart part : parts) {
            boolean inside = 0 <= part.start() && part.start() < part.end() && part.end() <= text.length();
            if (inside && part.kind() != PartKind.TITLE) {
                drafts.add(new PartDraft(part.kind(), part.heading(), text.substring(part.start(), part.end())));
            }
        }
        if (drafts.isEmpty() && !text.isBlank()) {
            drafts.add(new PartDraft(PartKind.ABSTRACT, "", text));
        }
        return drafts;
    }
}
