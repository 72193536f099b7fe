package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.stream.JsonWriter;

/**
 * JSON-LD, thing by thing, so that a large taxonomy needs no memory for all of them: an object each, with prefixes but no other
 * context. Things without an address stand inside those that lead to them, and are said after them.
 */
final class JsonLdSink implements Sink {
    private final Writer text;
    private final JsonWriter json;
    private final Map<String, Map<String, List<Term>>> inner = new LinkedHashMap<>(); // by label
    private final Map<String, List<Term>> outer = new LinkedHashMap<>();
    private @Nullable Term about;

    JsonLdSink(OutputStream out) {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        json = new JsonWriter(text);
        json.setIndent("  ");
        json.setHtmlSafe(false);
    }

    @Override
    public void begin(Map<String, String> prefixes) throws IOException {
        json.beginObject().name("@context").beginObject();
        for (var prefix : prefixes.entrySet()) {
            json.name(prefix.getKey()).value(prefix.getValue());
        }
        json.endObject().name("@graph").beginArray();
    }

    @Override
    public void say(Term subject, String property, Term object) throws IOException {
        if (subject instanceof Term.Blank(var label)) {
            inner.computeIfAbsent(label, any -> new LinkedHashMap<>()).computeIfAbsent(property, any -> new ArrayList<>()).add(object);
            return;
        }
        if (!subject.equals(about)) {
            flush();
            about = subject;
        }
        outer.computeIfAbsent(property, any -> new ArrayList<>()).add(object);
    }

    @Override
    public void end() throws IOException {
        flush();
        json.endArray().endObject().flush();
        text.write('\n');
        text.flush();
    }

    private void flush() throws IOException {
        if (about instanceof Term.Iri(var address)) {
            json.beginObject().name("@id").value(address);
            members(outer);
            json.endObject();
        }
        outer.clear();
        inner.clear();
    }

    private void members(Map<String, List<Term>> properties) throws IOException {
        for (var property : properties.entrySet()) {
            boolean type = property.getKey().equals(Skos.TYPE);
            json.name(type ? "@type" : shortened(property.getKey()));
            List<Term> objects = property.getValue();
            if (objects.size() > 1) {
                json.beginArray();
            }
            for (Term object : objects) {
                value(object, type);
            }
            if (objects.size() > 1) {
                json.endArray();
            }
        }
    }

    private void value(Term object, boolean type) throws IOException {
        switch (object) {
            case Term.Iri(var address) -> {
                if (type) {
                    json.value(shortened(address));
                } else {
                    json.beginObject().name("@id").value(address).endObject();
                }
            }
            case Term.Blank(var label) -> {
                json.beginObject();
                members(inner.getOrDefault(label, Map.of()));
                json.endObject();
            }
            case Term.Literal(var words, var language, var datatype) -> {
                if (language.isEmpty() && datatype.isEmpty()) {
                    json.value(words);
                } else {
                    json.beginObject().name("@value").value(words).name(language.isEmpty() ? "@type" : "@language")
                            .value(language.isEmpty() ? shortened(datatype) : language).endObject();
                }
            }
        }
    }

    private static String shortened(String address) {
        for (var prefix : Skos.PREFIXES.entrySet()) {
            if (address.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + address.substring(prefix.getValue().length());
            }
        }
        return address;
    }
}
