package org.glossator.taxonomy.ui.internal.hierarchy;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Transform;
import org.glossator.model.Colour;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Shape;

/** Draws with pixels: on the screen, or on an image that becomes a file. */
@NonNullByDefault({})
final class PicturePainter {
    /** Of corners, in pixels. */
    static final int ROUND = 5;
    private static final int ROUND_FROM = 8; // pixels, of a block's height

    private PicturePainter() {
    }

    /** @param fonts those in which the drawing was measured */
    static void paint(GC gc, PictureFile file, PictureFonts fonts, int scale) {
        gc.setBackground(color(file.ground()));
        gc.fillRectangle(0, 0, file.width() * scale, file.height() * scale);
        var larger = new Transform(gc.getDevice());
        larger.scale(scale, scale);
        gc.setTransform(larger);
        gc.setTextAntialias(SWT.ON);
        file.shapes().forEach(shape -> paint(gc, shape, fonts, false));
        gc.setTransform(null);
        larger.dispose();
    }

    /** @param lit whether the mouse is over it */
    static void paint(GC gc, Shape shape, PictureFonts fonts, boolean lit) {
        int x = (int) Math.round(shape.x());
        int y = (int) Math.round(shape.y());
        int width = (int) Math.round(shape.x() + shape.width()) - x;
        int height = Math.max(1, (int) Math.round(shape.y() + shape.height()) - y);
        gc.setAntialias(SWT.ON);
        gc.setBackground(color(lit ? Shades.mixed(shape.fill(), shape.ink(), 0.12) : shape.fill()));
        if (height < ROUND_FROM) {
            gc.fillRectangle(x, y, width, height);
        } else {
            gc.fillRoundRectangle(x, y, width, height, ROUND, ROUND);
        }
        if (!shape.label().isEmpty()) {
            gc.setFont(shape.small() ? fonts.small() : fonts.usual());
            gc.setForeground(color(shape.ink()));
            int top = (int) Math.round(shape.labelY() - gc.getFontMetrics().getHeight() / 2.0);
            gc.drawText(shape.label(), (int) Math.round(shape.labelX()), top, true);
        }
    }

    static Color color(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
