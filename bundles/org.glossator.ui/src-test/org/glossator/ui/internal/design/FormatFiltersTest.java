package org.glossator.ui.internal.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.glossator.exchange.TaxonomyFormats.Format;
import org.junit.jupiter.api.Test;

class FormatFiltersTest {
    private static final List<Format> FORMATS = List.of(new Format("csv", "Table", List.of("csv"), true, true),
            new Format("skos", "SKOS", List.of("ttl", "nt"), true, true), new Format("only", "Only written", List.of("x"), false, true),
            new Format(Format.TEXT, "Language", List.of("taxonomy"), true, true));

    @Test
    void theFirstKindIsWhateverCanBeRead() {
        FormatFilters filters = FormatFilters.forReading(FORMATS, "All");
        assertThat(filters.names()).containsExactly("All", "Table", "SKOS", "Language");
        assertThat(filters.patterns()).containsExactly("*.csv;*.ttl;*.nt;*.taxonomy", "*.csv", "*.ttl;*.nt", "*.taxonomy");
        assertThat(filters.format(0)).isEmpty();
        assertThat(filters.format(2)).contains("skos");
        assertThat(filters.format(-1)).isEmpty();
    }

    @Test
    void theLanguageItselfIsNoExport() {
        FormatFilters filters = FormatFilters.forWriting(FORMATS);
        assertThat(filters.names()).containsExactly("Table", "SKOS", "Only written");
        assertThat(filters.patterns()).containsExactly("*.csv", "*.ttl", "*.x");
        assertThat(filters.format(1)).contains("skos");
    }

    @Test
    void aNewFileNeverTakesTheNameOfAnother() {
        assertThat(NewFile.free("a", Set.<String>of()::contains)).isEqualTo("a.taxonomy");
        assertThat(NewFile.free("a", Set.of("a.taxonomy", "a-2.taxonomy")::contains)).isEqualTo("a-3.taxonomy");
    }
}
