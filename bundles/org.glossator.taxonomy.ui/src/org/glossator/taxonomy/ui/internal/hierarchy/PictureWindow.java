package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.Arrays;

import org.glossator.taxonomy.ui.internal.hierarchy.Icicle.Block;

/**
 * What of a picture is seen, and how large. Columns are as wide as their labels want, as far as there is room; zooming makes
 * blocks higher, as that is what gives room to labels. All in pixels.
 */
final class PictureWindow {
    /** Between blocks, and around them all. */
    static final int GAP = 2;
    static final int MARGIN = 10;
    private static final int LOWEST = 22; // a row with a label in it
    private static final int HIGHEST = 46; // higher ones say nothing more
    private static final int NARROWEST = 48;
    private static final int WIDEST = 240;
    private static final double STEP = 1.25;

    private int width = 1;
    private int height = 1;
    private int[] wanted = {};
    private int[] lefts = {0}; // of each column, and the end of the last one
    private int leaves;
    private double zoom = 1; // 1 fits
    private double x; // of the picture's left border, from that of what is seen
    private double y;

    /**
     * @param labels how wide the labels of each column want it
     * @param leavesNow how many rows of the lowest level there are
     */
    void show(int[] labels, int leavesNow) {
        wanted = labels.clone();
        leaves = leavesNow;
        layOut();
    }

    void resize(int widthNow, int heightNow) {
        width = Math.max(1, widthNow);
        height = Math.max(1, heightNow);
        layOut();
    }

    private void layOut() {
        double room = Math.max(1, width - 2 * MARGIN);
        double all = Arrays.stream(wanted).map(PictureWindow::bounded).sum();
        double stretch = all == 0 ? 1 : Math.min(room / all, 2.5); // air, but no empty walls of colour
        lefts = new int[wanted.length + 1];
        for (int i = 0; i < wanted.length; i++) {
            lefts[i + 1] = lefts[i] + (int) Math.max(NARROWEST, bounded(wanted[i]) * stretch);
        }
        move(0, 0);
    }

    private static int bounded(int wide) {
        return Math.clamp(wide, NARROWEST, WIDEST);
    }

    /** @return of the whole picture */
    double pictureHeight() {
        return fitting() * zoom;
    }

    int pictureWidth() {
        return lefts[lefts.length - 1];
    }

    private double fitting() {
        return Math.max(1, Math.min(height - 2 * MARGIN, leaves * (double) HIGHEST));
    }

    private double mostZoom() {
        return Math.max(1, leaves * (double) HIGHEST / fitting());
    }

    double zoom() {
        return zoom;
    }

    /** Shows all of it. */
    void fit() {
        zoom = 1;
        x = 0;
        y = 0;
    }

    /**
     * @param steps more for larger, less than 0 for smaller
     * @param at what stays where it is, in pixels from the top of what is seen
     */
    void zoom(double steps, int at) {
        double place = share(at);
        zoom = Math.clamp(zoom * Math.pow(STEP, steps), 1, mostZoom());
        y = at - MARGIN - place * pictureHeight();
        move(0, 0);
    }

    /** Makes a block, and what is below it, as high as what is seen. */
    void zoomTo(Block block) {
        zoom = Math.clamp((height - 2 * MARGIN) / Math.max(1e-9, block.height() * fitting()), 1, mostZoom());
        y = -block.top() * pictureHeight();
        move(0, 0);
        reveal(block);
    }

    /** Moves the picture; its borders stay at or outside of those of what is seen. */
    void move(double right, double down) {
        x = Math.clamp(x + right, Math.min(0, width - 2.0 * MARGIN - pictureWidth()), 0);
        y = Math.clamp(y + down, Math.min(0, height - 2.0 * MARGIN - pictureHeight()), 0);
    }

    /** Moves it as little as needed for the block to be seen, or as much of it as there is room for. */
    void reveal(Block block) {
        double down = top(block) < MARGIN ? MARGIN - top(block)
                : bottom(block) > height - MARGIN ? Math.max(height - MARGIN - bottom(block), MARGIN - top(block)) : 0;
        double right = left(block) < MARGIN ? MARGIN - left(block)
                : right(block) > width - MARGIN ? Math.max(width - MARGIN - right(block), MARGIN - left(block)) : 0;
        boolean all = top(block) < MARGIN && bottom(block) > height - MARGIN; // it is all that is seen
        move(right, all ? 0 : down);
    }

    double left(Block block) {
        return MARGIN + x + lefts[block.column()];
    }

    double right(Block block) {
        return MARGIN + x + lefts[block.column() + 1] - GAP;
    }

    double top(Block block) {
        return MARGIN + y + block.top() * pictureHeight();
    }

    double bottom(Block block) {
        double high = block.height() * pictureHeight();
        int gap = high > 2 * GAP ? GAP : high > GAP ? 1 : 0; // what is lower would be nothing but gaps
        return MARGIN + y + block.bottom() * pictureHeight() - gap;
    }

    /** @return the column there; -1 where there is none */
    int column(int at) {
        double from = at - MARGIN - x;
        for (int i = 0; i + 1 < lefts.length; i++) {
            if (from >= lefts[i] && from < lefts[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** @return which part of the whole height is there, 0 at the top and 1 at the bottom */
    double share(int at) {
        return (at - MARGIN - y) / pictureHeight();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** @return as large as every label wants it, for a file; no higher than the limit */
    static PictureWindow whole(int[] labels, int leaves, int mostHeight) {
        var window = new PictureWindow();
        window.show(labels, leaves);
        int columns = Arrays.stream(labels).map(PictureWindow::bounded).sum();
        int rows = leaves * (leaves <= 20 ? HIGHEST : LOWEST);
        window.resize(columns + 2 * MARGIN, Math.min(mostHeight, rows + 2 * MARGIN));
        return window;
    }
}
