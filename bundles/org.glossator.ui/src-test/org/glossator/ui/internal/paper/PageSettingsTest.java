package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageSettingsTest {

    @Test
    void theTextGrowsAndShrinksInStepsAndNotForEver() {
        var usual = new PageSettings(PageSettings.USUAL, "");
        assertThat(usual.zoomed(1).zoom()).isEqualTo(110);
        assertThat(usual.zoomed(-1).zoom()).isEqualTo(90);
        assertThat(usual.zoomed(1).zoomed(0)).isEqualTo(usual);
        assertThat(new PageSettings(PageSettings.MOST, "").zoomed(1).zoom()).isEqualTo(PageSettings.MOST);
        assertThat(new PageSettings(PageSettings.LEAST, "").zoomed(-1).zoom()).isEqualTo(PageSettings.LEAST);
    }

    @Test
    void whatSomebodyWroteByHandStaysReadable() {
        assertThat(new PageSettings(7, "").zoom()).isEqualTo(PageSettings.LEAST);
        assertThat(new PageSettings(105, "").zoomed(1).zoom()).isEqualTo(110);
    }
}
