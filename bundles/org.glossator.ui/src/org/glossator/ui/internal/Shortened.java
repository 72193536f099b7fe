package org.glossator.ui.internal;

import org.eclipse.swt.graphics.GC;

/** Words that end with dots where there is too little room for all of them. */
public final class Shortened {
    private static final String DOTS = "…";

    private Shortened() {
    }

    /**
     * @param gc with the font that will be used
     * @param width pixels
     * @return the text itself where it fits
     */
    public static String fit(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int half = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, half) + DOTS).x <= width) {
                low = half;
            } else {
                high = half - 1;
            }
        }
        int whole = low > 0 && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
        return text.substring(0, whole).stripTrailing() + DOTS;
    }
}
