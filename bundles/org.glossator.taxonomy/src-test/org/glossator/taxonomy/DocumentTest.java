package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.TaxonomyDocument;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A compiled taxonomy comes out of its document as it went in. */
class DocumentTest {
    private static final Taxonomies LANGUAGE = new XtextTaxonomies();

    static Stream<Path> everything() {
        return DetailsTest.everything();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void samplesAndLibrariesComeBackAsTheyWere(Path file) throws IOException {
        if (LANGUAGE.compile(Files.readString(file), file.toString()) instanceof Outcome.Done<Taxonomy>(var taxonomy, var warnings)) {
            String document = TaxonomyDocument.write(taxonomy);
            assertThat(TaxonomyDocument.read(document)).isEqualTo(taxonomy);
            assertThat(TaxonomyDocument.write(TaxonomyDocument.read(document))).isEqualTo(document);
            byte[] packed = TaxonomyDocument.pack(taxonomy);
            assertThat(TaxonomyDocument.unpack(packed)).isEqualTo(taxonomy);
            assertThat(TaxonomyDocument.write(TaxonomyDocument.unpack(packed))).isEqualTo(document); // in the same order as well
        }
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        for (String text : new String[] { "", "{}", "[", "\"", "{\"format\":2,\"taxonomy\":{}}", "{\"format\":1,\"taxonomy\":{}}", "nul" }) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> TaxonomyDocument.read(text));
        }
    }

    @Test
    void aDocumentThatIsCutIsRefused() {
        Taxonomy taxonomy = LANGUAGE.compile(TaxonomyTexts.feedback(), "f").orThrow();
        var random = new Random("cut".hashCode());
        String document = TaxonomyDocument.write(taxonomy);
        byte[] packed = TaxonomyDocument.pack(taxonomy);
        for (int i = 0; i < 100; i++) {
            String cut = document.substring(0, random.nextInt(document.length()));
            assertThatIllegalArgumentException().isThrownBy(() -> TaxonomyDocument.read(cut));
            byte[] shorter = Arrays.copyOf(packed, random.nextInt(packed.length));
            assertThatIllegalArgumentException().isThrownBy(() -> TaxonomyDocument.unpack(shorter));
        }
    }
}
