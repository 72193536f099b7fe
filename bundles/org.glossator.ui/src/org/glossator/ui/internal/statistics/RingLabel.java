package org.glossator.ui.internal.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.Colour;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Ring;
import org.glossator.ui.internal.statistics.Scene.Side;
import org.glossator.ui.internal.statistics.Scene.Words;

/**
 * Where in a piece of a ring its label has room: level if that can be, else along the ring or across it, whichever is less
 * turned. Only where it has room nowhere it is shortened, and left out where that would leave nothing to know it by.
 */
final class RingLabel {
    private static final double[] FROM_INSIDE = {0.5, 0.6, 0.4, 0.7, 0.3}; // of a ring's width, in the order of liking
    private static final int STEP = 4; // pixels, by which room for words is looked for

    private final Ring piece;
    private final Pen pen;
    private final int width;

    /** @param room pixels that words can be wide there */
    private record Place(double[] middle, double turned, double room) {
    }

    private RingLabel(Ring piece, Pen pen, int width) {
        this.piece = piece;
        this.pen = pen;
        this.width = width;
    }

    /** @return the words to draw; nothing where there is too little room for any */
    static Optional<Words> in(Ring piece, String label, Pen pen, Colour ink) {
        Place place = new RingLabel(piece, pen, pen.wide().applyAsInt(label)).place();
        String shown = pen.recognisable(label, place.room());
        return shown.isEmpty() ? Optional.empty()
                : Optional.of(new Words(shown, place.middle()[0], place.middle()[1], Side.MIDDLE, ink, false, place.turned()));
    }

    /** @return the first that has enough room, else the one that has most */
    private Place place() {
        Place best = new Place(piece.middle(), 0, 0);
        for (double turned : turns()) {
            for (double part : FROM_INSIDE) {
                Place here = place(part, turned);
                if (here.room() >= width) {
                    return here;
                }
                best = here.room() > best.room() ? here : best;
            }
        }
        return best;
    }

    private Place place(double part, double turned) {
        double[] middle = piece.point(piece.inner() + part * (piece.outer() - piece.inner()), piece.from() + piece.extent() / 2);
        return new Place(middle, turned, room(middle, turned));
    }

    private List<Double> turns() {
        double along = readable(piece.from() + piece.extent() / 2);
        double across = readable(along + 90);
        return Stream.concat(Stream.of(0.0), Stream.of(along, across).sorted((a, b) -> Double.compare(Math.abs(a), Math.abs(b))))
                .toList();
    }

    /** @return the same direction, in which words do not stand on their heads: from -90 on, below 90 */
    private static double readable(double turned) {
        return ((turned + 90) % 180 + 180) % 180 - 90;
    }

    /** @return how wide words around a point can be without coming near the border of the piece; no more than is needed */
    private double room(double[] middle, double turned) {
        double room = 0;
        while (room < width + STEP && holds(middle, turned, (room + STEP) / 2.0)) {
            room += STEP;
        }
        return Math.max(0, room - STEP);
    }

    private boolean holds(double[] middle, double turned, double aside) {
        double half = pen.line() / 2.0 - 1;
        double cos = Math.cos(Math.toRadians(turned));
        double sin = Math.sin(Math.toRadians(turned));
        for (double dx : new double[] {-aside, aside}) {
            for (double dy : new double[] {-half, 0, half}) {
                if (!piece.has(middle[0] + dx * cos - dy * sin, middle[1] + dx * sin + dy * cos)) {
                    return false;
                }
            }
        }
        return true;
    }
}
