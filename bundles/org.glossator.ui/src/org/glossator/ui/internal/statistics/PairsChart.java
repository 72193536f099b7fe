package org.glossator.ui.internal.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.Colour;
import org.glossator.store.CategoryPair;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.Tints;
import org.glossator.ui.internal.statistics.Scene.Box;
import org.glossator.ui.internal.statistics.Scene.Key;
import org.glossator.ui.internal.statistics.Scene.Mark;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Side;
import org.glossator.ui.internal.statistics.Scene.Spot;
import org.glossator.ui.internal.statistics.Scene.Words;

/** Which categories are chosen together, as a heat map: the lower half, as both halves would say the same. */
final class PairsChart {
    private static final int GAP = 10; // pixels between words and cells
    private static final int LARGEST_CELL = 72; // pixels
    private static final double MOST_LABEL = 0.3; // of the width
    private static final double PALEST = 0.12; // of the accent, in a cell that is not empty
    private static final double EMPTY = 0.04; // of the ink, in a cell that is

    private final List<Entry> compared;
    private final Map<CategoryPair, Integer> together;

    /** @param together how many judgements are in both branches; without zeros */
    PairsChart(List<Entry> compared, Map<CategoryPair, Integer> together) {
        this.compared = List.copyOf(compared);
        this.together = Map.copyOf(together);
    }

    /** @return whether no two of the categories are ever chosen together */
    boolean isEmpty() {
        return together.isEmpty();
    }

    /** @return how many judgements are in both branches */
    int together(Entry one, Entry other) {
        return one.category().id().equals(other.category().id()) ? 0
                : together.getOrDefault(new CategoryPair(one.category().id(), other.category().id()), 0);
    }

    /** Cells are as high as there is room, and never lower than a line of text. */
    Scene scene(int width, int height, Pen pen) {
        int n = compared.size();
        double labels = compared.stream().mapToInt(e -> pen.wide().applyAsInt(e.category().label())).max().orElse(0);
        double label = Math.min(labels, width * MOST_LABEL);
        double left = Charts.MARGIN + label + GAP;
        double high = Math.clamp((height - 2.0 * Charts.MARGIN - label) / Math.max(1, n), pen.line() + 8.0, LARGEST_CELL);
        double wide = Math.clamp((width - left - Charts.MARGIN) / Math.max(1, n), pen.line() + 8.0, LARGEST_CELL * 1.4);
        int most = together.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var marks = new ArrayList<Mark>();
        for (int row = 0; row < n; row++) {
            double y = Charts.MARGIN + row * high;
            marks.add(new Words(pen.fitted(compared.get(row).category().label(), label), left - GAP, y + high / 2, Side.ENDS,
                    pen.ink(), false, 0));
            for (int column = 0; column < row; column++) {
                cell(marks, pen, row, column, new double[] {left + column * wide, y, wide - 2, high - 2}, most);
            }
        }
        double foot = Charts.MARGIN + n * high + 4;
        for (int column = 0; column + 1 < n; column++) {
            marks.add(new Words(pen.fitted(compared.get(column).category().label(), label), left + (column + 0.5) * wide - 1,
                    foot, Side.ENDS, pen.ink(), false, -90));
        }
        return new Scene((int) Math.ceil(Math.max(width, left + n * wide + Charts.MARGIN)),
                (int) Math.ceil(foot + label + Charts.MARGIN), marks);
    }

    private void cell(List<Mark> marks, Pen pen, int row, int column, double[] place, int most) {
        Entry one = compared.get(row);
        Entry other = compared.get(column);
        int count = together(one, other);
        Colour fill = count == 0 ? Tints.over(pen.ground(), pen.ink(), EMPTY)
                : Tints.over(pen.ground(), pen.accent(), PALEST + (1 - PALEST) * Math.sqrt(count / (double) most));
        String words = NLS.bind(Messages.Charts_pairWords, new Object[] {one.path(), other.path(), Charts.number(count)});
        marks.add(new Box(place[0], place[1], place[2], place[3], fill,
                Optional.of(new Spot(Charts.key(one.category().id(), other.category().id()), words))));
        String number = count == 0 ? "" : pen.fitted(Charts.number(count), place[2] - 4);
        if (!number.isEmpty()) {
            marks.add(new Words(number, place[0] + place[2] / 2, place[1] + place[3] / 2, Side.MIDDLE, Charts.readable(fill),
                    false, 0));
        }
    }

    /** @return {@code first,second,judgements} of every pair that is there, for tables */
    String csv() {
        var csv = new StringBuilder("first,second,judgements\r\n");
        Set<Key> done = new HashSet<>();
        for (Entry one : compared) {
            for (Entry other : compared) {
                if (together(one, other) > 0 && !done.contains(Charts.key(other.category().id(), one.category().id()))) {
                    done.add(Charts.key(one.category().id(), other.category().id()));
                    Csv.line(csv, one.category().path(), other.category().path(), String.valueOf(together(one, other)));
                }
            }
        }
        return csv.toString();
    }
}
