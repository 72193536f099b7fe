package org.glossator.model.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.junit.jupiter.api.Test;

/** Packed documents; those of whole taxonomies are tested beside the language. */
class PackTest {

    @Test
    void everyCharacterAndTheOrderOfTranslationsComeBack() {
        Taxonomy taxonomy = taxonomy();
        Taxonomy read = TaxonomyDocument.unpack(TaxonomyDocument.pack(taxonomy));
        assertThat(read).isEqualTo(taxonomy);
        assertThat(read.categories().get(0).details().labels().keySet()).containsExactly("fi", "de");
        assertThat(read.categories().get(1).details().labels().keySet()).containsExactly("de", "fi");
    }

    @Test
    void whatIsSaidAgainIsReadOnce() {
        Taxonomy read = TaxonomyDocument.unpack(TaxonomyDocument.pack(taxonomy()));
        assertThat(read.categories().get(2).details()).isSameAs(read.categories().get(3).details());
    }

    @Test
    void whatIsBrokenIsRefusedOrSaysSomethingElse() {
        var packed = new StringBuilder();
        PackWriter.write(taxonomy(), packed);
        var random = new Random("broken".hashCode());
        for (int i = 0; i < 5_000; i++) {
            var broken = new StringBuilder(packed);
            broken.setCharAt(random.nextInt(packed.length()), (char) (' ' + random.nextInt(95)));
            try {
                PackReader.read(broken.toString(), 0, Taxonomy.class);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void whatEndsTooSoonIsRefused() {
        var packed = new StringBuilder();
        PackWriter.write(taxonomy(), packed);
        for (int end = 0; end < packed.length(); end++) {
            String cut = packed.substring(0, end);
            assertThatIllegalArgumentException().isThrownBy(() -> PackReader.read(cut, 0, Taxonomy.class));
        }
    }

    @Test
    void whatAnOlderStoreKeptAsTextIsRead() throws IOException {
        var packed = new StringBuilder();
        PackWriter.write(taxonomy(), packed);
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(packed.toString().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(TaxonomyDocument.read("taxonomy packed 1 " + Base64.getEncoder().encodeToString(bytes.toByteArray())))
                .isEqualTo(taxonomy());
    }

    @Test
    void bytesOfANewerFormatAreRefused() {
        byte[] newer = "taxonomy packed 9 000".getBytes(StandardCharsets.UTF_8);

        assertThatIllegalArgumentException().isThrownBy(() -> TaxonomyDocument.unpack(newer)).withMessageContaining("newer");
    }

    private static Taxonomy taxonomy() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("fi", "karppi \uD83D\uDC1F");
        labels.put("de", "\uD800 alone \u0000\n\\\"");
        var turned = new LinkedHashMap<String, String>();
        labels.reversed().forEach(turned::put);
        return new Taxonomy("t", new Version(1, 2, 3), "", "", List.of(category("a", labels), category("b", turned),
                category("c", Map.of("de", "C")), category("d", Map.of("de", "C"))));
    }

    private static Category category(String name, Map<String, String> labels) {
        return new Category(new CategoryId(name), name, name, "", Optional.of('\uFFFD'), Optional.of(new Colour(0, 255, 7)), true,
                List.of(), List.of(), new CategoryDetails.Builder().labels(labels).weight(Optional.of(-0.0)).build());
    }
}
