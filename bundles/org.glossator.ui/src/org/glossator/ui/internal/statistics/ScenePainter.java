package org.glossator.ui.internal.statistics;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.glossator.model.Colour;
import org.glossator.ui.internal.paper.Tints;
import org.glossator.ui.internal.statistics.Scene.Box;
import org.glossator.ui.internal.statistics.Scene.Key;
import org.glossator.ui.internal.statistics.Scene.Mark;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Ring;
import org.glossator.ui.internal.statistics.Scene.Words;

/** Draws a chart with pixels: on the screen, or on an image that becomes a file. On the thread of the user interface. */
final class ScenePainter {
    private static final int STEP = 2; // degrees of a ring that are drawn as a straight line
    private static final double LIT = 0.1; // of the ink, where the mouse is
    private static final int SHARP = 2; // pixels of an image for one of the chart

    private ScenePainter() {
    }

    /** @return what the work gives that lays a chart out in the letters and colours of the control */
    static <T> T measuring(Control control, Colour quiet, Colour accent, Function<Pen, T> work) {
        var gc = new GC(control);
        var strong = new GC(control);
        try {
            gc.setFont(control.getFont());
            strong.setFont(strong());
            return work.apply(new Pen(colour(control.getBackground()), colour(control.getForeground()), quiet, accent,
                    text -> gc.textExtent(text).x, text -> strong.textExtent(text).x, gc.getFontMetrics().getHeight()));
        } finally {
            gc.dispose();
            strong.dispose();
        }
    }

    /** @param lit under the mouse */
    static void paint(GC gc, Scene scene, Font usual, Colour ink, Optional<Key> lit) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (Mark mark : scene.marks()) {
            boolean isLit = lit.isPresent() && mark.spot().filter(s -> s.key().equals(lit.get())).isPresent();
            switch (mark) {
                case Box b -> {
                    gc.setBackground(color(isLit ? Tints.over(b.fill(), ink, LIT) : b.fill()));
                    int x = (int) Math.round(b.x());
                    int y = (int) Math.round(b.y());
                    gc.fillRectangle(x, y, (int) Math.round(b.x() + b.width()) - x, (int) Math.round(b.y() + b.height()) - y);
                }
                case Ring r -> {
                    gc.setBackground(color(isLit ? Tints.over(r.fill(), ink, LIT) : r.fill()));
                    Path outline = outline(gc, r);
                    gc.fillPath(outline);
                    outline.dispose();
                }
                case Words w -> words(gc, w, usual);
            }
        }
    }

    /** Draws a line around the mark, in a colour that the person knows as that of the focus. */
    static void surround(GC gc, Mark mark, Color line) {
        gc.setForeground(line);
        gc.setLineWidth(2);
        switch (mark) {
            case Box b -> gc.drawRectangle((int) Math.round(b.x()) + 1, (int) Math.round(b.y()) + 1, (int) Math.round(b.width()) - 2,
                    (int) Math.round(b.height()) - 2);
            case Ring r -> {
                Path outline = outline(gc, r);
                gc.drawPath(outline);
                outline.dispose();
            }
            case Words w -> { // stand for nothing
            }
        }
        gc.setLineWidth(1);
    }

    private static Path outline(GC gc, Ring r) {
        var path = new Path(gc.getDevice());
        int steps = Math.max(1, (int) Math.ceil(r.extent() / STEP));
        for (int i = 0; i <= steps; i++) {
            line(path, r.point(r.outer(), r.from() + r.extent() * i / steps), i == 0);
        }
        for (int i = steps; i >= 0 && r.inner() > 0; i--) {
            line(path, r.point(r.inner(), r.from() + r.extent() * i / steps), false);
        }
        path.close();
        return path;
    }

    private static void line(Path path, double[] to, boolean first) {
        if (first) {
            path.moveTo((float) to[0], (float) to[1]);
        } else {
            path.lineTo((float) to[0], (float) to[1]);
        }
    }

    private static void words(GC gc, Words w, Font usual) {
        gc.setFont(w.strong() ? strong() : usual);
        gc.setForeground(color(w.ink()));
        Point size = gc.textExtent(w.text());
        double back = switch (w.side()) {
            case BEGINS -> 0;
            case MIDDLE -> size.x / 2.0;
            case ENDS -> size.x;
        };
        if (w.turned() != 0) {
            var before = new Transform(gc.getDevice());
            var turned = new Transform(gc.getDevice());
            gc.getTransform(before);
            gc.getTransform(turned);
            turned.translate((float) w.x(), (float) w.y());
            turned.rotate((float) w.turned());
            gc.setTransform(turned);
            gc.drawText(w.text(), (int) Math.round(-back), -size.y / 2, true);
            gc.setTransform(before);
            turned.dispose();
            before.dispose();
        } else {
            gc.drawText(w.text(), (int) Math.round(w.x() - back), (int) Math.round(w.y() - size.y / 2.0), true);
        }
    }

    /** @return the chart with twice as many pixels as on the screen */
    static ImageData image(Display display, Scene scene, Font usual, Pen pen) {
        var image = new Image(display, scene.width() * SHARP, scene.height() * SHARP);
        var gc = new GC(image);
        var larger = new Transform(display);
        try {
            gc.setBackground(color(pen.ground()));
            gc.fillRectangle(image.getBounds());
            larger.scale(SHARP, SHARP);
            gc.setTransform(larger);
            paint(gc, scene, usual, pen.ink(), Optional.empty());
            return image.getImageData(100);
        } finally {
            larger.dispose();
            gc.dispose();
            image.dispose();
        }
    }

    private static Font strong() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    static Color color(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }

    static Colour colour(Color color) {
        RGB rgb = color.getRGB();
        return new Colour(rgb.red, rgb.green, rgb.blue);
    }
}
