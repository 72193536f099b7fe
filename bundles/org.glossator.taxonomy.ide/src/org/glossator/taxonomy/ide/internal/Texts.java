package org.glossator.taxonomy.ide.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.VersionRange;

/** All texts that are known: those that are open, and the files of the root folders. Safe for threads. */
final class Texts {
    private static final String SHIPPED = "library:/library.taxonomy";
    private static final String ENDING = ".taxonomy";
    private static final int MAX_FILES = 5_000;
    private static final int MAX_DEPTH = 12;
    private static final Set<String> OTHERS = Set.of("node_modules", "target", "build", "bin");

    private final Language language;
    private final TaxonomySources libraries;
    private final Map<String, OpenText> open = new ConcurrentHashMap<>(); // by key
    private final Map<String, TextIndex> files = new ConcurrentHashMap<>(); // by key; also of those that are open
    private final Map<String, TextIndex> shipped = new ConcurrentHashMap<>(); // by name and version

    /** @param libraries of taxonomies that come with the program */
    Texts(Language language, TaxonomySources libraries) {
        this.language = language;
        this.libraries = libraries;
    }

    OpenText open(TextState state) {
        var text = new OpenText(language, state, sourcesBeside(state.uri()));
        OpenText before = open.put(Addresses.key(state.uri()), text);
        if (before != null) {
            before.close();
        }
        return text;
    }

    Optional<OpenText> find(String uri) {
        return Optional.ofNullable(open.get(Addresses.key(uri)));
    }

    /** @return the text that was open */
    Optional<OpenText> close(String uri) {
        OpenText text = open.remove(Addresses.key(uri));
        if (text != null) {
            text.close();
        }
        return Optional.ofNullable(text);
    }

    List<OpenText> open() {
        return List.copyOf(open.values());
    }

    /** @return what is known of every text, as it is open or else as its file is */
    Stream<TextIndex> indices() {
        return Stream.concat(open.values().stream().map(OpenText::index),
                files.entrySet().stream().filter(file -> !open.containsKey(file.getKey())).map(Map.Entry::getValue));
    }

    /** The other texts as they are open or else as their files are, and then the libraries. Never asks what the others mean. */
    private TaxonomySources sourcesBeside(String uri) {
        String own = Addresses.key(uri);
        return TaxonomySources.of(() -> Stream.concat(
                open.entrySet().stream().filter(text -> !text.getKey().equals(own)).map(text -> text.getValue().state().text()),
                files.entrySet().stream().filter(file -> !file.getKey().equals(own) && !open.containsKey(file.getKey()))
                        .map(file -> file.getValue().state().text())))
                .or(libraries);
    }

    /** @return the names of all taxonomies that can be imported, each once */
    Stream<String> importable() {
        return Stream.concat(indices().map(TextIndex::name).filter(name -> !name.isEmpty()), libraries.names().stream()).distinct();
    }

    /** @return the open texts that import a taxonomy, as far as that is known */
    List<OpenText> importing(String taxonomy) {
        return open.values().stream().filter(text -> text.knownImports().contains(taxonomy)).toList();
    }

    /** @return what is known of the texts whose taxonomy has the name; several where files are copies of each other */
    List<TextIndex> named(String taxonomy) {
        return indices().filter(index -> index.name().equals(taxonomy)).toList();
    }

    /** @return what the taxonomy declares that a text imports; nothing where there is none of the name in the range */
    Optional<TextIndex> imported(String uri, String taxonomy, VersionRange range) {
        return sourcesBeside(uri).find(taxonomy, range).map(source -> latest().filter(index -> index.name().equals(taxonomy)
                && index.version().equals(source.version().toString())).findFirst().orElseGet(() -> shipped(source)));
    }

    /** @return what was known last of every text: asking does not read any */
    private Stream<TextIndex> latest() {
        return Stream.concat(open.values().stream().flatMap(text -> text.knownIndex().stream()),
                files.entrySet().stream().filter(file -> !open.containsKey(file.getKey())).map(Map.Entry::getValue));
    }

    /** Of a library, which never changes. */
    private TextIndex shipped(TaxonomySources.Source source) {
        return shipped.computeIfAbsent(source.file() + source.version(), key -> IndexReader
                .read(language.parse(SHIPPED, source.text(), libraries), TextState.of(SHIPPED, 0, source.text())));
    }

    /** Reads the taxonomies in a folder and below; those that cannot be read are left out. Takes a while. */
    void readFolder(Path folder) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, Set.of(), MAX_DEPTH, finder(found));
        } catch (IOException e) {
            return; // the folder cannot be listed: what is open works all the same
        }
        found.forEach(file -> readFile(file.toUri().toString()));
    }

    @NonNullByDefault({})
    private static FileVisitor<Path> finder(List<Path> found) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName() == null ? "" : directory.getFileName().toString();
                return name.startsWith(".") || OTHERS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ENDING) && attributes.isRegularFile()) {
                    found.add(file);
                }
                return found.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    /** Takes over what the file of a text that was closed holds, where files are known at all. */
    void refresh(OpenText closed) {
        String uri = closed.state().uri();
        if (files.containsKey(Addresses.key(uri))) {
            readFile(uri, closed.knownIndex());
        }
    }

    /** Takes over what a file holds now; forgets it where it is gone. */
    void readFile(String uri) {
        readFile(uri, find(uri).flatMap(OpenText::knownIndex));
    }

    /** @param opened what is known of the text as an editor has or had it open */
    private void readFile(String uri, Optional<TextIndex> opened) {
        String key = Addresses.key(uri);
        Optional<Path> path = Addresses.file(uri).filter(file -> file.toString().endsWith(ENDING));
        if (path.isEmpty()) {
            return;
        }
        try {
            if (Files.size(path.get()) > Language.MAX_LENGTH) {
                files.remove(key);
                return;
            }
            String text = new String(Files.readAllBytes(path.get()), StandardCharsets.UTF_8);
            files.put(key, Stream.concat(opened.stream(), Optional.ofNullable(files.get(key)).stream())
                    .filter(index -> index.state().text().equals(text)).findFirst() // else it takes seconds where it is long
                    .orElseGet(() -> IndexReader.read(language.parse(uri, text, sourcesBeside(uri)), TextState.of(uri, 0, text))));
        } catch (IOException | RuntimeException e) {
            files.remove(key); // nothing is known of a file that cannot be read
        }
    }
}
