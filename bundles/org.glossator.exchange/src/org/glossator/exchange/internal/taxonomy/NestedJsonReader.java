package org.glossator.exchange.internal.taxonomy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glossator.model.Colour;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.Choice;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Polarity;
import org.glossator.model.taxonomy.TaxonomyDetails;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;
import org.glossator.model.taxonomy.spi.TaxonomyInput;
import org.glossator.model.taxonomy.spi.TaxonomyReader;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/**
 * Nested JSON: what {@link NestedJsonWriter} writes, and the trees of other programs: objects with a label and a list of children
 * under any of their usual names, objects whose members are labels, and plain lists of labels.
 */
public final class NestedJsonReader implements TaxonomyReader {
    private static final List<String> LABEL = List.of("label", "prefLabel", "name", "title", "text", "value", "code", "id");
    private static final List<String> CHILDREN = List.of("categories", "children", "subcategories", "sub_categories", "narrower",
            "codes", "subcodes", "items", "nodes", "concepts", "topics", "values", "options");
    private static final Set<String> KNOWN = Set.of("name", "id", "label", "labels", "definition", "definitions", "description",
            "synonyms", "notation", "key", "colour", "color", "abstract", "facet", "choose", "required", "polarity", "since", "uri",
            "notes", "alsoUnder", "related", "children", "deprecated");
    private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+)");

    private String file = "";
    private TaxonomyDraft draft = new TaxonomyDraft("converted");
    private final Map<String, CategoryDraft> byId = new HashMap<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private final List<Runnable> references = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public Outcome<Taxonomy> read(TaxonomyInput input) {
        file = input.file();
        return input.text().then(this::parse).then(json -> read(json, input));
    }

    private Outcome<JsonElement> parse(String text) {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(1_000);
            return Outcome.done(JsonParser.parseReader(reader));
        } catch (JsonParseException | IOException e) {
            Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
            Place place = position.find()
                    ? new Place(file, Integer.parseInt(position.group(1)), Integer.parseInt(position.group(2)))
                    : Place.file(file);
            return Outcome.refused(Problem.error("convert.syntax",
                    "The file is no JSON from here on, or it ends too early; nothing was converted. Mend it.", place));
        }
    }

    private Outcome<Taxonomy> read(JsonElement json, TaxonomyInput input) {
        JsonElement content = json;
        if (json instanceof JsonObject object && object.has("categories") && object.has("taxonomy")) {
            draft = new TaxonomyDraft(input.name(optional(object, "taxonomy")));
            header(object);
            content = object.get("categories");
        } else {
            draft = new TaxonomyDraft(input.name(Optional.empty()));
            if (json instanceof JsonObject object && isHeader(object)) {
                draft.title(new LocalText(DraftTexts.line(label(object))));
                content = children(object).orElse(new JsonArray());
            }
        }
        nodes(content, Optional.empty());
        references.forEach(Runnable::run);
        unknown.forEach((member, count) -> problems.add(Problem.warning("json.member",
                "The member “" + member + "” of " + count + " objects is none that a taxonomy has, and was left out.", Place.file(file))));
        return Outcome.done(draft, problems).then(whole -> whole.build(Place.file(file)));
    }

    /** One object around a list of trees, with no definition of its own, is about the whole. */
    private static boolean isHeader(JsonObject object) {
        return children(object).isPresent() && (label(object).isEmpty() || object.has("version") || object.has("title"));
    }

    private void header(JsonObject object) {
        Version.parse(string(object, "version")).ifPresent(draft::version);
        draft.title(local(object, "title", "titles")).description(local(object, "description", "descriptions"));
        TaxonomyDetails.Builder details = draft.details();
        String language = string(object, "language");
        if (!language.isEmpty()) {
            details.language(DraftTexts.tag(language)).defaultLanguage(DraftTexts.tag(language));
        }
        List<String> languages = strings(object.get("translations"));
        if (!languages.isEmpty()) {
            String usual = string(object, "defaultLanguage");
            details.languages(languages).defaultLanguage(usual.isEmpty() ? language.isEmpty() ? "en" : language : usual);
        }
        details.licence(optional(object, "licence")).uri(optional(object, "uri").flatMap(DraftTexts::address))
                .authors(cited(object.get("authors"))).sources(cited(object.get("sources")));
    }

    private static List<TaxonomyDetails.Cited> cited(JsonElement list) {
        return objects(list).map(one -> new TaxonomyDetails.Cited(string(one, "text"), optional(one, "uri").flatMap(DraftTexts::address)))
                .filter(one -> !one.text().isEmpty() || one.iri().isPresent()).toList();
    }

    private void nodes(JsonElement json, Optional<CategoryDraft> parent) {
        switch (json) {
            case JsonArray list -> list.forEach(each -> node(each, parent));
            case JsonObject map -> {
                if (isNode(map)) {
                    node(map, parent);
                } else {
                    map.entrySet().forEach(entry -> labelled(entry.getKey(), entry.getValue(), parent));
                }
            }
            default -> node(json, parent);
        }
    }

    private void node(JsonElement json, Optional<CategoryDraft> parent) {
        switch (json) {
            case JsonObject object -> {
                if (isNode(object)) {
                    category(object, parent);
                } else {
                    nodes(object, parent);
                }
            }
            case JsonArray list -> nodes(list, parent);
            default -> {
                if (json.isJsonPrimitive() && !json.getAsString().isBlank()) {
                    add(json.getAsString(), parent);
                }
            }
        }
    }

    private void labelled(String label, JsonElement below, Optional<CategoryDraft> parent) {
        CategoryDraft category = add(label, parent);
        if (below.isJsonPrimitive() && below.getAsJsonPrimitive().isString()) {
            category.definition(new LocalText(DraftTexts.clean(below.getAsString())));
        } else if (!below.isJsonPrimitive() && !below.isJsonNull()) {
            nodes(below, Optional.of(category));
        }
    }

    private CategoryDraft add(String label, Optional<CategoryDraft> parent) {
        CategoryDraft category = draft.add(new LocalText(DraftTexts.line(label)), Place.file(file));
        parent.ifPresentOrElse(category::under, category::atTop);
        return category;
    }

    private static boolean isNode(JsonObject object) {
        return LABEL.stream().anyMatch(key -> object.has(key) && object.get(key).isJsonPrimitive());
    }

    private void category(JsonObject object, Optional<CategoryDraft> parent) {
        CategoryDraft category = add(label(object), parent);
        boolean labelled = object.has("label") || object.has("prefLabel");
        category.label(new LocalText(DraftTexts.line(label(object)), translations(object.get("labels"))));
        if (labelled && object.has("name")) {
            category.name(string(object, "name"));
        }
        String id = string(object, "id");
        if (!id.isEmpty()) {
            category.id(id);
            byId.putIfAbsent(id, category);
        }
        LocalText definition = local(object, "definition", "definitions");
        category.definition(definition.equals(LocalText.EMPTY) ? local(object, "description", "descriptions") : definition);
        optional(object, "key").filter(key -> key.length() == 1).ifPresent(key -> category.key(Optional.of(key.charAt(0))));
        category.colour(Colour.parse(string(object, "colour") + string(object, "color")));
        boolean facet = isTrue(object, "facet");
        category.grouping(facet || isTrue(object, "abstract"));
        category.details().facet(facet).required(isTrue(object, "required")).choice(word(object, "choose", Choice.class))
                .polarity(word(object, "polarity", Polarity.class)).notation(optional(object, "notation"))
                .since(Version.parse(string(object, "since"))).uri(optional(object, "uri").flatMap(DraftTexts::address))
                .synonyms(synonyms(object.get("synonyms")));
        objects(object.get("notes")).forEach(note -> note(note, category));
        references.add(() -> references(object, category));
        count(object);
        children(object).ifPresent(below -> nodes(below, Optional.of(category)));
    }

    private void references(JsonObject object, CategoryDraft category) {
        strings(object.get("alsoUnder")).forEach(id -> known(id, category).ifPresent(category::under));
        strings(object.get("related")).forEach(id -> known(id, category).ifPresent(category::related));
    }

    private Optional<CategoryDraft> known(String id, CategoryDraft from) {
        Optional<CategoryDraft> found = Optional.ofNullable(byId.get(id));
        if (found.isEmpty()) {
            problems.add(Problem.warning("json.unknownId", "“" + from.label() + "” refers to “" + id
                    + "”, which is no id of this file; that was left out.", Place.file(file)));
        }
        return found;
    }

    private void note(JsonObject note, CategoryDraft category) {
        word(note, "kind", ScopeNote.Kind.class).ifPresent(kind -> category.note(new ScopeNote(kind,
                DraftTexts.clean(string(note, "text")), DraftTexts.clean(string(note, "because")), translations(note.get("texts")),
                translations(note.get("reasons")))));
    }

    private void count(JsonObject object) {
        object.keySet().stream().filter(key -> !KNOWN.contains(key) && !LABEL.contains(key) && !CHILDREN.contains(key))
                .forEach(key -> unknown.merge(key, 1, Integer::sum));
    }

    private static String label(JsonObject object) {
        return LABEL.stream().filter(key -> object.has(key) && object.get(key).isJsonPrimitive()).map(key -> string(object, key))
                .findFirst().orElse("");
    }

    private static Optional<JsonElement> children(JsonObject object) {
        return CHILDREN.stream().map(object::get).filter(below -> below != null && (below.isJsonArray() || below.isJsonObject()))
                .findFirst();
    }

    private static List<LocalText> synonyms(JsonElement list) {
        if (!(list instanceof JsonArray array)) {
            return List.of();
        }
        return Stream.iterate(0, i -> i + 1).limit(array.size()).map(array::get)
                .map(each -> each instanceof JsonObject object
                        ? new LocalText(DraftTexts.clean(string(object, "text")), translations(object.get("texts")))
                        : new LocalText(each.isJsonPrimitive() ? DraftTexts.clean(each.getAsString()) : ""))
                .filter(text -> !text.equals(LocalText.EMPTY)).toList();
    }

    private static LocalText local(JsonObject object, String key, String translated) {
        return new LocalText(DraftTexts.clean(string(object, key)), translations(object.get(translated)));
    }

    private static Map<String, String> translations(JsonElement json) {
        var translations = new LinkedHashMap<String, String>();
        if (json instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                if (entry.getValue().isJsonPrimitive()) {
                    translations.put(DraftTexts.tag(entry.getKey()), DraftTexts.clean(entry.getValue().getAsString()));
                }
            });
        }
        return translations;
    }

    private static <E extends Enum<E>> Optional<E> word(JsonObject object, String key, Class<E> type) {
        String word = string(object, key);
        return Stream.of(type.getEnumConstants()).filter(each -> NestedJsonWriter.word(each).equals(word)
                || each.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
    }

    private static boolean isTrue(JsonObject object, String key) {
        return string(object, key).equals("true");
    }

    private static Optional<String> optional(JsonObject object, String key) {
        return Optional.of(string(object, key)).filter(text -> !text.isBlank());
    }

    private static String string(JsonObject object, String key) {
        return object.get(key) instanceof JsonElement value && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static List<String> strings(JsonElement json) {
        return json instanceof JsonArray array
                ? Stream.iterate(0, i -> i + 1).limit(array.size()).map(array::get).filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString).toList()
                : List.of();
    }

    private static Stream<JsonObject> objects(JsonElement json) {
        return json instanceof JsonArray array
                ? Stream.iterate(0, i -> i + 1).limit(array.size()).map(array::get).filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                : Stream.empty();
    }
}
