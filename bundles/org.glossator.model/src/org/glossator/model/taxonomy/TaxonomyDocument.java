package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Map;

import org.glossator.model.Taxonomy;

/**
 * A compiled taxonomy as one document, read without the language: as JSON for archives, or packed for stores, which read it
 * at every start. What is empty is left out, and what is left out is empty, so that documents of older versions stay
 * readable when something is added.
 */
public final class TaxonomyDocument {
    /** Of the JSON that is written; readers take this one and older ones. */
    public static final int FORMAT = 1;

    private static final String PACKED = "taxonomy packed 1 ";
    private static final String FORMAT_KEY = "format";
    private static final String TAXONOMY_KEY = "taxonomy";

    private TaxonomyDocument() {
    }

    /** @return a text that says every value once and is squeezed; for a large taxonomy much shorter than JSON, and faster to read */
    public static String pack(Taxonomy taxonomy) {
        var text = new StringBuilder(4096);
        PackWriter.write(taxonomy, text);
        return PACKED + Squeezed.squeeze(text);
    }

    /** @return JSON in one line */
    public static String write(Taxonomy taxonomy) {
        var json = new StringBuilder(4096).append("{\"").append(FORMAT_KEY).append("\":").append(FORMAT).append(",\"")
                .append(TAXONOMY_KEY).append("\":");
        RecordJson.write(taxonomy, json);
        return json.append('}').toString();
    }

    /**
     * @param document as {@link #pack} or {@link #write} made it
     * @throws IllegalArgumentException where it is something else, or of a newer format
     */
    public static Taxonomy read(String document) {
        return document.startsWith(PACKED)
                ? PackReader.read(Squeezed.release(document.substring(PACKED.length())), Taxonomy.class)
                : readJson(document);
    }

    private static Taxonomy readJson(String json) {
        if (!(JsonText.read(json) instanceof Map<?, ?> document) || !(document.get(FORMAT_KEY) instanceof Double format)
                || !(document.get(TAXONOMY_KEY) instanceof Map<?, ?> taxonomy) || !taxonomy.containsKey("name")) {
            throw new IllegalArgumentException("not the document of a taxonomy");
        } else if (format > FORMAT) {
            throw new IllegalArgumentException("the document of a taxonomy in format " + format.intValue()
                    + ", which is newer than " + FORMAT);
        }
        return (Taxonomy) RecordJson.read(taxonomy, Taxonomy.class, List.of());
    }
}
