package org.glossator.ui.internal.paper;

import org.glossator.model.Colour;

/** Colours made from others, so that what a taxonomy's author chose is readable on any theme's background. */
public final class Tints {
    /** For text of normal size and for the borders of controls that carry it (WCAG 2.2, success criterion 1.4.3). */
    static final double READABLE = 4.5;
    private static final double DARK = 0.18; // relative luminance: as far from white as from black

    private Tints() {
    }

    /**
     * @param share of the upper colour, 0 to 1
     * @return the upper colour laid over the lower one
     */
    public static Colour over(Colour lower, Colour upper, double share) {
        return new Colour(mix(lower.red(), upper.red(), share), mix(lower.green(), upper.green(), share),
                mix(lower.blue(), upper.blue(), share));
    }

    private static int mix(int lower, int upper, double share) {
        return (int) Math.round(lower + (upper - lower) * share);
    }

    public static boolean isDark(Colour colour) {
        return luminance(colour) < DARK;
    }

    /** @return the colour, made lighter or darker until text in it can be read on the background */
    public static Colour readable(Colour colour, Colour background) {
        Colour goal = isDark(background) ? new Colour(255, 255, 255) : new Colour(0, 0, 0);
        for (int step = 0; step < 20; step++) {
            Colour candidate = over(colour, goal, step / 20.0);
            if (contrast(candidate, background) >= READABLE) {
                return candidate;
            }
        }
        return goal;
    }

    /** @return 1 (the same) to 21 (black on white), as WCAG 2.2 defines it */
    public static double contrast(Colour one, Colour other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
