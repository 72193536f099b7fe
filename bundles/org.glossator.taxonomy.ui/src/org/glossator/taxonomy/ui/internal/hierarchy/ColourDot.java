package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.glossator.model.Colour;

/** A rounded square in a category's colour, or its outline where the category has none; sharp at every zoom. */
final class ColourDot extends ImageDescriptor {
    private static final int SIZE = 16; // pixels at 100 %
    private static final double HALF = 5; // half of the square's side
    private static final double ROUND = 2.5; // radius of its corners
    private static final Colour NONE = new Colour(0x70, 0x78, 0x86);

    private final Optional<Colour> colour;
    private final boolean ring;

    /** @param ring only the border, for categories that cannot be chosen */
    ColourDot(Optional<Colour> colour, boolean ring) {
        this.colour = colour;
        this.ring = ring || colour.isEmpty();
    }

    @Override
    @NonNullByDefault({})
    public ImageData getImageData(int zoom) {
        double scale = zoom / 100.0;
        int size = (int) Math.round(SIZE * scale);
        var data = new ImageData(size, size, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        data.alphaData = new byte[size * size];
        Colour shown = colour.orElse(NONE);
        int pixel = shown.red() << 16 | shown.green() << 8 | shown.blue();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                data.setPixel(x, y, pixel);
                data.alphaData[y * size + x] = (byte) Math.round(255 * cover((x + 0.5) / scale, (y + 0.5) / scale, scale));
            }
        }
        return data;
    }

    /** @return how much of the pixel is painted, from the distance to the border of the rounded square */
    private double cover(double x, double y, double scale) {
        double outside = distance(x - SIZE / 2.0, y - SIZE / 2.0);
        double distance = ring ? Math.abs(outside + 0.75) - 0.75 : outside;
        return Math.clamp(0.5 - distance * scale, 0, 1);
    }

    private static double distance(double x, double y) {
        double dx = Math.max(Math.abs(x) - HALF + ROUND, 0);
        double dy = Math.max(Math.abs(y) - HALF + ROUND, 0);
        return Math.hypot(dx, dy) - ROUND + Math.min(Math.max(Math.abs(x), Math.abs(y)) - HALF + ROUND, 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColourDot dot && dot.colour.equals(colour) && dot.ring == ring;
    }

    @Override
    public int hashCode() {
        return Objects.hash(colour, ring);
    }
}
