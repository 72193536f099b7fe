package org.glossator.taxonomy.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glossator.model.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabTest {

    /** Of the test data that come with the paper: Sharma, Wu and Dalal (2005), table 1. */
    @ParameterizedTest
    @CsvSource({ "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425", "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
            "50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412", "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
            "50, 0, 0, 50, -1, 2, 2.3669", "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
            "50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195", "50, 2.5, 0, 73, 25, -18, 27.1492", "50, 2.5, 0, 61, -5, 29, 22.8977",
            "50, 2.5, 0, 56, -27, -3, 31.9030", "50, 2.5, 0, 58, 24, 15, 19.4535",
            "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
            "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082" })
    void distancesAreThosePublished(double l1, double a1, double b1, double l2, double a2, double b2, double distance) {
        assertThat(new Lab(l1, a1, b1).distance(new Lab(l2, a2, b2))).isCloseTo(distance, within(0.0001));
        assertThat(new Lab(l2, a2, b2).distance(new Lab(l1, a1, b1))).isCloseTo(distance, within(0.0001));
    }

    @Test
    void redAndGreenOfOneLightnessAreFarApartOnlyForSome() {
        Colour red = Colour.parse("#b5651d").orElseThrow();
        Colour green = Colour.parse("#6f7f1d").orElseThrow();
        assertThat(ColourSight.of(red).distance(ColourSight.of(green))).isLessThan(10);
        assertThat(ColourSight.of(red).distance(ColourSight.of(red))).isZero();
    }
}
