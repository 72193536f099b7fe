package org.glossator.ui.internal.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.glossator.ui.internal.links.GraphLayout.Arrow;
import org.glossator.ui.internal.links.GraphLayout.Box;
import org.glossator.ui.internal.links.GraphLayout.Point;
import org.glossator.ui.internal.links.GraphLayout.Room;

/**
 * Lays out a graph that hangs together, in columns, by the method of Sugiyama, Tagawa and Toda (1981): arrows that close a
 * circle are turned round, every box stands right of all that lead to it, boxes of a column are ordered by the middle of their
 * neighbours, and come as near to that middle as the others let them.
 */
final class LayeredPart {
    private static final int SWEEPS = 12;

    private final int boxes;
    private final List<Arrow> arrows;
    private final Room room;
    private final boolean[] turned;
    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>(); // neighbours in the column to the left
    private final List<List<Integer>> after = new ArrayList<>();
    private final List<List<Integer>> ways = new ArrayList<>(); // of each arrow, through all columns
    private final int[] column;

    LayeredPart(int boxes, List<Arrow> arrows, Room room) {
        this.boxes = boxes;
        this.arrows = arrows;
        this.room = room;
        turned = new boolean[arrows.size()];
        column = new int[boxes];
    }

    GraphLayout layout() {
        breakCircles();
        assignColumns();
        layWays();
        order();
        return place();
    }

    private int left(int arrow) {
        return turned[arrow] ? arrows.get(arrow).to() : arrows.get(arrow).from();
    }

    private int right(int arrow) {
        return turned[arrow] ? arrows.get(arrow).from() : arrows.get(arrow).to();
    }

    /** Whoever is met again on the way from him is where a circle closes. */
    private void breakCircles() {
        int[] state = new int[boxes]; // 0 new, 1 on the way, 2 done
        for (int i = 0; i < boxes; i++) {
            if (state[i] == 0) {
                walk(i, state);
            }
        }
    }

    private void walk(int box, int[] state) {
        state[box] = 1;
        for (int i = 0; i < arrows.size(); i++) {
            if (arrows.get(i).from() == box) {
                int next = arrows.get(i).to();
                if (state[next] == 1) {
                    turned[i] = true;
                } else if (state[next] == 0) {
                    walk(next, state);
                }
            }
        }
        state[box] = 2;
    }

    private void assignColumns() {
        for (boolean moved = true; moved;) { // ends, as no circles are left
            moved = false;
            for (int i = 0; i < arrows.size(); i++) {
                if (column[right(i)] <= column[left(i)]) {
                    column[right(i)] = column[left(i)] + 1;
                    moved = true;
                }
            }
        }
        for (int box = 0; box < boxes; box++) { // who is led to by nobody stands as near as possible to those that it leads to
            int here = box;
            boolean first = IntStream.range(0, arrows.size()).noneMatch(i -> right(i) == here);
            if (first) {
                column[box] = IntStream.range(0, arrows.size()).filter(i -> left(i) == here).map(i -> column[right(i)])
                        .min().orElse(1) - 1;
            }
        }
    }

    /** Lines that pass columns get a place in each. */
    private void layWays() {
        int last = IntStream.of(column).max().orElse(0);
        IntStream.rangeClosed(0, last).forEach(c -> columns.add(new ArrayList<>()));
        for (int box = 0; box < boxes; box++) {
            stop(column[box]);
        }
        for (int i = 0; i < arrows.size(); i++) {
            var way = new ArrayList<>(List.of(left(i)));
            for (int c = column[left(i)] + 1; c < column[right(i)]; c++) {
                way.add(stop(c));
            }
            way.add(right(i));
            for (int step = 1; step < way.size(); step++) {
                after.get(way.get(step - 1)).add(way.get(step));
                before.get(way.get(step)).add(way.get(step - 1));
            }
            ways.add(way);
        }
    }

    private int stop(int inColumn) {
        int number = before.size();
        before.add(new ArrayList<>());
        after.add(new ArrayList<>());
        columns.get(inColumn).add(number);
        return number;
    }

    private void order() {
        int[] rank = ranks();
        List<List<Integer>> best = copy();
        int fewest = crossings(rank);
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean right = sweep % 2 == 0;
            for (int i = 1; i < columns.size(); i++) {
                List<Integer> sorted = columns.get(right ? i : columns.size() - 1 - i);
                int[] known = rank;
                sorted.sort(Comparator.comparingDouble(stop -> middle(stop, right ? before : after, known)));
                rank = ranks();
            }
            int now = crossings(rank);
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        columns.clear();
        columns.addAll(best);
    }

    private List<List<Integer>> copy() {
        var copy = new ArrayList<List<Integer>>();
        columns.forEach(c -> copy.add(new ArrayList<>(c)));
        return copy;
    }

    private int[] ranks() {
        int[] rank = new int[before.size()];
        for (List<Integer> stops : columns) {
            for (int i = 0; i < stops.size(); i++) {
                rank[stops.get(i)] = i;
            }
        }
        return rank;
    }

    private static double middle(int stop, List<List<Integer>> neighbours, int[] rank) {
        return neighbours.get(stop).stream().mapToInt(n -> rank[n]).average().orElse(rank[stop]);
    }

    private int crossings(int[] rank) {
        int crossings = 0;
        for (List<Integer> stops : columns) {
            var ends = new ArrayList<Integer>(); // of the lines from here, from the top
            for (int stop : stops) {
                List<Integer> next = after.get(stop).stream().map(n -> rank[n]).sorted().toList();
                for (int end : next) {
                    crossings += (int) ends.stream().filter(e -> e > end).count();
                }
                ends.addAll(next);
            }
        }
        return crossings;
    }

    private GraphLayout place() {
        double[] y = new double[before.size()]; // of middles
        double step = room.height() + room.below();
        for (List<Integer> stops : columns) {
            for (int i = 0; i < stops.size(); i++) {
                y[stops.get(i)] = i * step;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean right = sweep % 2 == 0;
            for (int i = 1; i < columns.size(); i++) {
                settle(columns.get(right ? i : columns.size() - 1 - i), right ? before : after, y, step);
            }
        }
        double top = IntStream.range(0, y.length).mapToDouble(i -> y[i]).min().orElse(0) - room.height() / 2;
        var placed = new ArrayList<Box>();
        for (int box = 0; box < boxes; box++) {
            placed.add(new Box(x(column[box]), y[box] - room.height() / 2 - top, room.width(), room.height()));
        }
        double width = placed.stream().mapToDouble(b -> b.x() + b.width()).max().orElse(0);
        double height = IntStream.range(0, y.length).mapToDouble(i -> y[i]).max().orElse(0) - top + room.height() / 2;
        return new GraphLayout(placed, lines(y, top), width, height);
    }

    private double x(int ofColumn) {
        return ofColumn * (room.width() + room.beside());
    }

    /**
     * Moves the stops of a column as near as possible to the middle of their neighbours while they keep their order and their
     * distance: those that would come too near to each other share what they miss.
     */
    private static void settle(List<Integer> stops, List<List<Integer>> neighbours, double[] y, double step) {
        record Block(double wish, int size) {
        }
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < stops.size(); i++) {
            int stop = stops.get(i);
            double wish = neighbours.get(stop).stream().mapToDouble(n -> y[n]).average().orElse(y[stop]) - i * step;
            var block = new Block(wish, 1);
            while (!blocks.isEmpty() && blocks.getLast().wish() > block.wish()) {
                Block above = blocks.removeLast();
                int size = above.size() + block.size();
                block = new Block((above.wish() * above.size() + block.wish() * block.size()) / size, size);
            }
            blocks.add(block);
        }
        int i = 0;
        for (Block block : blocks) {
            for (int n = 0; n < block.size(); n++, i++) {
                y[stops.get(i)] = block.wish() + i * step;
            }
        }
    }

    private List<List<Point>> lines(double[] y, double top) {
        var lines = new ArrayList<List<Point>>();
        for (int i = 0; i < arrows.size(); i++) {
            List<Integer> way = ways.get(i);
            var line = new ArrayList<Point>();
            int first = column[way.getFirst()];
            line.add(new Point(x(first) + room.width(), y[way.getFirst()] - top));
            for (int step = 1; step < way.size() - 1; step++) {
                line.add(new Point(x(first + step), y[way.get(step)] - top));
                line.add(new Point(x(first + step) + room.width(), y[way.get(step)] - top));
            }
            line.add(new Point(x(column[way.getLast()]), y[way.getLast()] - top));
            lines.add(turned[i] ? line.reversed() : line);
        }
        return lines;
    }
}
