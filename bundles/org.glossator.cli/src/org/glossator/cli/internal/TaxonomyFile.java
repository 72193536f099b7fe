package org.glossator.cli.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;

/** Reads the text of a taxonomy. */
final class TaxonomyFile {

    /** In bytes; the largest taxonomies known have some megabytes. */
    private static final long LARGEST = 64L << 20;

    private TaxonomyFile() {
    }

    /** @return refused with {@code taxonomy.noFile}, {@code taxonomy.tooLarge} or {@code taxonomy.encoding} */
    static Outcome<String> read(String file) {
        Place place = Place.file(file);
        Path path = Path.of(file);
        try {
            if (Files.size(path) > LARGEST) {
                return Outcome.refused(Problem.error("taxonomy.tooLarge",
                        "The file is larger than 64 MB, which no taxonomy is; it was not read. Choose another file.",
                        place));
            }
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return Outcome.done(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            return Outcome.refused(Problem.error("taxonomy.noFile", "There is no such file. Check its name.", place));
        } catch (CharacterCodingException e) {
            return Outcome.refused(Problem.error("taxonomy.encoding",
                    "The file is not UTF-8 text, so it was not read. Save it as UTF-8.", place));
        } catch (IOException e) {
            return Outcome.refused(Problem.error("taxonomy.noFile",
                    "The file cannot be read: " + e.getMessage() + ". Check its name and permissions.", place));
        }
    }
}
