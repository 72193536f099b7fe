package org.glossator.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glossator.model.Version;

/** Where the texts of imported taxonomies come from. May be asked on any thread, for each import once per reading. */
@FunctionalInterface
public interface TaxonomySources {
    /** There are none. */
    TaxonomySources NONE = name -> List.of();
    /** So many files and folders are looked at in search of an import. */
    int MOST_FILES = 5_000;

    /**
     * A taxonomy that can be imported.
     *
     * @param version of the text
     * @param text as its designer wrote it
     * @param file for the places of problems
     */
    record Source(Version version, String text, String file) {
    }

    /** @return every version that there is, in any order; empty where the name is unknown or cannot be read */
    List<Source> all(String name);

    /** @return the highest version in the range */
    default Optional<Source> find(String name, VersionRange range) {
        return all(name).stream().filter(source -> range.contains(source.version())).max(Comparator.comparing(Source::version));
    }

    /** @return these, and the others' versions where these have none of the name */
    default TaxonomySources or(TaxonomySources others) {
        return name -> {
            List<Source> own = all(name);
            return own.isEmpty() ? others.all(name) : own;
        };
    }

    /** @return of texts that are read already; those without name or version are left out */
    static TaxonomySources of(Collection<String> texts) {
        return name -> texts.stream().flatMap(text -> source(name, text, name + ".taxonomy").stream()).toList();
    }

    /** @return the {@code .taxonomy} files in a folder and three levels below; unreadable ones are left out */
    static TaxonomySources folder(Path folder) {
        return name -> {
            var found = new ArrayList<Source>();
            try (Stream<Path> files = Files.walk(folder, 4)) {
                files.limit(MOST_FILES).filter(file -> String.valueOf(file.getFileName()).endsWith(".taxonomy")).sorted().forEach(file -> source(name, read(file), file.toString()).ifPresent(found::add));
            } catch (IOException | UncheckedIOException e) {
                return List.of();
            }
            return found;
        };
    }

    private static String read(Path file) {
        try {
            return Files.size(file) > 64_000_000 ? "" : Files.readString(file);
        } catch (IOException e) {
            return ""; // another file than is looked for, or one that its own editor complains about
        }
    }

    private static Optional<Source> source(String name, String text, String file) {
        Matcher header = Headers.NAME.matcher(text);
        Matcher version = Headers.VERSION.matcher(text);
        return header.find() && header.group(1).equals(name) && version.find()
                ? Version.parse(version.group(1)).map(number -> new Source(number, text, file))
                : Optional.empty();
    }

    /** What tells a text's name and version without reading all of it. */
    final class Headers {
        private static final Pattern NAME = Pattern.compile("(?m)^\\s*taxonomy\\s+([^\\s\"/]+)");
        private static final Pattern VERSION = Pattern.compile("\\bversion\\s+(\\d+\\.\\d+\\.\\d+)");

        private Headers() {
        }

        /** @return the name of the taxonomy; nothing where the text has none */
        public static Optional<String> name(String text) {
            Matcher name = NAME.matcher(text);
            return name.find() ? Optional.of(name.group(1)) : Optional.empty();
        }
    }
}
