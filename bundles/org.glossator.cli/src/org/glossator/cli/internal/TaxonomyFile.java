package org.glossator.cli.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;

/** Reads and writes the text of a taxonomy. */
final class TaxonomyFile {

    /** In bytes; the largest taxonomies known have some megabytes. */
    private static final long LARGEST = 64L << 20;

    private TaxonomyFile() {
    }

    /**
     * @return without the mark of its encoding; refused with {@code taxonomy.noFile}, {@code taxonomy.tooLarge} or
     *         {@code taxonomy.encoding}
     */
    static Outcome<String> read(String file) {
        return readExactly(file).then(text -> Outcome.done(text.startsWith("\ufeff") ? text.substring(1) : text));
    }

    /** @return with the mark of its encoding, where it has one; refused as {@link #read} is */
    static Outcome<String> readExactly(String file) {
        Place place = Place.file(file);
        Path path = Path.of(file);
        try {
            if (Files.size(path) > LARGEST) {
                return Outcome.refused(Problem.error("taxonomy.tooLarge",
                        "The file is larger than 64 MB, which no taxonomy is; it was not read. Choose another file.",
                        place));
            }
            return Outcome.done(Files.readString(path, StandardCharsets.UTF_8));
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

    /**
     * Replaces the file at once: a program that is ended in between leaves it as it was.
     *
     * @return refused with {@code taxonomy.notWritten}
     */
    static Outcome<Path> write(String file, String text) {
        try {
            Path path = Path.of(file).toRealPath();
            Path beside = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                PosixFileAttributeView permissions = Files.getFileAttributeView(path, PosixFileAttributeView.class);
                if (permissions != null) { // a system without them has none to keep
                    Files.setPosixFilePermissions(beside, permissions.readAttributes().permissions());
                }
                return Outcome.done(Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            return Outcome.refused(Problem.error("taxonomy.notWritten", "The file cannot be written: " + e.getMessage()
                    + "; it is as it was. Check its permissions and those of its folder.", Place.file(file)));
        }
    }
}
