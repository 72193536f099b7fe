package org.glossator.tests.workbench.pages;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** What is really on the screen. To be used in the thread of the user interface. */
final class Paint {
    private static final int BORDER = 6; // pixels of a control that are no label
    private static final double WORDS = 2; // contrast ratio

    private Paint() {
    }

    /** @return how much the label stands out of the ground it stands on: the contrast ratio of WCAG 2.2, from 1 to 21 */
    static double contrast(Control control) {
        ImageData picture = look(control);
        Map<RGB, Integer> colours = new HashMap<>();
        for (int x = BORDER; x < picture.width - BORDER; x++) {
            for (int y = BORDER; y < picture.height - BORDER; y++) {
                colours.merge(picture.palette.getRGB(picture.getPixel(x, y)), 1, Integer::sum);
            }
        }
        double ground = luminance(colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
        return colours.keySet().stream().mapToDouble(ink -> ratio(luminance(ink), ground)).max().orElseThrow();
    }

    /** @return whether anything but its ground is seen in the area, in pixels of the control */
    static boolean isInked(Control control, Rectangle area) {
        return colours(look(control, area)).size() > 1;
    }

    /** @return how many pixels of the area stand out from its ground as words do */
    static int ink(Control control, Rectangle area) {
        Map<RGB, Integer> colours = colours(look(control, area));
        double ground = luminance(colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
        return colours.entrySet().stream().filter(c -> ratio(luminance(c.getKey()), ground) > WORDS).mapToInt(Map.Entry::getValue).sum();
    }

    private static Map<RGB, Integer> colours(ImageData picture) {
        Map<RGB, Integer> colours = new HashMap<>();
        for (int x = 0; x < picture.width; x++) {
            for (int y = 0; y < picture.height; y++) {
                colours.merge(picture.palette.getRGB(picture.getPixel(x, y)), 1, Integer::sum);
            }
        }
        return colours;
    }

    static ImageData look(Control control) {
        return look(control, new Rectangle(0, 0, control.getSize().x, control.getSize().y));
    }

    private static ImageData look(Control control, Rectangle area) {
        Point place = control.toDisplay(area.x, area.y);
        Image image = new Image(control.getDisplay(), area.width, area.height);
        GC gc = new GC(control.getDisplay());
        try {
            gc.copyArea(image, place.x, place.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** @return the contrast of two colours, as above */
    static double ratio(RGB one, RGB other) {
        return ratio(luminance(one), luminance(other));
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
