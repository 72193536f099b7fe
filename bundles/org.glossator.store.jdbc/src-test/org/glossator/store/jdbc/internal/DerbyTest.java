package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derby is started with what is good for a corpus. */
class DerbyTest {

    @ParameterizedTest
    @CsvSource({ "64, 1000", "128, 1024", "256, 2048", "512, 4000", "2048, 4000", "8796093022207, 4000" })
    void aQuarterOfALittleMemoryIsForPages(long megabytes, int pages) {
        assertThat(Derby.pages(megabytes << 20)).isEqualTo(pages);
    }

    @Test
    void itIsToldSoBeforeItStarts() {
        assertThat(Derby.pages(Runtime.getRuntime().maxMemory())).hasToString(System.getProperty("derby.storage.pageCacheSize"));
    }
}
