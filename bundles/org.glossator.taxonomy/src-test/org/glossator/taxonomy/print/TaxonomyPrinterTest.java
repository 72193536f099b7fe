package org.glossator.taxonomy.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.TaxonomyTexts;
import org.glossator.taxonomy.internal.XtextFormatter;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomyPrinterTest {
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();
    private static final XtextFormatter FORMATTER = new XtextFormatter();

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsPrintedIsReadAsTheSame(Path sample) throws IOException {
        TaxonomySources sources = TaxonomySources.folder(sample.getParent());
        Taxonomy taxonomy = compile(Files.readString(sample), sample, sources);
        var bases = new ArrayList<Taxonomy>();
        for (var imported : taxonomy.details().imports()) {
            for (TaxonomySources.Source base : sources.all(imported.taxonomy())) {
                bases.add(compile(base.text(), Path.of(base.file()), sources));
            }
        }
        String printed = FORMATTER.format(TaxonomyPrinter.print(taxonomy, bases));
        Taxonomy again = compile(printed, sample.resolveSibling("printed"), sources);
        assertThat(again).as(printed).isEqualTo(taxonomy);
        assertThat(FORMATTER.format(TaxonomyPrinter.print(again, bases))).isEqualTo(printed);
    }

    @Test
    void everyCharacterOfATextSurvives() {
        Taxonomy taxonomy = LANGUAGE.compile(TaxonomyTexts.of("category a \"\\\"A\\\\ \\n\\tß€😀\" key \"?\" \"D.\""), "").orThrow();
        assertThat(LANGUAGE.compile(TaxonomyPrinter.print(taxonomy), "").orThrow()).isEqualTo(taxonomy);
    }

    @Test
    void referencesLeadToTheSameWhereNamesReturnFurtherDown() {
        Taxonomy taxonomy = LANGUAGE.compile(TaxonomyTexts.of("category a \"A\" { category a \"B\" { category b \"C\" }"
                + " category b \"D\" see a.b category c \"E\" see b category d \"F\" see a.b, c }"), "").orThrow();
        assertThat(LANGUAGE.compile(TaxonomyPrinter.print(taxonomy), "").orThrow()).isEqualTo(taxonomy);
    }

    static Stream<Path> samples() throws IOException {
        var samples = new ArrayList<Path>();
        for (String folder : List.of("libraries", "src-test/org/glossator/taxonomy/samples")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                // names everything by keywords, and so names much that is not there
                files.filter(file -> file.toString().endsWith(".taxonomy") && !file.endsWith("keywords.taxonomy")).sorted()
                        .forEach(samples::add);
            }
        }
        return samples.stream();
    }

    private static Taxonomy compile(String text, Path file, TaxonomySources sources) {
        Outcome<Taxonomy> outcome = LANGUAGE.compile(text, file.toString(), sources);
        assertThat(outcome.isDone()).as(outcome.problems() + "\n" + text).isTrue();
        return outcome.orThrow();
    }
}
