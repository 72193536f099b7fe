package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest
    @CsvSource({ "err, error.fact, 4", "ERR, error.fact, 4", "error.f, error.fact, 4", "fac, error.fact, 3", "fact.c, error.fact.contradicted, 3",
            "efc, error.fact.contradicted, 2", "e.f.c, error.fact.contradicted, 2", "facCon, error.fact.contradicted, 2",
            "erCo, error.fact.contradicted, 2", "uw, use when, 2", "nm, near miss, 2", "wtl, While it learns, 0", "wil, While it learns, 2",
            "rad, error.fact.contradicted, 1", "r, error, 0", "xyz, error, 0", "cfe, error.fact.contradicted, 0", "bt, borderText, 2",
            "erro.c, error.fact.contradicted, 2", "conX, error.fact.contradicted, 0" })
    void lettersFindNames(String typed, String name, int quality) {
        assertThat(NameMatch.quality(typed, name)).isEqualTo(quality);
    }

    @Test
    void nothingTypedFindsAll() {
        assertThat(NameMatch.quality("", "error")).isEqualTo(NameMatch.START);
        assertThat(NameMatch.quality("  ", "")).isEqualTo(NameMatch.START);
        assertThat(NameMatch.quality("a", "")).isEqualTo(NameMatch.NONE);
        assertThat(NameMatch.quality("...", "error.fact")).isEqualTo(NameMatch.NONE);
    }

    @Test
    void evenLettersThatAreAllAlikeAreSoonDone() {
        String name = "aaaaaaaaaa.".repeat(200);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> NameMatch.quality("a".repeat(39) + "b", name));
    }
}
