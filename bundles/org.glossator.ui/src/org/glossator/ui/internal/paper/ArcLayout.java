package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the lines between linked claims run beside the text: in lanes, the shortest nearest to the text, as far as there are
 * lanes none over another. All lengths are pixels.
 */
final class ArcLayout {
    private static final int APART = 3; // between two lines in one lane

    /**
     * A line that wants a lane.
     *
     * @param from height at which the link starts; may be out of sight
     * @param to height at which it ends; may be above {@code from}
     */
    record Wish<T>(T link, int from, int to) {
        private int top() {
            return Math.min(from, to);
        }

        private int bottom() {
            return Math.max(from, to);
        }
    }

    /**
     * A line in its lane.
     *
     * @param lane from 0, which is nearest to the text
     */
    record Placed<T>(T link, int from, int to, int lane) {
    }

    private ArcLayout() {
    }

    /**
     * @param lanes how many there is room for, at least 1; the last one takes all for which there is no other
     * @return the shortest first
     */
    static <T> List<Placed<T>> place(List<Wish<T>> wishes, int lanes) {
        var taken = new ArrayList<List<Wish<T>>>();
        for (int lane = 0; lane < lanes; lane++) {
            taken.add(new ArrayList<>());
        }
        var placed = new ArrayList<Placed<T>>();
        List<Wish<T>> shortestFirst = wishes.stream().sorted(Comparator.comparingInt(w -> w.bottom() - w.top())).toList();
        for (Wish<T> wish : shortestFirst) {
            int lane = 0;
            while (lane < lanes - 1 && !isFree(taken.get(lane), wish)) {
                lane++;
            }
            taken.get(lane).add(wish);
            placed.add(new Placed<>(wish.link(), wish.from(), wish.to(), lane));
        }
        return placed;
    }

    private static <T> boolean isFree(List<Wish<T>> lane, Wish<T> wish) {
        return lane.stream().noneMatch(w -> w.top() < wish.bottom() + APART && wish.top() < w.bottom() + APART);
    }
}
