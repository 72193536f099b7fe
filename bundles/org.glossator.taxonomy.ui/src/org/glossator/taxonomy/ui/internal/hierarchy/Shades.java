package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.Optional;

import org.glossator.model.Colour;

/** The colours of a picture, made from those of the categories and of the ground that it lies on. */
final class Shades {
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Colour NONE = new Colour(0x7b, 0x81, 0x8c); // of categories without a colour
    private static final double STEP = 0.13; // lighter with each level below the one that gives the colour
    private static final double MOST = 0.45;
    private static final double GROUP = 0.22; // of the ground, in categories that cannot be chosen

    private Shades() {
    }

    /**
     * @param below how many levels below the category that gives the colour
     * @param group whether it cannot be chosen
     */
    static Colour fill(Optional<Colour> colour, int below, boolean group, Colour ground) {
        Colour shade = mixed(colour.orElse(NONE), WHITE, Math.min(MOST, below * STEP));
        return group ? mixed(shade, ground, GROUP) : shade;
    }

    /** @return black or white, whichever is read better (WCAG 2.2, contrast ratio) */
    static Colour ink(Colour fill) {
        return contrast(WHITE, fill) >= contrast(BLACK, fill) ? WHITE : BLACK;
    }

    /** @param share of the other, 0 to 1 */
    static Colour mixed(Colour one, Colour other, double share) {
        return new Colour(mix(one.red(), other.red(), share), mix(one.green(), other.green(), share),
                mix(one.blue(), other.blue(), share));
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    static double contrast(Colour one, Colour other) {
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
