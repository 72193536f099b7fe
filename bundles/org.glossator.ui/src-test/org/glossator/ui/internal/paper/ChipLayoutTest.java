package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.glossator.ui.internal.paper.ChipLayout.Placed;
import org.glossator.ui.internal.paper.ChipLayout.Wish;
import org.junit.jupiter.api.Test;

class ChipLayoutTest {

    @Test
    void aChipStandsBesideItsLine() {
        assertThat(place(new Wish<>("a", 40, 50), new Wish<>("b", 100, 60)))
                .containsExactly(new Placed<>("a", 500, 40, 50), new Placed<>("b", 500, 100, 60));
    }

    @Test
    void chipsOfOneLineShareItWhereThereIsRoom() {
        assertThat(place(new Wish<>("a", 40, 50), new Wish<>("b", 40, 60), new Wish<>("c", 40, 60)))
                .containsExactly(new Placed<>("a", 500, 40, 50), new Placed<>("b", 555, 40, 60),
                        new Placed<>("c", 500, 65, 60));
    }

    @Test
    void aChipWhoseLineIsTakenGoesLower() {
        assertThat(place(new Wish<>("a", 40, 50), new Wish<>("b", 50, 60)))
                .containsExactly(new Placed<>("a", 500, 40, 50), new Placed<>("b", 500, 65, 60));
    }

    @Test
    void aChipIsNeverWiderThanTheMargin() {
        assertThat(place(new Wish<>("long", 40, 900))).extracting(Placed::width).containsExactly(150);
    }

    @Test
    void noChipCoversAnother() {
        var random = new Random("ChipLayoutTest".hashCode());
        var wishes = new ArrayList<Wish<Integer>>();
        for (int i = 0; i < 100; i++) {
            wishes.add(new Wish<>(i, random.nextInt(40) * 25, 20 + random.nextInt(200)));
        }
        wishes.sort(Comparator.comparingInt(Wish::y));
        List<Placed<Integer>> placed = ChipLayout.place(wishes, 500, 150, 20, 5);
        for (Placed<Integer> one : placed) {
            assertThat(placed).filteredOn(other -> other != one && other.x() < one.x() + one.width()
                    && one.x() < other.x() + other.width() && Math.abs(one.y() - other.y()) < 20).isEmpty();
        }
    }

    @SafeVarargs
    private static List<Placed<String>> place(Wish<String>... wishes) {
        return ChipLayout.place(List.of(wishes), 500, 150, 20, 5);
    }
}
