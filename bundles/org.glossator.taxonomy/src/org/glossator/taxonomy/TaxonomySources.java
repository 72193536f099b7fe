package org.glossator.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** @return the names of those that there are, in any order, as far as that is known; may read files, and is asked for proposals only */
    default List<String> names() {
        return List.of();
    }

    /** @return the highest version in the range */
    default Optional<Source> find(String name, VersionRange range) {
        return all(name).stream().filter(source -> range.contains(source.version())).max(Comparator.comparing(Source::version));
    }

    /** @return these, and the others' versions where these have none of the name */
    default TaxonomySources or(TaxonomySources others) {
        return new TaxonomySources() {
            @Override
            public List<Source> all(String name) {
                List<Source> own = TaxonomySources.this.all(name);
                return own.isEmpty() ? others.all(name) : own;
            }

            @Override
            public List<String> names() {
                return Stream.concat(TaxonomySources.this.names().stream(), others.names().stream()).distinct().toList();
            }
        };
    }

    /** @return of texts that are read already; those without name or version are left out */
    static TaxonomySources of(Collection<String> texts) {
        return of(texts::stream);
    }

    /** @param texts asked anew each time */
    static TaxonomySources of(Supplier<Stream<String>> texts) {
        return inFiles(() -> texts.get().map(text -> Map.entry("", text)));
    }

    /** @return those that come with the program and its plug-ins; one that cannot be read is left out */
    static TaxonomySources shipped(TaxonomyLibraries libraries) {
        return new LibrarySources(libraries);
    }

    /** @return the {@code .taxonomy} files in a folder and three levels below; unreadable ones are left out */
    static TaxonomySources folder(Path folder) {
        return inFiles(() -> {
            try (Stream<Path> files = Files.walk(folder, 4)) {
                return files.limit(MOST_FILES).filter(file -> String.valueOf(file.getFileName()).endsWith(".taxonomy")).sorted().toList()
                        .stream().map(file -> Map.entry(file.toString(), read(file)));
            } catch (IOException | UncheckedIOException e) {
                return Stream.of();
            }
        });
    }

    /** @param texts by their files, which may be without a name */
    private static TaxonomySources inFiles(Supplier<Stream<Map.Entry<String, String>>> texts) {
        return new TaxonomySources() {
            @Override
            public List<Source> all(String name) {
                return texts.get().flatMap(text -> source(name, text.getValue(),
                        text.getKey().isEmpty() ? name + ".taxonomy" : text.getKey()).stream()).toList();
            }

            @Override
            public List<String> names() {
                return texts.get().flatMap(text -> Headers.name(text.getValue()).stream()).distinct().toList();
            }
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
