package org.glossator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TextSpanTest {

    @Test
    void emptyAndNegativeStretchesAreNotSpans() {
        assertThatThrownBy(() -> new TextSpan(3, 3)).hasMessage("not a span: [3, 3)");
        assertThatThrownBy(() -> new TextSpan(-1, 2)).hasMessage("not a span: [-1, 2)");
    }

    @Test
    void theEndIsOutside() {
        var span = new TextSpan(2, 5);
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(5)).isFalse();
        assertThat(span.overlaps(new TextSpan(5, 6))).isFalse();
        assertThat(span.overlaps(new TextSpan(4, 9))).isTrue();
        assertThat(span.in("0123456")).isEqualTo("234");
    }

    @Test
    void anEnclosingSpanComesBeforeTheOnesInside() {
        assertThat(Stream.of(new TextSpan(2, 3), new TextSpan(0, 1), new TextSpan(2, 9)).sorted())
                .containsExactly(new TextSpan(0, 1), new TextSpan(2, 9), new TextSpan(2, 3));
    }
}
