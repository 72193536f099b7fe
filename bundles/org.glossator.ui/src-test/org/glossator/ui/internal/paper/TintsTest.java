package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.glossator.model.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TintsTest {
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final Colour NIGHT = new Colour(42, 44, 52);

    @Test
    void aShareOfAColourLiesOverAnother() {
        assertThat(Tints.over(WHITE, new Colour(0, 0, 0), 0.25)).isEqualTo(new Colour(191, 191, 191));
        assertThat(Tints.over(WHITE, NIGHT, 1)).isEqualTo(NIGHT);
    }

    @Test
    void blackOnWhiteHasTheGreatestContrast() {
        assertThat(Tints.contrast(new Colour(0, 0, 0), WHITE)).isEqualTo(21.0);
        assertThat(Tints.contrast(WHITE, WHITE)).isEqualTo(1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffff00", "#b5651d", "#000080", "#2a7f9e", "#ffffff", "#000000", "#808080"})
    void everyColourCanBeReadOnEveryPage(String hex) {
        Colour colour = Colour.parse(hex).orElseThrow();
        assertThat(Tints.contrast(Tints.readable(colour, WHITE), WHITE)).isGreaterThanOrEqualTo(Tints.READABLE);
        assertThat(Tints.contrast(Tints.readable(colour, NIGHT), NIGHT)).isGreaterThanOrEqualTo(Tints.READABLE);
    }

    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        Colour blue = new Colour(0, 0, 128);
        assertThat(Tints.readable(blue, WHITE)).isEqualTo(blue);
    }
}
