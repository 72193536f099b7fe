package org.glossator.taxonomy.ui.internal.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.glossator.model.Colour;
import org.junit.jupiter.api.Test;

class ColourDotTest {
    private static final Optional<Colour> RED = Optional.of(new Colour(255, 0, 0));

    @Test
    void itIsFullInTheMiddleAndClearAtTheCorners() {
        ImageData data = new ColourDot(RED, false).getImageData(100);
        assertThat(data.width).isEqualTo(16);
        assertThat(data.getAlpha(8, 8)).isEqualTo(255);
        assertThat(data.getAlpha(0, 0)).isZero();
        assertThat(data.palette.getRGB(data.getPixel(8, 8)).red).isEqualTo(255);
    }

    @Test
    void aRingIsClearInTheMiddle() {
        ImageData data = new ColourDot(RED, true).getImageData(200);
        assertThat(data.width).isEqualTo(32);
        assertThat(data.getAlpha(16, 16)).isZero();
        assertThat(data.getAlpha(7, 16)).isGreaterThan(200);
    }

    @Test
    void dotsOfOneColourShareAnImage() {
        assertThat(new ColourDot(RED, false)).isEqualTo(new ColourDot(RED, false)).isNotEqualTo(new ColourDot(RED, true));
    }
}
