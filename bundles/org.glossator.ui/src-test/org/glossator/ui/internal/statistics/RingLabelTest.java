package org.glossator.ui.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.glossator.model.Colour;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Ring;
import org.glossator.ui.internal.statistics.Scene.Words;
import org.junit.jupiter.api.Test;

/** A ring of a hundred pixels, with letters that are seven wide and lines that are sixteen high. */
class RingLabelTest {
    private static final int LETTER = 7;
    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Pen PEN = new Pen(new Colour(255, 255, 255), BLACK, BLACK, BLACK, text -> text.length() * LETTER,
            text -> text.length() * LETTER, 16);

    private static Optional<Words> label(double from, double extent, String label) {
        return RingLabel.in(new Ring(0, 0, 50, 150, from, extent, BLACK, Optional.empty()), label, PEN, BLACK);
    }

    private static String shown(double from, double extent, String label) {
        return label(from, extent, label).map(w -> w.text() + " " + Math.round(w.turned())).orElse("");
    }

    @Test
    void aLabelStandsLevelWhereItHasRoom() {
        assertThat(shown(60, 60, "granularity")).isEqualTo("granularity 0");
        assertThat(shown(-30, 60, "granularity")).isEqualTo("granularity 0");
        assertThat(shown(0, 360, "granularity")).isEqualTo("granularity 0");
    }

    @Test
    void elseItIsTurnedAcrossTheRingOrAlongItAndNeverOnItsHead() {
        assertThat(shown(-8, 16, "granularity")).isEqualTo("granularity -90");
        assertThat(shown(172, 16, "granularity")).isEqualTo("granularity -90");
        assertThat(shown(37, 16, "granularity")).isEqualTo("granularity -45");
        assertThat(shown(307, 16, "granularity")).isEqualTo("granularity 45");
        assertThat(shown(60, 60, "a label of more than the ring")).as("along it is longest").startsWith("a label of");
    }

    @Test
    void itIsShortenedOnlyWhereOneStillKnowsIt() {
        assertThat(shown(-8, 16, "a granular label")).isEqualTo("a granular… -90");
        assertThat(shown(-8, 16, "granularitiesandmore")).isEqualTo("granularitie… -90");
        assertThat(shown(-8, 16, "granularities of feedback in papers")).isEmpty();
        assertThat(shown(-1, 2, "a")).isEmpty();
    }
}
