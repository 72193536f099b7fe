package org.glossator.taxonomy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.taxonomy.DetailsTest;
import org.glossator.taxonomy.print.TaxonomyPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormatTest {

    static Stream<Path> everything() {
        return DetailsTest.everything();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void laidOutInPartsATextIsAsItIsLaidOutAsAWhole(Path file) throws IOException {
        if (new XtextTaxonomies().compile(Files.readString(file), file.toString()) instanceof Outcome.Done<Taxonomy>(var taxonomy, var none)) {
            String printed = TaxonomyPrinter.print(taxonomy);
            for (int most : new int[] {0, 1_000, 1_000_000}) {
                var parts = new ByteArrayOutputStream();
                TextFormat.writeLaidOut(printed, most, parts);
                assertThat(parts.toString(StandardCharsets.UTF_8)).isEqualTo(new XtextFormatter().format(printed));
            }
        }
    }
}
