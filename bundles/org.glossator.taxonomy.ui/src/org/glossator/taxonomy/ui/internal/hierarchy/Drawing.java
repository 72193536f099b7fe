package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.glossator.model.Colour;
import org.glossator.taxonomy.ui.internal.hierarchy.Icicle.Block;

/**
 * The rectangles and words of a picture, for the screen and for files alike. What is lower than a pixel is put together with
 * its neighbours, so that a picture of many thousand categories is drawn in the time that its pixels take.
 */
final class Drawing {
    private static final int PADDING = 7; // before a label, and after it

    /**
     * @param label already shortened; empty where there is no room
     * @param labelX where it begins
     * @param labelY its middle
     * @param small whether the label is written in the smaller letters, as there is no room for the usual ones
     * @param path of the category; that of the first where several are put together
     */
    record Shape(double x, double y, double width, double height, Colour fill, Colour ink, String label, double labelX,
            double labelY, boolean small, String path) {
    }

    /**
     * Letters of two sizes.
     *
     * @param usual how wide a text is in the usual ones, in pixels
     * @param small how wide it is in the smaller ones
     * @param height of a line in the usual ones, in pixels
     */
    record Letters(ToIntFunction<String> usual, ToIntFunction<String> small, int height) {
        /** How much smaller the smaller ones are. */
        static final double SMALL = 0.75;
        private static final double TIGHT = 0.75; // of a line's height holds the letters, if not the air around them

        int least() {
            return (int) Math.round(height * TIGHT);
        }

        int leastSmall() {
            return (int) Math.round(height * SMALL * TIGHT);
        }
    }

    private Drawing() {
    }

    static List<Shape> shapes(Icicle icicle, PictureWindow window, Colour ground, Letters letters) {
        var shapes = new ArrayList<Shape>();
        Map<Integer, Double> drawn = new HashMap<>(); // by column: down to where
        for (Block block : icicle.blocks()) {
            double top = window.top(block);
            double bottom = window.bottom(block);
            boolean seen = bottom >= 0 && top <= window.height() && window.right(block) >= 0
                    && window.left(block) <= window.width();
            if (!seen || bottom <= drawn.getOrDefault(block.column(), Double.NEGATIVE_INFINITY)) {
                continue;
            }
            double end = Math.max(bottom, top + 1);
            drawn.put(block.column(), bottom - top < 1 ? end : bottom);
            Colour fill = Shades.fill(block.node().colour(), block.shade(), block.node().isAbstract(), ground);
            shapes.add(shape(block, window, top, end, fill, letters));
        }
        return shapes;
    }

    private static Shape shape(Block block, PictureWindow window, double top, double bottom, Colour fill, Letters letters) {
        double left = window.left(block);
        double right = window.right(block);
        double seenTop = Math.max(top, 0);
        double seenBottom = Math.min(bottom, window.height());
        double room = seenBottom - seenTop;
        boolean small = room < letters.least();
        String label = room < letters.leastSmall() ? ""
                : shortened(block.node().label(), (int) (right - left) - 2 * PADDING, small ? letters.small : letters.usual);
        return new Shape(left, top, right - left, bottom - top, fill, Shades.ink(fill), label, left + PADDING,
                (seenTop + seenBottom) / 2, small, block.node().path());
    }

    /** @return with an ellipsis where it does not fit; empty where not even a few letters do */
    static String shortened(String text, int width, ToIntFunction<String> measure) {
        if (measure.applyAsInt(text) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int half = (low + high + 1) / 2;
            if (measure.applyAsInt(text.substring(0, half) + "…") <= width) {
                low = half;
            } else {
                high = half - 1;
            }
        }
        return low < 2 ? "" : text.substring(0, low).stripTrailing() + "…";
    }

    /** @return how wide each column wants to be; of very many labels some are measured */
    static int[] widths(Icicle icicle, ToIntFunction<String> measure) {
        var widths = new int[icicle.columns()];
        int every = 1 + icicle.blocks().size() / 4_000;
        for (int i = 0; i < icicle.blocks().size(); i += every) {
            Block block = icicle.blocks().get(i);
            int wide = measure.applyAsInt(block.node().label()) + 2 * PADDING + PictureWindow.GAP;
            widths[block.column()] = Math.max(widths[block.column()], wide);
        }
        return widths;
    }
}
