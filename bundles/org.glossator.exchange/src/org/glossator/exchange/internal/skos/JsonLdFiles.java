package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.taxonomy.spi.TaxonomyInput;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/**
 * JSON-LD, through Titanium. Contexts that lie on the web are never fetched. The objects of a graph are read one by one, so that
 * they keep their order and a large file needs no memory for all of them at once.
 */
final class JsonLdFiles {
    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";
    private static final String BLANK = "urn:x-blank:"; // while objects are apart, what has no address needs one
    private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");
    private static final int DEEPEST = 200;

    private final TaxonomyInput input;
    private final Graph graph = new Graph();
    private int unnamed;
    private int line;

    private JsonLdFiles(TaxonomyInput input) {
        this.input = input;
    }

    static Outcome<Graph> read(TaxonomyInput input) {
        return input.text().then(text -> new JsonLdFiles(input).read(text));
    }

    private Outcome<Graph> read(String text) {
        try {
            Optional<Problem> remote = remoteContext(text);
            if (remote.isPresent()) {
                return Outcome.refused(remote.get());
            }
            Optional<JsonElement> context = context(text);
            try (JsonReader json = reader(text)) {
                if (json.peek() == JsonToken.BEGIN_ARRAY) {
                    each(json, Optional.empty());
                } else {
                    whole(json, context);
                }
            }
            return Outcome.done(graph);
        } catch (JsonLdError e) {
            return Outcome.refused(Rdf4jFiles.syntax("The file is JSON, but cannot be read as JSON-LD near here ("
                    + String.valueOf(e.getMessage()).replaceAll("\\s*\\[code=.*", "").replaceAll("\\s+", " ").strip()
                    + "); nothing was converted.", place(line)));
        } catch (JsonParseException | MalformedJsonException e) {
            return Outcome.refused(syntax(e));
        } catch (IOException e) {
            return Outcome.refused(syntax(e));
        }
    }

    private Problem syntax(Exception e) {
        Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
        return Rdf4jFiles.syntax("The file is no JSON from here on, or it ends too early; nothing was converted. Mend it.",
                position.find() ? new Place(input.file(), Integer.parseInt(position.group(1)), Integer.parseInt(position.group(2)))
                        : Place.file(input.file()));
    }

    private static JsonReader reader(String text) {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        return reader;
    }

    /** Goes through all of it, so that what is no JSON is found with its place too. */
    private Optional<Problem> remoteContext(String text) throws IOException {
        try (JsonReader json = reader(text)) {
            var path = new ArrayList<Boolean>(); // whether each open array or object belongs to a context
            @Nullable String name = null;
            while (true) {
                boolean inContext = CONTEXT.equals(name)
                        || !path.isEmpty() && path.getLast() && json.getPath().matches(".*@context(\\[\\d+\\])?");
                boolean imported = "@import".equals(name) && !path.isEmpty() && path.getLast();
                switch (json.peek()) {
                    case BEGIN_OBJECT -> {
                        path.add(inContext || !path.isEmpty() && path.getLast());
                        json.beginObject();
                    }
                    case BEGIN_ARRAY -> {
                        path.add(inContext || !path.isEmpty() && path.getLast());
                        json.beginArray();
                    }
                    case END_OBJECT -> {
                        path.removeLast();
                        json.endObject();
                    }
                    case END_ARRAY -> {
                        path.removeLast();
                        json.endArray();
                    }
                    case NAME -> {
                        name = json.nextName();
                        continue;
                    }
                    case STRING -> {
                        String where = json.toString();
                        String value = json.nextString();
                        if (inContext || imported) {
                            return Optional.of(remote(value, where));
                        }
                    }
                    case END_DOCUMENT -> {
                        return Optional.empty();
                    }
                    default -> json.skipValue();
                }
                name = null;
            }
        }
    }

    private Problem remote(String address, String where) {
        Matcher position = POSITION.matcher(where);
        int at = position.find() ? Integer.parseInt(position.group(1)) : 0;
        return Problem.error("convert.remoteContext", "The file needs the context “" + address
                + "” from the web, and nothing is fetched while converting; nothing was converted. Write what it says into the file"
                + " in its place, or save the file as Turtle.", place(at));
    }

    private Place place(int at) {
        return at > 0 ? Place.line(input.file(), at) : Place.file(input.file());
    }

    /** @return what the outermost object says beside its graph */
    private static Optional<JsonElement> context(String text) throws IOException {
        try (JsonReader json = reader(text)) {
            if (json.peek() == JsonToken.BEGIN_OBJECT) {
                json.beginObject();
                while (json.hasNext()) {
                    if (json.nextName().equals(CONTEXT)) {
                        return Optional.of(JsonParser.parseReader(json));
                    }
                    json.skipValue();
                }
            }
            return Optional.empty();
        }
    }

    private void whole(JsonReader json, Optional<JsonElement> context) throws IOException, JsonLdError {
        json.beginObject();
        var rest = new JsonObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals(GRAPH) && json.peek() == JsonToken.BEGIN_ARRAY) {
                each(json, context);
            } else {
                rest.add(name, JsonParser.parseReader(json));
            }
        }
        if (rest.keySet().stream().anyMatch(name -> !name.equals(CONTEXT) && !name.equals("@id"))) {
            read(List.of(rest), Optional.empty());
        }
    }

    private void each(JsonReader json, Optional<JsonElement> context) throws IOException, JsonLdError {
        json.beginArray();
        while (json.hasNext()) {
            Matcher position = POSITION.matcher(json.toString());
            line = position.find() ? Integer.parseInt(position.group(1)) : 0;
            read(List.of(JsonParser.parseReader(json)), context);
        }
        json.endArray();
    }

    private void read(List<JsonElement> objects, Optional<JsonElement> context) throws JsonLdError {
        var document = new JsonObject();
        context.ifPresent(one -> document.add(CONTEXT, one));
        var list = new JsonArray();
        objects.forEach(one -> list.add(named(one)));
        JsonElement whole = context.isPresent() ? document : list;
        if (context.isPresent()) {
            document.add(GRAPH, list);
        }
        String prefix = "b" + unnamed++ + "-";
        JsonLd.toRdf(JsonDocument.of(new StringReader(whole.toString()))).loader((address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched: " + address);
        }).base(Rdf4jFiles.base(input)).provide(new Quads(prefix));
    }

    /** @return with an address for each label of something that has none, as the objects are read apart */
    private static JsonElement named(JsonElement json) {
        switch (json) {
            case JsonObject object -> {
                for (String key : List.copyOf(object.keySet())) {
                    object.add(key, named(object.get(key)));
                }
            }
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, named(array.get(i)));
                }
            }
            case JsonPrimitive primitive when primitive.isString() && primitive.getAsString().startsWith("_:") -> {
                return new JsonPrimitive(BLANK + primitive.getAsString().substring(2));
            }
            default -> {
                // numbers and the like
            }
        }
        return json;
    }

    @NonNullByDefault({}) // as the library does not say what may be null
    private final class Quads implements RdfQuadConsumer {
        private final String prefix;

        Quads(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public RdfQuadConsumer quad(String subject, String predicate, String object, String datatype, String language,
                String direction, String graphName) {
            Term value = datatype == null ? resource(object)
                    : graph.literal(object, language == null ? "" : usual(language), datatype);
            graph.add(resource(subject), predicate, value, line);
            return this;
        }

        /** The library makes all letters small. */
        private static String usual(String language) {
            String tag = Locale.forLanguageTag(language).toLanguageTag();
            return tag.equalsIgnoreCase(language) ? tag : language;
        }

        private Term resource(String name) {
            if (name.startsWith("_:")) {
                return new Term.Blank(prefix + name.substring(2));
            }
            return name.startsWith(BLANK) ? new Term.Blank(name.substring(BLANK.length())) : graph.iri(name);
        }
    }
}
