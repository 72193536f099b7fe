package org.glossator.ui.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/**
 * How wide words are in one font, in pixels: added up from the widths of their letters, so that the toolkit need not lay them
 * out. Words with letters that change beside each other, as in Arabic, are measured by the toolkit.
 */
final class LetterWidths implements ToIntFunction<String> {
    private static final int ASCII = 0x80;
    private static final int REPEATED = 16; // times a letter is measured: the toolkit rounds to pixels

    /** First and last letters that are as wide beside any other: Latin, Greek, Cyrillic, signs, Chinese, Japanese, Korean. */
    private static final int[][] ALONE = {{0xa0, 0xac}, {0xae, 0x2af}, {0x370, 0x482}, {0x48a, 0x52f}, {0x2010, 0x2027},
        {0x2030, 0x205f}, {0x20a0, 0x20cf}, {0x2100, 0x22ff}, {0x3001, 0x3029}, {0x3041, 0x3098}, {0x30a0, 0x9fff},
        {0xac00, 0xd7a3}};

    private final Control control;
    private final Font font;
    private final double[] ascii = new double[ASCII];
    private final Map<Character, Double> others = new HashMap<>();

    /** @param control that shows the words */
    LetterWidths(Control control, Font font) {
        this.control = control;
        this.font = font;
        Arrays.fill(ascii, -1);
    }

    @Override
    public int applyAsInt(String words) {
        double sum = 0;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter < ASCII) {
                if (ascii[letter] < 0) {
                    ascii[letter] = measure(letter);
                }
                sum += ascii[letter];
            } else if (standsAlone(letter)) {
                sum += others.computeIfAbsent(letter, this::measure);
            } else {
                return measure(words);
            }
        }
        return (int) Math.ceil(sum);
    }

    private static boolean standsAlone(char letter) {
        for (int[] range : ALONE) {
            if (letter >= range[0] && letter <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Blanks are put between, as some fonts have one picture for two letters. */
    private double measure(char letter) {
        return (measure((letter + " ").repeat(REPEATED)) - measure(" ".repeat(REPEATED))) / (double) REPEATED;
    }

    private int measure(String words) {
        var gc = new GC(control);
        try {
            gc.setFont(font);
            return gc.textExtent(words).x;
        } finally {
            gc.dispose();
        }
    }
}
