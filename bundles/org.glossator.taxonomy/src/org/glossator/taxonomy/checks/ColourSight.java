package org.glossator.taxonomy.checks;

import java.util.List;

import org.glossator.model.Colour;

/**
 * How far two colours are apart for people with and without colour blindness: the least of four distances, after the simulation
 * of full protanopia, deuteranopia and tritanopia by Machado, Oliveira and Fernandes (A Physiologically-based Model for
 * Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009, table 1, severity 1.0).
 */
final class ColourSight {
    private static final List<double[]> EYES = List.of(new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
            new double[] { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
            new double[] { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
            new double[] { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 });

    private final List<Lab> seen;

    private ColourSight(List<Lab> seen) {
        this.seen = seen;
    }

    static ColourSight of(Colour colour) {
        double[] light = { linear(colour.red()), linear(colour.green()), linear(colour.blue()) };
        return new ColourSight(EYES.stream().map(eye -> lab(eye, light)).toList());
    }

    /** @return in units of CIEDE2000: 0 for equal colours, about 1 where they can just be told apart side by side */
    double distance(ColourSight other) {
        double least = Double.MAX_VALUE;
        for (int eye = 0; eye < seen.size(); eye++) {
            least = Math.min(least, seen.get(eye).distance(other.seen.get(eye)));
        }
        return least;
    }

    private static Lab lab(double[] eye, double[] light) {
        double r = row(eye, 0, light);
        double g = row(eye, 3, light);
        double b = row(eye, 6, light);
        // sRGB to XYZ (IEC 61966-2-1), white D65
        double x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        double y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
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
