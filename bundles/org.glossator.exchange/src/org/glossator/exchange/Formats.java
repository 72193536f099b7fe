package org.glossator.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.glossator.exchange.spi.CorpusExporter;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.model.Outcome;

/** The formats that are installed. An OSGi service; lists without loading any format's code. */
public interface Formats {

    /**
     * A format as its contribution describes it.
     *
     * @param id what the command line's {@code --format} takes, such as {@code jsonl}
     * @param label for people
     * @param extensions file name endings without the dot, lower case
     * @param imports papers can be read from it
     * @param exports a corpus can be written to it
     */
    record Format(String id, String label, List<String> extensions, boolean imports, boolean exports) {
        public Format {
            extensions = List.copyOf(extensions);
        }
    }

    /** @return sorted by id */
    List<Format> all();

    Optional<Format> format(String id);

    /**
     * Says how a file may be read. What its first line says counts more than its name: see the attribute
     * {@code firstLine} of the extension point.
     *
     * @return the format to read the file with; nothing where no format or more than one fits
     */
    Optional<Format> recognise(Path file);

    /** @return refused with {@code format.unknown}, {@code format.noImport} or {@code format.broken} */
    Outcome<PaperImporter> importer(String id);

    /** @return refused with {@code format.unknown}, {@code format.noExport} or {@code format.broken} */
    Outcome<CorpusExporter> exporter(String id);
}
