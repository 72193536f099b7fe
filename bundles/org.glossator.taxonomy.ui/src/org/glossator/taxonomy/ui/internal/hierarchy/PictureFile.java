package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.List;

import org.glossator.model.Colour;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Letters;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Shape;

/**
 * A picture as it is written to a file: all of it, each column as wide as its labels.
 *
 * @param title what the picture shows
 * @param width in pixels
 * @param height in pixels
 */
record PictureFile(String title, List<Shape> shapes, int width, int height, Colour ground) {
    private static final int HIGHEST = 12_000; // pixels; more than other programs like to open

    static PictureFile of(String title, Icicle icicle, Colour ground, Letters letters) {
        PictureWindow window = PictureWindow.whole(Drawing.widths(icicle, letters.usual()), icicle.leaves(), HIGHEST);
        return new PictureFile(title, Drawing.shapes(icicle, window, ground, letters), window.width(),
                window.height(), ground);
    }

    String svg() {
        return SvgPicture.write(title, shapes, width, height, ground);
    }
}
