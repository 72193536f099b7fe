package org.glossator.ui.internal.links;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every box of a graph a place: what is linked stands together, arrows run from left to right as far as they can, lines
 * cross each other seldom. Parts that hang together are laid out for themselves ({@link LayeredPart}) and then put beside and
 * below each other. The same graph always looks the same. All lengths are pixels.
 *
 * @param boxes in the order of the graph
 * @param lines in the order of the graph, each from box to box with points where it bends
 */
record GraphLayout(List<Box> boxes, List<List<Point>> lines, double width, double height) {

    /** A place on the plane. */
    record Point(double x, double y) {
    }

    /** Where a box is, by its top left corner. */
    record Box(double x, double y, double width, double height) {
        Point middle() {
            return new Point(x + width / 2, y + height / 2);
        }

        boolean has(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }

    /**
     * What boxes need.
     *
     * @param width of a box
     * @param height of a box
     * @param beside between two boxes beside each other, for what is written at the line between them
     * @param below between two boxes below each other
     */
    record Room(double width, double height, double beside, double below) {
    }

    /** From one box to another, by their numbers in the graph; never to itself. */
    record Arrow(int from, int to) {
    }

    GraphLayout {
        boxes = List.copyOf(boxes);
        lines = lines.stream().map(List::copyOf).toList();
    }

    /**
     * @param count of the boxes
     * @param most parts are put beside each other until they are so wide together; one that is wider stands alone
     */
    static GraphLayout of(int count, List<Arrow> arrows, Room room, double most) {
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < count; i++) {
            boxes.add(new Box(0, 0, room.width(), room.height()));
        }
        var lines = new ArrayList<List<Point>>();
        arrows.forEach(arrow -> lines.add(List.of()));
        var page = new Page(room, most);
        for (List<Integer> part : parts(count, arrows)) {
            var inside = new ArrayList<Integer>();
            for (int i = 0; i < arrows.size(); i++) {
                if (part.contains(arrows.get(i).from())) {
                    inside.add(i);
                }
            }
            GraphLayout own = new LayeredPart(part.size(), inside.stream().map(arrows::get)
                    .map(a -> new Arrow(part.indexOf(a.from()), part.indexOf(a.to()))).toList(), room).layout();
            Point corner = page.place(own.width(), own.height());
            for (int i = 0; i < part.size(); i++) {
                Box box = own.boxes().get(i);
                boxes.set(part.get(i), new Box(box.x() + corner.x(), box.y() + corner.y(), box.width(), box.height()));
            }
            for (int i = 0; i < inside.size(); i++) {
                lines.set(inside.get(i), own.lines().get(i).stream()
                        .map(p -> new Point(p.x() + corner.x(), p.y() + corner.y())).toList());
            }
        }
        return new GraphLayout(boxes, lines, page.width, page.y + page.row);
    }

    /** @return what hangs together, by the first of each */
    private static List<List<Integer>> parts(int count, List<Arrow> arrows) {
        int[] part = new int[count];
        for (int i = 0; i < count; i++) {
            part[i] = i;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Arrow arrow : arrows) {
                int least = Math.min(part[arrow.from()], part[arrow.to()]);
                changed |= part[arrow.from()] != least || part[arrow.to()] != least;
                part[arrow.from()] = least;
                part[arrow.to()] = least;
            }
        }
        var parts = new ArrayList<List<Integer>>();
        for (int first = 0; first < count; first++) {
            var members = new ArrayList<Integer>();
            for (int i = first; i < count; i++) {
                if (part[i] == first) {
                    members.add(i);
                }
            }
            if (!members.isEmpty()) {
                parts.add(members);
            }
        }
        return parts;
    }

    /** Rows of parts. */
    private static final class Page {
        private final Room room;
        private final double most;
        private double x;
        private double y;
        private double row;
        private double width;

        Page(Room room, double most) {
            this.room = room;
            this.most = most;
        }

        Point place(double wide, double high) {
            if (x > 0 && x + wide > most) {
                x = 0;
                y += row + 2 * room.below();
                row = 0;
            }
            var corner = new Point(x, y);
            width = Math.max(width, x + wide);
            x += wide + room.beside() / 2;
            row = Math.max(row, high);
            return corner;
        }
    }
}
