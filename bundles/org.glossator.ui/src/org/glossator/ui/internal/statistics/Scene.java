package org.glossator.ui.internal.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.ui.internal.Shortened;

/**
 * A chart as marks on a plane, for the screen and for files alike; later ones lie on earlier ones. Never changes.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Scene(int width, int height, List<Mark> marks) {

    /** Two different things that a place stands for are different in these. */
    sealed interface Key {

        /** A category, or what is chosen together with it. */
        record Of(CategoryId category, Optional<CategoryId> with) implements Key {
        }

        /** What somebody did then. */
        record During(Progress.Period period, AnnotatorId annotator) implements Key {
        }
    }

    /**
     * What a place of the chart stands for.
     *
     * @param words as it is told to a person
     */
    record Spot(Key key, String words) {
    }

    /** What is drawn. Closed: painter and files decide about each. */
    sealed interface Mark {
        /** @return what it stands for; nothing where it only decorates */
        Optional<Spot> spot();

        boolean has(double x, double y);

        /** @return its middle, as x and y */
        double[] middle();
    }

    /**
     * A rectangle.
     *
     * @param about what it stands for
     */
    record Box(double x, double y, double width, double height, Colour fill, Optional<Spot> about) implements Mark {
        @Override
        public Optional<Spot> spot() {
            return about;
        }

        @Override
        public boolean has(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        @Override
        public double[] middle() {
            return new double[] {x + width / 2, y + height / 2};
        }
    }

    /**
     * A piece of a ring; of a disc where {@code inner} is 0.
     *
     * @param x of its middle
     * @param y of its middle
     * @param from where it begins, in degrees clockwise from the top
     * @param extent in degrees, at most 360
     * @param about what it stands for
     */
    record Ring(double x, double y, double inner, double outer, double from, double extent, Colour fill, Optional<Spot> about)
            implements Mark {
        @Override
        public Optional<Spot> spot() {
            return about;
        }

        @Override
        public boolean has(double px, double py) {
            double distance = Math.hypot(px - x, py - y);
            double angle = (Math.toDegrees(Math.atan2(px - x, y - py)) + 720 - from) % 360;
            return distance >= inner && distance < outer && angle < extent;
        }

        @Override
        public double[] middle() {
            return inner == 0 && extent >= 360 ? new double[] {x, y} : point((inner + outer) / 2, from + extent / 2);
        }

        /** @return the point so far from the middle, at an angle in degrees clockwise from the top */
        double[] point(double radius, double angle) {
            return new double[] {x + radius * Math.sin(Math.toRadians(angle)), y - radius * Math.cos(Math.toRadians(angle))};
        }
    }

    /** Where words stand beside their point. */
    enum Side {
        BEGINS, MIDDLE, ENDS
    }

    /**
     * A line of text.
     *
     * @param x of its beginning, middle or end
     * @param y of the middle of its height
     * @param turned around its point, in degrees clockwise; -90 is written from the bottom to the top
     */
    record Words(String text, double x, double y, Side side, Colour ink, boolean strong, double turned) implements Mark {
        @Override
        public Optional<Spot> spot() {
            return Optional.empty();
        }

        @Override
        public boolean has(double px, double py) {
            return false;
        }

        @Override
        public double[] middle() {
            return new double[] {x, y};
        }
    }

    /**
     * What charts are drawn with.
     *
     * @param accent stands out from the ground
     * @param wide how wide a text is, in pixels
     * @param strong how wide it is in strong letters
     * @param line height of a line of text, in pixels
     */
    record Pen(Colour ground, Colour ink, Colour quiet, Colour accent, ToIntFunction<String> wide,
            ToIntFunction<String> strong, int line) {
        private static final int FEW = 4; // letters, with the dots

        /** @return with an ellipsis where it does not fit; empty where not even a few letters do */
        String fitted(String text, double width) {
            return fitted(text, width, wide);
        }

        /** @return as {@link #fitted}, in strong letters */
        String fittedStrong(String text, double width) {
            return fitted(text, width, strong);
        }

        /**
         * @return whole words with an ellipsis where it does not fit, or the beginning of one; empty where less than half of
         *         it would be left to know it by
         */
        String recognisable(String text, double width) {
            String shown = Shortened.atWord(wide, text, (int) width);
            return shown.equals(text) || shown.length() > FEW && 2 * (shown.length() - 1) >= text.length() ? shown : "";
        }

        private static String fitted(String text, double width, ToIntFunction<String> wide) {
            String fitted = Shortened.fit(wide, text, (int) width);
            return fitted.equals(text) || fitted.length() >= FEW ? fitted : "";
        }
    }

    Scene {
        marks = List.copyOf(marks);
    }

    /** @return what is there */
    Optional<Spot> at(double x, double y) {
        return marks.reversed().stream().filter(m -> m.spot().isPresent() && m.has(x, y)).findFirst().flatMap(Mark::spot);
    }

    /** @return in the order in which they are drawn, each once */
    Map<Key, Mark> spots() {
        var spots = new LinkedHashMap<Key, Mark>();
        marks.forEach(m -> m.spot().ifPresent(s -> spots.putIfAbsent(s.key(), m)));
        return spots;
    }

    /**
     * @param dx 1 to the right, -1 to the left
     * @param dy 1 down, -1 up
     * @return the nearest one in that direction
     */
    Optional<Key> beside(Key from, int dx, int dy) {
        Map<Key, Mark> spots = spots();
        Mark start = spots.get(from);
        if (start == null) {
            return spots.keySet().stream().findFirst();
        }
        double[] here = start.middle();
        Optional<Key> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (Map.Entry<Key, Mark> spot : spots.entrySet()) {
            double[] there = spot.getValue().middle();
            double along = (there[0] - here[0]) * dx + (there[1] - here[1]) * dy;
            double aside = Math.abs((there[0] - here[0]) * dy) + Math.abs((there[1] - here[1]) * dx);
            if (along > 1 && along + 2 * aside < least) {
                least = along + 2 * aside;
                best = Optional.of(spot.getKey());
            }
        }
        return best;
    }
}
