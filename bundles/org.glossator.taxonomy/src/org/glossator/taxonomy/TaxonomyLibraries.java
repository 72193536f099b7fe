package org.glossator.taxonomy;

import java.util.List;

import org.glossator.model.Outcome;

/** The taxonomies that come with the installed plug-ins. An OSGi service; lists without reading a file. */
public interface TaxonomyLibraries {

    /**
     * @param id of the contribution
     * @param label for people
     * @param description one sentence
     * @param fileName such as {@code feedback.taxonomy}
     */
    record Entry(String id, String label, String description, String fileName) {
    }

    /** @return sorted by label */
    List<Entry> all();

    /** @return the text of the file; refused with {@code library.unknown} or {@code library.broken} */
    Outcome<String> text(String id);
}
