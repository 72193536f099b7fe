package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.glossator.model.ScopeNote;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** What is kept as JSON: small lists that no question looks into. */
final class Json {

    private Json() {
    }

    /** Writes one value. */
    private interface Content {
        void write(JsonWriter json) throws IOException;
    }

    private static String text(Content content) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not in memory
        }
        return text.toString();
    }

    static String strings(List<String> values) {
        return text(json -> {
            json.beginArray();
            for (String value : values) {
                json.value(value);
            }
            json.endArray();
        });
    }

    static List<String> strings(String text) {
        var values = new ArrayList<String>();
        try (var json = new JsonReader(new StringReader(text))) {
            json.beginArray();
            while (json.hasNext()) {
                values.add(json.nextString());
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    static String map(SortedMap<String, String> values) {
        var flat = new ArrayList<String>();
        values.forEach((key, value) -> flat.addAll(List.of(key, value)));
        return text(json -> {
            json.beginObject();
            for (int i = 0; i < flat.size(); i += 2) {
                json.name(flat.get(i)).value(flat.get(i + 1));
            }
            json.endObject();
        });
    }

    static SortedMap<String, String> map(String text) {
        var values = new TreeMap<String, String>();
        try (var json = new JsonReader(new StringReader(text))) {
            json.beginObject();
            while (json.hasNext()) {
                values.put(json.nextName(), json.nextString());
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    static String notes(List<ScopeNote> notes) {
        var flat = new ArrayList<String>();
        notes.forEach(note -> flat.addAll(List.of(note.kind().name(), note.text(), note.because())));
        return strings(flat);
    }

    static List<ScopeNote> notes(String text) {
        List<String> flat = strings(text);
        var notes = new ArrayList<ScopeNote>();
        for (int i = 0; i < flat.size(); i += 3) {
            notes.add(new ScopeNote(ScopeNote.Kind.valueOf(flat.get(i)), flat.get(i + 1), flat.get(i + 2)));
        }
        return notes;
    }
}
