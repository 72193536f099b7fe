package org.glossator.ui.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

import org.eclipse.swt.graphics.GC;

/** Words that end with dots where there is too little room for all of them. */
public final class Shortened {
    private static final String DOTS = "…";
    private static final char FIRST_MARK = '\u0300'; // letters before are never one with the letter that they follow

    private Shortened() {
    }

    /**
     * @param gc with the font that will be used
     * @param width pixels
     * @return the text itself where it fits
     */
    public static String fit(GC gc, String text, int width) {
        return fit(words -> gc.textExtent(words).x, text, width);
    }

    /**
     * @param wide how wide some words are, in pixels
     * @param width pixels
     * @return the text itself where it fits
     */
    public static String fit(ToIntFunction<String> wide, String text, int width) {
        return fits(wide, text, width) ? text : start(wide, text, width) + DOTS;
    }

    /**
     * @param wide how wide some words are, in pixels
     * @param width pixels
     * @return the text itself where it fits, else whole words and dots; a part of a word where half of the room would be empty
     *         without it
     */
    public static String atWord(ToIntFunction<String> wide, String text, int width) {
        if (fits(wide, text, width)) {
            return text;
        }
        String start = start(wide, text, width);
        int blank = Character.isWhitespace(text.charAt(start.length())) ? start.length() : start.lastIndexOf(' ');
        return (blank > start.length() / 2 ? start.substring(0, blank).stripTrailing() : start) + DOTS;
    }

    /**
     * For labels of which nobody knows how much room they will have, such as those of tabs and menus.
     *
     * @param most UTF-16 code units, with the dots
     * @return as {@link #atWord}
     */
    public static String toLength(String text, int most) {
        return atWord(String::length, text, most);
    }

    /**
     * @param wide how wide some words are, in pixels
     * @param width pixels
     * @return the text itself where it fits, else dots and its last words; the end of the last word where it does not fit itself
     */
    public static String ending(ToIntFunction<String> wide, String text, int width) {
        if (fits(wide, text, width)) {
            return text;
        }
        int low = Math.max(1, text.length() - Math.max(width, 0)); // the first that may fit
        int high = text.length();
        while (low < high) {
            int half = (low + high) / 2;
            if (wide.applyAsInt(DOTS + text.substring(half)) <= width) {
                high = half;
            } else {
                low = half + 1;
            }
        }
        int word = text.indexOf(' ', low - 1) + 1;
        return DOTS + text.substring(word > 0 && word < text.length() ? word : next(text, low));
    }

    /**
     * @param wide how wide some words are, in pixels
     * @param width pixels
     * @param most lines
     * @return the text in lines that are broken between words where that can be; where there are too few, the last one ends with
     *         dots
     */
    public static List<String> lines(ToIntFunction<String> wide, String text, int width, int most) {
        var lines = new ArrayList<String>();
        String rest = text;
        while (lines.size() < most - 1 && !fits(wide, rest, width)) {
            int end = end(wide, rest, width, "");
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > 0 ? blank : Math.max(end, Character.charCount(rest.codePointAt(0)));
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (most > 0) {
            lines.add(atWord(wide, rest, width));
        }
        return lines;
    }

    /** Nothing is as long as it has pixels of room and fits: texts of many pages need not be measured for that. */
    private static boolean fits(ToIntFunction<String> wide, String text, int width) {
        return text.isEmpty() || text.length() <= width && wide.applyAsInt(text) <= width;
    }

    /** @return as much of the text as there is room for before the dots, without blanks at its end */
    private static String start(ToIntFunction<String> wide, String text, int width) {
        return text.substring(0, end(wide, text, width, DOTS)).stripTrailing();
    }

    /** @return how many UTF-16 code units of a text that does not fit have room before the words that follow; no half characters */
    private static int end(ToIntFunction<String> wide, String text, int width, String follow) {
        int low = 0;
        int high = Math.clamp(width, 0, text.length() - 1);
        while (low < high) {
            int half = (low + high + 1) / 2;
            if (wide.applyAsInt(text.substring(0, half) + follow) <= width) {
                low = half;
            } else {
                high = half - 1;
            }
        }
        return previous(text, low);
    }

    /** @return the place itself, or the one before the letter that it would cut in parts: marks belong to the letter before */
    private static int previous(String text, int place) {
        return isBetween(text, place) ? place : Math.max(0, letters(text, place).preceding(place));
    }

    /** @return the place itself, or the one behind the letter that it would cut in parts */
    private static int next(String text, int place) {
        int next = place;
        while (!isBetween(text, next)) {
            next++;
        }
        return next;
    }

    private static boolean isBetween(String text, int place) {
        return place == 0 || place >= text.length() || text.charAt(place) < FIRST_MARK || letters(text, place).isBoundary(place);
    }

    /** @return letters as people count them, some of them behind the place */
    private static BreakIterator letters(String text, int place) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.substring(0, Math.min(text.length(), place + 2)));
        return letters;
    }
}
