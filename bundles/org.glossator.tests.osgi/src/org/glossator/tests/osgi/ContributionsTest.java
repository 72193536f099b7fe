package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.Services.service;

import java.util.List;

import org.glossator.exchange.Formats;
import org.glossator.exchange.Formats.Format;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers contribute; the broken formats are in this bundle's plugin.xml. */
@ExtendWith(FailOnLoggedError.class)
class ContributionsTest {
    private final Formats formats = service(Formats.class);

    @Test
    void theProductsOwnFormatsAreContributions() {
        assertThat(formats.format("jsonl")).contains(
                new Format("jsonl", "JSON Lines", List.of("jsonl", "ndjson"), true, true));
        assertThat(formats.format("paper-list")).map(Format::exports).contains(false);
        assertThat(formats.importer("jsonl").isDone()).isTrue();
        assertThat(formats.importer("paper-list").isDone()).isTrue();
        assertThat(formats.exporter("jsonl").isDone()).isTrue();
    }

    @Test
    void whatCannotBeNamedOrUsedIsLeftOut() {
        assertThat(formats.all()).extracting(Format::id).isSorted().doesNotContain("", "test-nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "test-no-class", "test-wrong-class", "test-twice" })
    void aBrokenFormatIsARefusalThatNamesThePlugIn(String id) {
        assertThat(formats.importer(id)).isInstanceOf(Outcome.Refused.class);
        assertThat(formats.importer(id).problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("format.broken");
            assertThat(p.message()).contains("org.glossator.tests.osgi");
        });
    }

    @Test
    void whatAFormatCannotDoIsRefused() {
        assertThat(formats.exporter("test-wrong-class").problems()).extracting(Problem::code)
                .containsExactly("format.broken");
        assertThat(formats.exporter("paper-list").problems()).extracting(Problem::code)
                .containsExactly("format.noExport");
        assertThat(formats.importer("none").problems()).extracting(Problem::code).containsExactly("format.unknown");
    }
}
