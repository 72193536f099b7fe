package org.glossator.ui.internal.links;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.glossator.model.Colour;
import org.glossator.ui.internal.Colours;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.links.GraphLayout.Box;
import org.glossator.ui.internal.links.GraphLayout.Point;
import org.glossator.ui.internal.links.GraphLayout.Room;
import org.glossator.ui.internal.links.LinkGraph.Edge;
import org.glossator.ui.internal.links.LinkGraph.Node;
import org.glossator.ui.internal.paper.PaperTheme;

/** Draws linked claims as boxes with their words, and the links as lines with what they are called. */
final class LinkPainter {
    private static final int PADDING = 8; // pixels, as are all below
    private static final int CORNER = 8;
    private static final int ARROW = 6;
    private static final int LETTERS = 30; // of usual width in a box
    private static final int LABEL = 14; // at a line
    private static final int LINES = 2; // of a claim's words
    private static final double TINT = 0.16;

    private final Control control;
    private final PaperTheme theme;
    private final Map<Node, List<String>> broken = new HashMap<>();

    LinkPainter(Control control, PaperTheme theme) {
        this.control = control;
        this.theme = theme;
    }

    /** What is shown of a claim beside its words. */
    interface Looks {
        /** @return the label of the claim's category; empty where it has none */
        String category(Node node);

        Optional<Colour> colour(Node node);

        /** @return what people call the relation */
        String relation(Edge link);

        boolean isDirected(Edge link);
    }

    /** @return what boxes need in the letters of the control */
    Room room() {
        broken.clear();
        var gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            double letter = gc.getFontMetrics().getAverageCharacterWidth();
            int line = gc.getFontMetrics().getHeight();
            return new Room(LETTERS * letter + 2 * PADDING, (LINES + 1) * line + 2 * PADDING, LABEL * letter + 2 * PADDING, line);
        } finally {
            gc.dispose();
        }
    }

    /**
     * @param seen what of the scene is to be painted
     * @param view what of the scene is on the screen; no line of words is cut by its upper and lower edge
     * @param current the claim that stands out, with its links
     * @param focus it has the keyboard
     */
    void paint(GC gc, LinkScene scene, Looks looks, Rectangle seen, Rectangle view, Optional<Integer> current, boolean focus) {
        gc.setFont(control.getFont());
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        Optional<Node> chosen = current.map(scene.claims()::get);
        for (int i = 0; i < scene.graph().links().size(); i++) {
            Edge link = scene.graph().links().get(i);
            boolean own = chosen.filter(n -> link.from().equals(n.claim()) || link.to().equals(n.claim())).isPresent();
            line(gc, scene.layout().lines().get(i), looks.isDirected(link), own);
        }
        for (int i = 0; i < scene.graph().links().size(); i++) {
            label(gc, scene.layout().lines().get(i), looks.relation(scene.graph().links().get(i)), view);
        }
        for (int i = 0; i < scene.claims().size(); i++) {
            Box box = scene.box(i);
            if (seen.intersects((int) box.x(), (int) box.y(), (int) box.width() + 1, (int) box.height() + 1)) {
                boolean isCurrent = current.filter(Integer.valueOf(i)::equals).isPresent();
                box(gc, box, scene.claims().get(i), looks, scene, view, isCurrent, focus);
            }
        }
    }

    private void line(GC gc, List<Point> points, boolean directed, boolean own) {
        gc.setForeground(own ? theme.accent() : theme.quiet());
        gc.setBackground(own ? theme.accent() : theme.quiet());
        gc.setLineWidth(own ? 2 : 1);
        gc.setLineStyle(SWT.LINE_SOLID);
        var path = new Path(gc.getDevice());
        Point from = points.getFirst();
        path.moveTo((float) from.x(), (float) from.y());
        for (Point to : points.subList(1, points.size())) {
            float middle = (float) (from.x() + to.x()) / 2;
            path.cubicTo(middle, (float) from.y(), middle, (float) to.y(), (float) to.x(), (float) to.y());
            from = to;
        }
        gc.drawPath(path);
        path.dispose();
        if (directed) {
            Point end = points.getLast();
            int direction = end.x() >= points.get(points.size() - 2).x() ? 1 : -1;
            int x = (int) Math.round(end.x());
            int y = (int) Math.round(end.y());
            gc.fillPolygon(new int[] {x, y, x - direction * ARROW, y - ARROW / 2 - 1, x - direction * ARROW, y + ARROW / 2 + 1});
        }
    }

    /** In the middle of the first stretch, between two columns. */
    private void label(GC gc, List<Point> points, String words, Rectangle view) {
        Point from = points.getFirst();
        Point to = points.get(1);
        String fitted = fitted(gc, words, (int) Math.abs(to.x() - from.x()) - 2 * ARROW);
        int width = gc.textExtent(fitted).x;
        int height = gc.getFontMetrics().getHeight();
        int x = (int) Math.round((from.x() + to.x() - width) / 2);
        int y = (int) Math.round((from.y() + to.y() - height) / 2);
        if (y < view.y || y + height > view.y + view.height) {
            return; // a line that is cut in two says nothing
        }
        gc.setBackground(control.getBackground());
        gc.fillRectangle(x - 2, y, width + 4, height);
        gc.setForeground(theme.quiet());
        gc.drawText(fitted, x, y, true);
    }

    private void box(GC gc, Box box, Node node, Looks looks, LinkScene scene, Rectangle view, boolean current, boolean focus) {
        int x = (int) Math.round(box.x());
        int y = (int) Math.round(box.y());
        int width = (int) Math.round(box.width());
        int height = (int) Math.round(box.height());
        boolean here = node.paper().equals(scene.paper());
        Color ground = control.getBackground();
        gc.setBackground(looks.colour(node).map(c -> Colours.mixed(theme.color(c), ground, TINT)).orElse(ground));
        gc.fillRoundRectangle(x, y, width, height, CORNER, CORNER);
        gc.setForeground(current ? theme.accent() : theme.quiet());
        gc.setLineWidth(current ? 2 : 1);
        gc.setLineStyle(here ? SWT.LINE_SOLID : SWT.LINE_DASH);
        gc.drawRoundRectangle(x, y, width, height, CORNER, CORNER);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        if (current && focus) {
            gc.drawRoundRectangle(x - 3, y - 3, width + 6, height + 6, CORNER, CORNER);
        }
        words(gc, node, head(node, looks, here), new Rectangle(x + PADDING, y + PADDING, width - 2 * PADDING, height), view);
    }

    /** Lines that would be seen in part are left out; what comes before them ends with dots. */
    private void words(GC gc, Node node, String head, Rectangle inside, Rectangle view) {
        int line = gc.getFontMetrics().getHeight();
        int above = Math.max(0, Math.ceilDiv(view.y - inside.y, line)); // the first line that is whole
        int whole = Math.floorDiv(view.y + view.height - inside.y, line); // lines down to the edge, with the head
        if (above == 0 && whole > 0) {
            gc.setForeground(theme.quiet());
            gc.drawText(fitted(gc, head, inside.width), inside.x, inside.y, true);
        }
        gc.setForeground(control.getForeground());
        List<String> words = whole > LINES ? broken.computeIfAbsent(node, n -> lines(gc, n, inside.width, LINES))
                : lines(gc, node, inside.width, whole - 1);
        for (int i = Math.max(1, above); i <= words.size(); i++) {
            gc.drawText(words.get(i - 1), inside.x, inside.y + i * line, true);
        }
    }

    private static List<String> lines(GC gc, Node node, int width, int most) {
        return Shortened.lines(w -> gc.textExtent(w).x, node.words(), width, most);
    }

    private static String head(Node node, Looks looks, boolean here) {
        String category = looks.category(node);
        return here ? category : category.isEmpty() ? node.title() : category + " · " + node.title();
    }

    private static String fitted(GC gc, String words, int width) {
        return Shortened.atWord(w -> gc.textExtent(w).x, words, width);
    }
}
