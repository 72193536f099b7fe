package org.glossator.taxonomy.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.junit.jupiter.api.Test;

/**
 * Keeps the list of the taxonomies that ship, {@code releng/docs/taxonomies.md}, as it should be: it is made of the files.
 * Where it is not, the list as it should be lies in {@code target}, to be copied.
 */
class CatalogueTest {
    private static final Path LIST = Path.of("../../releng/docs/taxonomies.md");
    private static final Path MADE = Path.of("target/taxonomies.md");
    private static final Pattern SOURCE = Pattern.compile("(?m)^  source \"((?:[^\"\\\\]|\\\\.)+)\"(?: <([^>]+)>)?");
    private static final String HEAD = """
            # Taxonomies that ship

            Made of the files in `bundles/org.glossator.taxonomy/libraries` by `CatalogueTest`: do not edit. Names of categories and
            numbers are those of the cited works; definitions, examples and notes are ours (CC BY 4.0). What could not be
            confirmed is marked so in a note or in the description of the file. *Categories* counts all nodes of the tree, facets
            among them, without what is imported.

            | Taxonomy | Title | Categories | Levels | After |
            |---|---|---:|---:|---|
            """;
    private static final String FOOT = """

            Not here, as the names of their categories were not seen: the error scheme of Feedback Friction, the rubric of SEFL, the
            behaviours of the Hunger Game Debate, the dimensions of Critique-Guided Improvement, the measure of the Lock-in
            Hypothesis, the product taxonomy of the study of black-box models, the label trees of RCV1 and DBpedia, and the seven
            classes of quality of MultiCritique.
            """;

    @Test
    void theListInTheDocumentsIsMadeOfTheFiles() throws IOException {
        var list = new StringBuilder(HEAD);
        LibraryFiles.names().forEach(name -> list.append(row(name)));
        list.append(FOOT);
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, list);
        assertThat(Files.readString(LIST)).as("copy %s there", MADE).isEqualTo(list.toString());
    }

    private static String row(String name) {
        TaxonomyText taxonomy = LibraryFiles.read(name);
        return "| [`%s`](../../bundles/org.glossator.taxonomy/libraries/%s.taxonomy) | %s | %d | %d | %s |%n".formatted(name, name,
                taxonomy.getTitle(), categories(taxonomy).count(), depth(taxonomy), source(LibraryFiles.text(name)))
                .replace(System.lineSeparator(), "\n");
    }

    private static Stream<CategoryText> categories(TaxonomyText taxonomy) {
        return Stream.concat(LibraryFiles.all(taxonomy.getCategories()),
                taxonomy.getExtensions().stream().flatMap(extension -> LibraryFiles.all(extension.getChildren())));
    }

    private static int depth(TaxonomyText taxonomy) {
        return Math.max(depth(taxonomy.getCategories()),
                taxonomy.getExtensions().stream().mapToInt(extension -> depth(extension.getChildren())).max().orElse(0));
    }

    private static int depth(List<CategoryText> categories) {
        return categories.stream().mapToInt(category -> 1 + depth(category.getChildren())).max().orElse(0);
    }

    private static String source(String text) {
        Matcher source = SOURCE.matcher(text);
        if (!source.find()) {
            return "our own";
        }
        String address = source.group(2);
        return address == null ? source.group(1)
                : "[" + source.group(1) + "](" + address.replaceFirst("^doi:", "https://doi.org/") + ")";
    }
}
