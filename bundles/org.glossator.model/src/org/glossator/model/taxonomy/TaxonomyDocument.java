package org.glossator.model.taxonomy;

import java.nio.charset.StandardCharsets;
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

    private static final String PACKED = "taxonomy packed 2 ";
    private static final String SQUEEZED = "taxonomy packed 1 ";
    private static final String FORMAT_KEY = "format";
    private static final String TAXONOMY_KEY = "taxonomy";

    private TaxonomyDocument() {
    }

    /** @return bytes that say every value once; shorter than JSON, and faster to read */
    public static byte[] pack(Taxonomy taxonomy) {
        var text = new StringBuilder(4096).append(PACKED);
        PackWriter.write(taxonomy, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param packed as {@link #pack} made it
     * @throws IllegalArgumentException where it is something else, or of a newer format
     */
    public static Taxonomy unpack(byte[] packed) {
        String text = new String(packed, StandardCharsets.UTF_8);
        if (!text.startsWith(PACKED)) {
            throw new IllegalArgumentException("not the document of a taxonomy, or of a newer version");
        }
        return PackReader.read(text, PACKED.length(), Taxonomy.class);
    }

    /** @return JSON in one line */
    public static String write(Taxonomy taxonomy) {
        var json = new StringBuilder(4096).append("{\"").append(FORMAT_KEY).append("\":").append(FORMAT).append(",\"")
                .append(TAXONOMY_KEY).append("\":");
        RecordJson.write(taxonomy, json);
        return json.append('}').toString();
    }

    /**
     * @param document as {@link #write} made it, or as stores kept it before they kept bytes
     * @throws IllegalArgumentException where it is something else, or of a newer format
     */
    public static Taxonomy read(String document) {
        return document.startsWith(SQUEEZED)
                ? PackReader.read(Squeezed.release(document.substring(SQUEEZED.length())), 0, Taxonomy.class)
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
