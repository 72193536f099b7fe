package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.Services.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.TaxonomyConversion;
import org.glossator.exchange.TaxonomyConversion.Reading;
import org.glossator.exchange.TaxonomyFormats;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.glossator.taxonomy.TaxonomySources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format with every construct: what it says comes back, what it does not say is listed, and the language takes it. */
@ExtendWith(FailOnLoggedError.class)
class TaxonomyFormatsTest {
    private static final int GENERATED = 5; // for each format
    private static final int ALIKE = 20; // for each format
    private static final int SOME = 5; // of the shipped ones, for formats that say less than SKOS

    @TempDir
    private Path folder = Path.of("");

    private final TaxonomyFormats formats = service(TaxonomyFormats.class);
    private final TaxonomyConversion conversion = new TaxonomyConversion(formats);

    static List<String> foreignFormats() {
        return service(TaxonomyFormats.class).all().stream().filter(format -> format.reads() && format.writes())
                .map(TaxonomyFormats.Format::id).filter(id -> !id.equals(TaxonomyFormats.Format.TEXT)).toList();
    }

    @ParameterizedTest
    @MethodSource("foreignFormats")
    void shippedTaxonomiesComeBackOrAreListedAsLost(String format) throws IOException {
        TaxonomyLibraries libraries = service(TaxonomyLibraries.class);
        assertThat(libraries.all()).hasSizeGreaterThan(36);
        long most = format.startsWith("skos-") ? Long.MAX_VALUE : SOME;
        for (TaxonomyLibraries.Entry entry : libraries.all().stream().limit(most).toList()) {
            roundTrip(libraries.text(entry.id()).orThrow(), format);
        }
    }

    @ParameterizedTest
    @MethodSource("foreignFormats")
    void generatedTaxonomiesComeBackOrAreListedAsLost(String format) throws IOException {
        for (long seed : LongStream.range(0, GENERATED).toArray()) {
            roundTrip(GeneratedTaxonomy.text(seed), format);
        }
    }

    @ParameterizedTest
    @MethodSource("foreignFormats")
    void alikeLabelsComeBackOrAreListedAsLost(String format) throws IOException {
        for (long seed : LongStream.range(0, ALIKE).toArray()) {
            roundTrip(AlikeLabels.text(seed), format);
        }
    }

    @ParameterizedTest
    @MethodSource("foreignFormats")
    void samplesOfTheLanguageComeBackOrAreListedAsLost(String format) throws IOException {
        Path samples = Path.of("../org.glossator.taxonomy/src-test/org/glossator/taxonomy/samples");
        TaxonomySources sources = TaxonomySources.folder(samples);
        try (Stream<Path> files = Files.list(samples)) {
            // one names everything by keywords, and so names much that is not there
            List<Path> read = files.filter(file -> file.toString().endsWith(".taxonomy") && !file.endsWith("keywords.taxonomy")).toList();
            for (Path sample : read) {
                roundTrip(service(Taxonomies.class).compile(Files.readString(sample), sample.toString(), sources).orThrow(), format);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "skos-turtle", "skos-rdfxml", "skos-jsonld" })
    void importedCategoriesBecomeTheTaxonomysOwnWhichIsListed(String format) throws IOException {
        Path samples = Path.of("../org.glossator.taxonomy/src-test/org/glossator/taxonomy/samples");
        Taxonomy taxonomy = service(Taxonomies.class).compile(Files.readString(samples.resolve("extension.taxonomy")), "",
                TaxonomySources.folder(samples)).orThrow();
        Path file = folder.resolve("extension");
        Outcome<String> written = conversion.write(taxonomy, file, Optional.of(format), true, new NullProgressMonitor());
        assertThat(codes(written.problems())).contains("lost.imports", "lost.importedIds");
        Outcome<Taxonomy> read = conversion.read(file, new Reading(Optional.of(format), Optional.empty(), Optional.empty()),
                new NullProgressMonitor());
        assertThat(codes(read.problems())).containsExactly("skos.importedId");
        assertThat(read.orThrow().all().map(category -> category.id().value())).containsExactlyElementsOf(
                taxonomy.all().map(category -> category.id().value().replace(':', '.')).toList());
    }

    private void roundTrip(String text, String format) throws IOException {
        roundTrip(compile(text), format);
    }

    private void roundTrip(Taxonomy taxonomy, String format) throws IOException {
        String text = new String(conversion.text(taxonomy).orThrow(), StandardCharsets.UTF_8);
        String what = format + " of\n" + text;
        Path file = folder.resolve(taxonomy.name() + "." + formats.format(format).orElseThrow().extensions().getFirst());
        Outcome<String> written = conversion.write(taxonomy, file, Optional.of(format), true, new NullProgressMonitor());
        Set<String> lost = codes(written.problems());
        var reading = new Reading(Optional.of(format), Optional.of(taxonomy.name()), Optional.empty());
        Taxonomy read = conversion.read(file, reading, new NullProgressMonitor()).orThrow();
        Path back = folder.resolve("back.taxonomy");
        assertThat(conversion.write(read, back, Optional.empty(), true, new NullProgressMonitor()).problems()).as(what).isEmpty();
        Taxonomy compiled = compile(Files.readString(back));

        if (!lost.contains("lost.sameLabels")) {
            assertThat(Saying.tree(compiled)).as(what).isEqualTo(Saying.tree(taxonomy));
        }
        Set<TaxonomyFeature> says = formats.writer(format).orThrow().says();
        Set<TaxonomyFeature> compared = EnumSet.allOf(TaxonomyFeature.class);
        if (lost.contains("lost.imports")) { // what was imported is the taxonomy's own then: it is named otherwise
            compared.removeAll(EnumSet.of(TaxonomyFeature.IDS, TaxonomyFeature.ADDRESSES, TaxonomyFeature.GROUPS));
        }
        for (TaxonomyFeature feature : compared) {
            boolean listed = lost.contains("lost." + feature.code());
            if (says.contains(feature) && !listed) {
                assertThat(Saying.of(feature, compiled)).as(feature + " in " + what + "\n" + Files.readString(file))
                        .isEqualTo(Saying.of(feature, taxonomy));
            } else {
                assertThat(listed).as(feature + " in " + what).isEqualTo(!feature.in(taxonomy).isEmpty());
            }
        }
        if (lost.isEmpty()) {
            assertThat(Files.readString(back)).as(what).isEqualTo(text);
        }
        stays(read, file, format, what);
    }

    /** Written again, it is the same to the byte: nothing wears off. */
    private void stays(Taxonomy read, Path file, String format, String what) throws IOException {
        Path again = file.resolveSibling("again-" + file.getFileName());
        conversion.write(read, again, Optional.of(format), true, new NullProgressMonitor()).orThrow();
        Taxonomy reread = conversion.read(again, new Reading(Optional.of(format), Optional.of(read.name()), Optional.empty()),
                new NullProgressMonitor()).orThrow();
        Path third = file.resolveSibling("third-" + file.getFileName());
        conversion.write(reread, third, Optional.of(format), true, new NullProgressMonitor()).orThrow();
        assertThat(third).as(what).hasSameTextualContentAs(again);
    }

    private static Taxonomy compile(String text) {
        Outcome<Taxonomy> outcome = service(Taxonomies.class).compile(text, "");
        List<Problem> errors = outcome.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
        assertThat(errors).as(text).isEmpty();
        return outcome.orThrow();
    }

    private static Set<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).collect(Collectors.toSet());
    }

    @Test
    void theDocumentedTableIsThatOfTheCode() throws IOException {
        Path page = Path.of("../org.glossator.taxonomy/help/formats.md");
        String table = FormatsTable.of(formats);
        if (Boolean.getBoolean("glossator.write")) {
            Files.writeString(page, FormatsTable.replaced(Files.readString(page), table));
        }
        assertThat(Files.readString(page)).contains(table);
    }
}
