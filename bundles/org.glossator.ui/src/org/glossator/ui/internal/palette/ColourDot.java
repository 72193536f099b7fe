package org.glossator.ui.internal.palette;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.glossator.model.Colour;

/** A category's colour as a small square with round corners, sharp at every zoom. */
public final class ColourDot extends ImageDescriptor {
    private static final int SIZE = 16; // points, as are all below
    private static final double HALF = 4.5;
    private static final double CORNER = 2.5;
    private static final int SAMPLES = 4; // in each direction, for smooth edges

    private final Colour colour;

    public ColourDot(Colour colour) {
        this.colour = colour;
    }

    @Override
    public ImageData getImageData(int zoom) {
        int size = SIZE * zoom / 100;
        var data = new ImageData(size, size, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        int pixel = colour.red() << 16 | colour.green() << 8 | colour.blue();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                data.setPixel(x, y, pixel);
                data.setAlpha(x, y, coverage(x, y, SIZE / (double) size));
            }
        }
        return data;
    }

    /** @return how much of the pixel the square covers, 0 to 255 */
    private static int coverage(int x, int y, double scale) {
        int inside = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double dx = (x + (i % SAMPLES + 0.5) / SAMPLES) * scale - SIZE / 2.0;
            double dy = (y + (i / SAMPLES + 0.5) / SAMPLES) * scale - SIZE / 2.0;
            double cornerX = Math.max(0, Math.abs(dx) - HALF + CORNER);
            double cornerY = Math.max(0, Math.abs(dy) - HALF + CORNER);
            if (Math.hypot(cornerX, cornerY) <= CORNER) {
                inside++;
            }
        }
        return inside * 255 / (SAMPLES * SAMPLES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColourDot dot && dot.colour.equals(colour);
    }

    @Override
    public int hashCode() {
        return colour.hashCode();
    }
}
