package org.glossator.model.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class PathSpellingTest {

    @Test
    void thePathFromTheTopWhereItLeadsThere() {
        var spelling = new PathSpelling(Stream.of("a", "a.b", "a.b.c", "d", "d.b"));
        assertThat(spelling.of("a.b", "a.b.c")).contains("a.b");
        assertThat(spelling.of("d.b", "a")).contains("d.b");
    }

    @Test
    void aPathFromAnEnclosingCategoryWhereThatFromTheTopLeadsElsewhere() {
        var spelling = new PathSpelling(Stream.of("a", "a.a", "a.a.b", "a.b", "a.c", "d"));
        assertThat(spelling.of("a.b", "a.c")).contains("b");
        assertThat(spelling.of("a.b", "a.a.b")).isEmpty(); // b is a.a.b there, and so is a.b
        assertThat(spelling.of("a.a.b", "a.c")).contains("a.a.b");
        assertThat(spelling.of("a.c", "a.a")).contains("a.c");
        assertThat(spelling.of("a.b", "d")).contains("a.b");
        assertThat(spelling.of("a.b", "")).contains("a.b");
        assertThat(spelling.of("a", "a.c")).isEmpty();
        assertThat(spelling.of("d", "a.c")).contains("d");
    }
}
