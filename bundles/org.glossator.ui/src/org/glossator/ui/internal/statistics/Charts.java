package org.glossator.ui.internal.statistics;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.Tints;
import org.glossator.ui.internal.statistics.Distribution.Part;
import org.glossator.ui.internal.statistics.Scene.Box;
import org.glossator.ui.internal.statistics.Scene.Key;
import org.glossator.ui.internal.statistics.Scene.Mark;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Ring;
import org.glossator.ui.internal.statistics.Scene.Side;
import org.glossator.ui.internal.statistics.Scene.Spot;
import org.glossator.ui.internal.statistics.Scene.Words;

/** Lays out a distribution as bars and as a sunburst (Stasko and Zhang 2000, InfoVis, pages 57 to 65). */
final class Charts {
    static final int MARGIN = 16; // pixels around a chart
    private static final int GAP = 12; // pixels between words and bars
    private static final int BAR_PADDING = 7; // pixels above and below a bar
    private static final double MOST_LABEL = 0.35; // of the width
    private static final double TRACK = 0.08; // of the ink, behind a bar
    private static final int LEVELS = 4; // rings
    private static final int LEAST_DISC = 40; // pixels of radius in the middle
    private static final double DISC = 0.24; // of the radius
    private static final double LIGHTER = 0.16; // with each ring, towards the ground
    private static final double LEAST_ANGLE = 0.4; // degrees; less is not seen
    private static final double RING_GAP = 1.5; // pixels
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final Colour BLACK = new Colour(0, 0, 0);

    private Charts() {
    }

    static Scene bars(Distribution distribution, int width, Pen pen) {
        List<Part> parts = distribution.parts();
        int row = pen.line() + 2 * BAR_PADDING;
        var labels = new ArrayList<String>();
        double labelWidth = 0;
        double numberWidth = 0;
        for (Part part : parts) {
            String label = part.opens() ? pen.fittedStrong(label(part), width * MOST_LABEL)
                    : pen.fitted(label(part), width * MOST_LABEL);
            labels.add(label);
            labelWidth = Math.max(labelWidth, (part.opens() ? pen.strong() : pen.wide()).applyAsInt(label));
            numberWidth = Math.max(numberWidth, pen.wide().applyAsInt(numbers(part)));
        }
        double left = MARGIN + labelWidth + GAP;
        double room = Math.max(20, width - left - GAP - numberWidth - MARGIN);
        int most = parts.stream().mapToInt(Part::judgements).max().orElse(0);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double top = MARGIN / 2.0 + i * row;
            double middle = top + row / 2.0;
            double thick = Math.max(6, row - 2 * BAR_PADDING - 2);
            Colour ink = part.judgements() == 0 ? pen.quiet() : pen.ink();
            marks.add(new Box(0, top, width, row, pen.ground(),
                    Optional.of(new Spot(new Key.Of(part.entry().category().id(), Optional.empty()), words(part)))));
            marks.add(new Words(labels.get(i), MARGIN, middle, Side.BEGINS, ink, part.opens(), 0));
            marks.add(new Box(left, middle - thick / 2, room, thick, Tints.over(pen.ground(), pen.ink(), TRACK), Optional.empty()));
            if (part.judgements() > 0) {
                double length = Math.max(2, room * part.judgements() / most);
                marks.add(new Box(left, middle - thick / 2, length, thick, part.entry().colour(), Optional.empty()));
            }
            marks.add(new Words(numbers(part), left + room + GAP, middle, Side.BEGINS, ink, false, 0));
        }
        return new Scene(width, MARGIN + parts.size() * row, marks);
    }

    private static String label(Part part) {
        String label = part.entry().category().label();
        return part.itself() ? NLS.bind(Messages.Charts_itself, label) : label;
    }

    private static String numbers(Part part) {
        return NLS.bind(Messages.Charts_numbers, number(part.judgements()), percent(part.share()));
    }

    private static String words(Part part) {
        String path = part.itself() ? NLS.bind(Messages.Charts_itself, part.entry().path()) : part.entry().path();
        return NLS.bind(Messages.Charts_words, new Object[] {path, number(part.judgements()), percent(part.share())});
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    static String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance();
        format.setMaximumFractionDigits(share > 0 && share < 0.095 ? 1 : 0);
        return format.format(share);
    }

    /** What has not been chosen has no place in it. */
    static Scene sunburst(Distribution distribution, int width, int height, Pen pen) {
        double radius = Math.max(80, (Math.min(width, height) - 2 * MARGIN) / 2.0);
        double disc = Math.max(LEAST_DISC, radius * DISC);
        int depth = depth(distribution, distribution.below(), LEVELS);
        double ring = (radius - disc) / Math.max(1, depth);
        double x = Math.max(width, 2 * (radius + MARGIN)) / 2;
        double y = Math.max(height, 2 * (radius + MARGIN)) / 2;
        var burst = new Burst(distribution, pen, x, y, disc, ring, depth);
        long all = distribution.root().map(distribution::chosen)
                .orElseGet(() -> distribution.below().stream().mapToLong(distribution::chosen).sum());
        burst.place(distribution.below(), 0, 0, all == 0 ? 0 : 360.0 / all);
        burst.middle();
        return new Scene((int) Math.ceil(2 * x), (int) Math.ceil(2 * y), burst.marks);
    }

    private static int depth(Distribution distribution, List<Entry> entries, int most) {
        int depth = 0;
        for (Entry entry : entries) {
            if (distribution.chosen(entry) > 0) {
                depth = Math.max(depth, 1 + (most == 1 ? 0 : depth(distribution, distribution.below(entry), most - 1)));
            }
        }
        return depth;
    }

    /** A sunburst that is being laid out. */
    private static final class Burst {
        private final List<Mark> marks = new ArrayList<>();
        private final Distribution distribution;
        private final Pen pen;
        private final double x;
        private final double y;
        private final double disc;
        private final double ring;
        private final int depth;

        Burst(Distribution distribution, Pen pen, double x, double y, double disc, double ring, int depth) {
            this.distribution = distribution;
            this.pen = pen;
            this.x = x;
            this.y = y;
            this.disc = disc;
            this.ring = ring;
            this.depth = depth;
        }

        void place(List<Entry> entries, int level, double from, double scale) {
            double at = from;
            for (Entry entry : entries) {
                double extent = distribution.chosen(entry) * scale;
                if (extent >= LEAST_ANGLE) {
                    piece(entry, level, at, extent);
                    if (level + 1 < depth) {
                        place(distribution.below(entry), level + 1, at, scale);
                    }
                }
                at += extent;
            }
        }

        private void piece(Entry entry, int level, double from, double extent) {
            double inner = disc + level * ring + RING_GAP;
            double outer = disc + (level + 1) * ring;
            double gap = extent >= 360 ? 0 : Math.min(extent / 4, Math.toDegrees(RING_GAP / outer));
            Colour fill = Tints.over(entry.colour(), pen.ground(), level * LIGHTER);
            var piece = new Ring(x, y, inner, outer, from + gap / 2, extent - gap, fill, Optional.of(spot(entry)));
            marks.add(piece);
            RingLabel.in(piece, entry.category().label(), pen, readable(fill)).ifPresent(marks::add);
        }

        private Spot spot(Entry entry) {
            return new Spot(new Key.Of(entry.category().id(), Optional.empty()), NLS.bind(Messages.Charts_chosenWords,
                    new Object[] {entry.path(), number(distribution.inBranch(entry)), number(distribution.chosen(entry))}));
        }

        void middle() {
            Colour fill = Tints.over(pen.ground(), pen.ink(), TRACK);
            Optional<Spot> spot = distribution.root().map(r -> new Spot(new Key.Of(r.category().id(), Optional.empty()),
                    NLS.bind(Messages.Charts_upWords, r.path())));
            marks.add(new Ring(x, y, 0, disc - RING_GAP, 0, 360, fill, spot));
            String name = distribution.root().map(r -> r.category().label()).orElse(Messages.Charts_all);
            marks.add(new Words(pen.fittedStrong(name, 2 * disc - 12), x, y - pen.line() / 2.0, Side.MIDDLE, pen.ink(), true, 0));
            marks.add(new Words(number(distribution.judgements()), x, y + pen.line() / 2.0, Side.MIDDLE, pen.quiet(), false, 0));
        }
    }

    /** @return black or white, whichever is read better */
    static Colour readable(Colour fill) {
        return Tints.contrast(WHITE, fill) >= Tints.contrast(BLACK, fill) ? WHITE : BLACK;
    }

    static Key key(CategoryId one, CategoryId other) {
        return new Key.Of(one, Optional.of(other));
    }
}
