package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;

import org.glossator.model.CategoryId;
import org.junit.jupiter.api.Test;

class CategoryNumbersTest {
    private static final CategoryId PRAISE = new CategoryId("praise");
    private static final CategoryId ERROR = new CategoryId("error");

    private final CategoryNumbers numbers = new CategoryNumbers(Map.of(PRAISE, 2));

    @Test
    void whatWasHandedOutStaysAsItWas() {
        Map<CategoryId, Integer> before = numbers.now();
        numbers.add(ERROR, 1);
        numbers.add(PRAISE, -2);
        assertThat(before).isEqualTo(Map.of(PRAISE, 2)).containsOnlyKeys(PRAISE);
        assertThat(before.get(ERROR)).isNull();
        assertThat(before).doesNotContainKey(ERROR);
        assertThat(numbers.now()).isEqualTo(Map.of(ERROR, 1)).hasSize(1);
        assertThat(numbers.now()).doesNotContainKey(PRAISE);
        numbers.add(PRAISE, 5);
        assertThat(numbers.now()).isEqualTo(Map.of(ERROR, 1, PRAISE, 5));
        assertThat(Map.copyOf(numbers.now())).isEqualTo(numbers.now());
    }

    @Test
    void itIsTheSameUntilSomethingChanges() {
        assertThat(numbers.now()).isSameAs(numbers.now());
    }

    @Test
    void thereMayBeMany() {
        IntStream.range(0, 1_000).forEach(i -> numbers.add(new CategoryId("c" + i), i));
        assertThat(numbers.now()).hasSize(1_000).containsEntry(new CategoryId("c999"), 999)
                .doesNotContainKey(new CategoryId("c0"));
    }
}
