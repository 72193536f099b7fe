package org.glossator.exchange.internal.taxonomy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Problem;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.TaxonomyDetails;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;

import com.google.gson.stream.JsonWriter;

/** Nested JSON: an object for each category, with what it says under the words of the language. What is empty is left out. */
public final class NestedJsonWriter implements TaxonomyWriter {

    @Override
    public Set<TaxonomyFeature> says() {
        return EnumSet.of(TaxonomyFeature.IDENTITY, TaxonomyFeature.TITLE, TaxonomyFeature.CREDITS, TaxonomyFeature.ADDRESSES,
                TaxonomyFeature.LANGUAGES, TaxonomyFeature.NAMES, TaxonomyFeature.IDS, TaxonomyFeature.DEFINITIONS,
                TaxonomyFeature.GUIDANCE, TaxonomyFeature.EXAMPLES, TaxonomyFeature.COUNTER_EXAMPLES, TaxonomyFeature.DESIGN_NOTES,
                TaxonomyFeature.TRANSLATIONS, TaxonomyFeature.SYNONYMS, TaxonomyFeature.NOTATIONS, TaxonomyFeature.SEVERAL_PARENTS,
                TaxonomyFeature.RELATED, TaxonomyFeature.KEYS, TaxonomyFeature.COLOURS, TaxonomyFeature.ABSTRACT,
                TaxonomyFeature.FACETS, TaxonomyFeature.CHOICES, TaxonomyFeature.POLARITY, TaxonomyFeature.SINCE);
    }

    @Override
    public List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var json = new JsonWriter(text);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        TaxonomyDetails details = taxonomy.details();
        json.beginObject().name("taxonomy").value(taxonomy.name()).name("version").value(taxonomy.version().toString());
        local(json, "title", taxonomy.title().equals(taxonomy.name()) ? "" : taxonomy.title(), "titles", details.titles());
        local(json, "description", taxonomy.description(), "descriptions", details.descriptions());
        cited(json, "authors", details.authors());
        optional(json, "licence", details.licence());
        cited(json, "sources", details.sources());
        optional(json, "uri", details.uri());
        optional(json, "language", Optional.of(details.language()).filter(tag -> !tag.equals("en")));
        strings(json, "translations", details.languages());
        optional(json, "defaultLanguage", Optional.of(details.defaultLanguage()).filter(tag -> !tag.equals(details.language())));
        json.name("categories").beginArray();
        Set<CategoryId> named = named(taxonomy);
        for (Category root : taxonomy.categories()) {
            category(json, root, Optional.empty(), named);
        }
        json.endArray().endObject().flush();
        text.write('\n');
        text.flush();
        return List.of();
    }

    /** Those that others refer to. */
    private static Set<CategoryId> named(Taxonomy taxonomy) {
        var named = new HashSet<CategoryId>();
        taxonomy.all().forEach(category -> {
            named.addAll(category.details().otherParents());
            category.details().related().forEach(ref -> named.add(ref.id()));
        });
        return named;
    }

    private static void category(JsonWriter json, Category category, Optional<Colour> above, Set<CategoryId> named) throws IOException {
        CategoryDetails details = category.details();
        json.beginObject().name("name").value(category.name());
        if (!category.id().value().equals(category.path()) || named.contains(category.id())) {
            json.name("id").value(category.id().value());
        }
        json.name("label").value(category.label());
        texts(json, "labels", details.labels());
        local(json, "definition", category.definition(), "definitions", details.definitions());
        optional(json, "notation", details.notation());
        synonyms(json, details.synonyms());
        optional(json, "key", category.key().map(String::valueOf));
        optional(json, "colour", category.colour().filter(own -> !category.colour().equals(above)).map(Colour::toString));
        yes(json, "facet", details.facet());
        yes(json, "abstract", category.isAbstract() && !details.facet());
        optional(json, "choose", details.choice().map(NestedJsonWriter::word));
        yes(json, "required", details.required());
        optional(json, "polarity", details.polarity().map(NestedJsonWriter::word));
        optional(json, "since", details.since().map(Object::toString));
        optional(json, "uri", details.uri());
        notes(json, category.notes());
        strings(json, "alsoUnder", details.otherParents().stream().map(CategoryId::value).toList());
        strings(json, "related", details.related().stream().map(CategoryRef::id).map(CategoryId::value).toList());
        if (!category.children().isEmpty()) {
            json.name("children").beginArray();
            for (Category child : category.children()) {
                category(json, child, category.colour(), named);
            }
            json.endArray();
        }
        json.endObject();
    }

    private static void notes(JsonWriter json, List<ScopeNote> notes) throws IOException {
        if (!notes.isEmpty()) {
            json.name("notes").beginArray();
            for (ScopeNote note : notes) {
                json.beginObject().name("kind").value(word(note.kind())).name("text").value(note.text());
                texts(json, "texts", note.translations());
                optional(json, "because", Optional.of(note.because()).filter(because -> !because.isEmpty()));
                texts(json, "reasons", note.reasons());
                json.endObject();
            }
            json.endArray();
        }
    }

    private static void synonyms(JsonWriter json, List<LocalText> synonyms) throws IOException {
        if (!synonyms.isEmpty()) {
            json.name("synonyms").beginArray();
            for (LocalText synonym : synonyms) {
                if (synonym.translations().isEmpty()) {
                    json.value(synonym.value());
                } else {
                    json.beginObject().name("text").value(synonym.value());
                    texts(json, "texts", synonym.translations());
                    json.endObject();
                }
            }
            json.endArray();
        }
    }

    /** @return as {@code USE_WHEN} becomes {@code useWhen} */
    static String word(Enum<?> value) {
        var word = new StringBuilder();
        for (String part : value.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }

    private static void local(JsonWriter json, String key, String text, String translated, Map<String, String> translations)
            throws IOException {
        optional(json, key, Optional.of(text).filter(any -> !any.isEmpty()));
        texts(json, translated, translations);
    }

    private static void texts(JsonWriter json, String key, Map<String, String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.name(key).beginObject();
            for (var entry : texts.entrySet()) {
                json.name(entry.getKey()).value(entry.getValue());
            }
            json.endObject();
        }
    }

    private static void cited(JsonWriter json, String key, List<TaxonomyDetails.Cited> all) throws IOException {
        if (!all.isEmpty()) {
            json.name(key).beginArray();
            for (TaxonomyDetails.Cited one : all) {
                json.beginObject().name("text").value(one.text());
                optional(json, "uri", one.iri());
                json.endObject();
            }
            json.endArray();
        }
    }

    private static void strings(JsonWriter json, String key, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.name(key).beginArray();
            for (String text : texts) {
                json.value(text);
            }
            json.endArray();
        }
    }

    private static void optional(JsonWriter json, String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.name(key).value(text.get());
        }
    }

    private static void yes(JsonWriter json, String key, boolean is) throws IOException {
        if (is) {
            json.name(key).value(true);
        }
    }
}
