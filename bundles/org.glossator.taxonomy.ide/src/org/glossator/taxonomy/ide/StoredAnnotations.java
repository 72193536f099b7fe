package org.glossator.taxonomy.ide;

import java.util.Map;

/** Knows how many annotations are stored; the desktop asks its open corpus, a server without one knows of none. */
public interface StoredAnnotations {
    /** Knows of none. */
    StoredAnnotations NONE = taxonomy -> Map.of();

    /** The topic under which a service of this kind tells through OSGi's EventAdmin that its numbers may be others now. */
    String TOPIC = "org/glossator/taxonomy/stored/CHANGED";

    /**
     * Is asked off the user interface's thread; may take as long as a query.
     *
     * @param taxonomy the name of a taxonomy
     * @return the number of annotations of each category, by its id; those of the categories below it are not counted.
     *         Empty where nothing is known
     */
    Map<String, Integer> byCategory(String taxonomy);
}
