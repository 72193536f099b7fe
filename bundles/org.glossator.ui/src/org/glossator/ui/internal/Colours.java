package org.glossator.ui.internal;

import org.eclipse.swt.graphics.Color;

/** Shades between what the theme gives, so that every theme stays readable. */
public final class Colours {

    private Colours() {
    }

    /** @return so much of the ink on the paper, from 0 to 1 */
    public static Color mixed(Color ink, Color paper, double share) {
        return new Color(mixed(ink.getRed(), paper.getRed(), share), mixed(ink.getGreen(), paper.getGreen(), share),
                mixed(ink.getBlue(), paper.getBlue(), share));
    }

    private static int mixed(int ink, int paper, double share) {
        return (int) Math.round(ink * share + paper * (1 - share));
    }
}
