package org.glossator.taxonomy.libraries;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.parser.IParser;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyStandaloneSetup;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.TaxonomyText;

import com.google.inject.Injector;

/** The taxonomies that the language ships with, as files. */
public final class LibraryFiles {
    /** Where they are, seen from the bundle. */
    public static final Path FOLDER = Path.of("libraries");
    private static final String EXTENSION = ".taxonomy";
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();
    private static final Injector SYNTAX = new TaxonomyStandaloneSetup().createInjectorAndDoEMFRegistration();

    private LibraryFiles() {
    }

    /** @return names without the extension, sorted */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the text of a library */
    public static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + EXTENSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what is wrong with a library */
    public static List<Problem> problems(String name) {
        return LANGUAGE.check(text(name), file(name));
    }

    /** @return a library as annotators use it */
    static Taxonomy taxonomy(String name) {
        return LANGUAGE.compile(text(name), file(name)).orThrow();
    }

    /** @return a library as its file says it */
    static TaxonomyText read(String name) {
        return (TaxonomyText) SYNTAX.getInstance(IParser.class).parse(new StringReader(text(name))).getRootASTElement();
    }

    /** @return the category with this path */
    static CategoryText at(TaxonomyText taxonomy, String path) {
        List<CategoryText> level = taxonomy.getCategories();
        @Nullable CategoryText found = null;
        for (String name : Arrays.asList(path.split("\\."))) {
            found = level.stream().filter(category -> category.getName().equals(name)).findFirst()
                    .orElseThrow(() -> new AssertionError("no category " + path));
            level = found.getChildren();
        }
        return Objects.requireNonNull(found);
    }

    /** @return these and all below, in the order of the text */
    static Stream<CategoryText> all(List<CategoryText> categories) {
        return categories.stream().flatMap(category -> Stream.concat(Stream.of(category), all(category.getChildren())));
    }

    private static String file(String name) {
        return FOLDER.resolve(name + EXTENSION).toAbsolutePath().toString();
    }
}
