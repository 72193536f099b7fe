package org.glossator.taxonomy.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.glossator.model.Category;
import org.glossator.taxonomy.internal.XtextFormatter;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibrariesTest {
    private static final Pattern FILE = Pattern.compile("file=\"libraries/(.+)\\.taxonomy\"");

    static List<String> names() {
        return LibraryFiles.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itHasNoProblemNotEvenAHint(String name) {
        assertThat(LibraryFiles.problems(name)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsFileIsNamedAsItIs(String name) {
        assertThat(LibraryFiles.read(name).getName()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCategoryTellsAnnotatorsWhatItMeans(String name) {
        TaxonomyText taxonomy = LibraryFiles.read(name);
        assertThat(taxonomy.getTitle()).isNotBlank();
        assertThat(taxonomy.getDescription().getLast()).endsWith(".");
        assertThat(LibraryFiles.all(taxonomy.getCategories()))
                .allSatisfy(category -> assertThat(category.getDefinition().getLast()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itCanBePublished(String name) {
        assertThat(LibraryFiles.taxonomy(name).all()).isNotEmpty();
    }

    @Test
    void theExampleOfAnExtensionHoldsItsBaseAndWhatItAdds() {
        assertThat(LibraryFiles.taxonomy("feedback.health").all()).extracting(Category::label)
                .contains("Source", "Expert", "Physician", "Consent");
    }

    @ParameterizedTest
    @MethodSource("names")
    void itIsLaidOutAsTheFormatterWould(String name) {
        assertThat(new XtextFormatter().format(LibraryFiles.text(name))).isEqualTo(LibraryFiles.text(name));
    }

    @Test
    void everyFileIsOfferedToDesignersOnce() throws IOException {
        var offered = FILE.matcher(Files.readString(Path.of("plugin.xml"))).results().map(found -> found.group(1)).toList();
        assertThat(offered).containsExactlyInAnyOrderElementsOf(names());
        String properties = Files.readString(Path.of("plugin.properties"));
        assertThat(offered).allSatisfy(name -> assertThat(properties).contains("\n" + name + ".label=", "\n" + name + ".description="));
    }
}
