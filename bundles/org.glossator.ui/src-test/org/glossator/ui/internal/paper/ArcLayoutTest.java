package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.ui.internal.paper.ArcLayout.Placed;
import org.glossator.ui.internal.paper.ArcLayout.Wish;
import org.junit.jupiter.api.Test;

class ArcLayoutTest {

    private static List<String> lanes(int lanes, List<Wish<String>> wishes) {
        return ArcLayout.place(wishes, lanes).stream().map((Placed<String> p) -> p.link() + p.lane()).sorted().toList();
    }

    @Test
    void shortLinesAreNearestAndNoneIsOverAnother() {
        assertThat(lanes(4, List.of(new Wish<>("long", 0, 200), new Wish<>("up", 80, 40), new Wish<>("below", 100, 150))))
                .containsExactly("below0", "long1", "up0");
    }

    @Test
    void whereLanesRunOutTheLastOneTakesTheRest() {
        assertThat(lanes(2, List.of(new Wish<>("a", 0, 100), new Wish<>("b", 10, 120), new Wish<>("c", 20, 140))))
                .containsExactly("a0", "b1", "c1");
    }

    @Test
    void linesThatTouchAreKeptApart() {
        assertThat(lanes(3, List.of(new Wish<>("a", 0, 100), new Wish<>("b", 101, 200)))).containsExactly("a1", "b0");
    }
}
