package org.glossator.taxonomy;

import java.util.List;

import org.glossator.model.Colour;

/**
 * How far two colours are apart for people with and without colour blindness: the least of four distances in CIE L*a*b*
 * (1976), after the simulation of full protanopia, deuteranopia and tritanopia by Machado, Oliveira and Fernandes (2009),
 * table 1.
 */
final class ColourSight {
    private static final List<double[]> EYES = List.of(new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
            new double[] { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
            new double[] { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
            new double[] { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 });

    private ColourSight() {
    }

    /** @return 0 for equal colours; below about 10 small marks are taken for each other */
    static double distance(Colour one, Colour other) {
        return EYES.stream().mapToDouble(eye -> distance(lab(eye, one), lab(eye, other))).min().orElseThrow();
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] eye, Colour colour) {
        double[] light = { linear(colour.red()), linear(colour.green()), linear(colour.blue()) };
        double r = row(eye, 0, light);
        double g = row(eye, 3, light);
        double b = row(eye, 6, light);
        double x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        double y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        return new double[] { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
    }

    private static double row(double[] eye, int from, double[] light) {
        return Math.clamp(eye[from] * light[0] + eye[from + 1] * light[1] + eye[from + 2] * light[2], 0, 1);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
