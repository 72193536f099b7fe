package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the chips in the margin go: beside the line of their claim, side by side where there is room, else lower, never
 * over each other. All lengths are pixels.
 */
final class ChipLayout {

    /**
     * A chip that wants a place.
     *
     * @param y top of the line of its claim
     * @param width wished; cut to the margin's width
     */
    record Wish<T>(T chip, int y, int width) {
    }

    /** A chip in its place. */
    record Placed<T>(T chip, int x, int y, int width) {
    }

    private ChipLayout() {
    }

    /**
     * @param wishes from top to bottom
     * @param height of every chip
     */
    static <T> List<Placed<T>> place(List<Wish<T>> wishes, int left, int width, int height, int gap) {
        var placed = new ArrayList<Placed<T>>();
        int right = left + width;
        int rowY = Integer.MIN_VALUE / 2;
        int x = left;
        int wishedY = Integer.MIN_VALUE / 2;
        for (Wish<T> wish : wishes) {
            int chip = Math.min(wish.width(), width);
            boolean sameRow = wish.y() == wishedY && x + chip <= right;
            if (!sameRow) {
                rowY = Math.max(wish.y(), rowY + height + gap);
                x = left;
            }
            wishedY = wish.y();
            placed.add(new Placed<>(wish.chip(), x, rowY, chip));
            x += chip + gap;
        }
        return placed;
    }
}
