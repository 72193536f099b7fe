package org.glossator.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.glossator.model.Outcome;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;

/** The formats of taxonomies that are installed. An OSGi service; lists without loading any format's code. */
public interface TaxonomyFormats {

    /**
     * A format as its contribution describes it.
     *
     * @param id what the command line's {@code --from} and {@code --to} take, such as {@code skos-turtle}
     * @param label for people
     * @param extensions file name endings without the dot, lower case; the first is the usual one
     * @param reads taxonomies can be read from it
     * @param writes taxonomies can be written to it
     */
    record Format(String id, String label, List<String> extensions, boolean reads, boolean writes) {
        /** The id of the taxonomy language itself. */
        public static final String TEXT = "taxonomy";

        public Format {
            extensions = List.copyOf(extensions);
        }
    }

    /** @return sorted by id */
    List<Format> all();

    Optional<Format> format(String id);

    /** @return the format to read a file with, by its ending and, where several claim it, by how it begins; nothing where none fits */
    Optional<Format> recognise(Path file);

    /** @return the format to write a file in, by its ending; nothing where none or more than one has it as its usual one */
    Optional<Format> forWriting(Path file);

    /** @return refused with {@code format.unknown}, {@code format.noImport} or {@code format.broken} */
    Outcome<TaxonomyReader> reader(String id);

    /** @return refused with {@code format.unknown}, {@code format.noExport} or {@code format.broken} */
    Outcome<TaxonomyWriter> writer(String id);
}
