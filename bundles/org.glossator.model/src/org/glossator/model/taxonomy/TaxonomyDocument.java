package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Map;

import org.glossator.model.Taxonomy;

/**
 * A compiled taxonomy as one JSON document, for stores and archives: read without the language. What is empty is left out,
 * and what is left out is empty, so that documents of older versions stay readable when something is added.
 */
public final class TaxonomyDocument {
    /** Of the documents that are written; readers take this one and older ones. */
    public static final int FORMAT = 1;

    private static final String FORMAT_KEY = "format";
    private static final String TAXONOMY_KEY = "taxonomy";

    private TaxonomyDocument() {
    }

    /** @return in one line */
    public static String write(Taxonomy taxonomy) {
        var json = new StringBuilder(4096).append("{\"").append(FORMAT_KEY).append("\":").append(FORMAT).append(",\"")
                .append(TAXONOMY_KEY).append("\":");
        RecordJson.write(taxonomy, json);
        return json.append('}').toString();
    }

    /**
     * @param json as {@link #write} made it
     * @throws IllegalArgumentException where it is something else, or of a newer format
     */
    public static Taxonomy read(String json) {
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
