package org.glossator.tests.workbench.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the window, for people to look at. */
public final class Screens {
    private static final int ALIKE = 3; // looks in a row: the window system lays out and paints when it likes

    private Screens() {
    }

    /** Takes a picture of the part of the screen that the window covers, once nothing in it moves any more. */
    public static void take(Shell window, Path file) {
        ImageData seen = still(() -> look(window));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var loader = new ImageLoader();
        loader.data = new ImageData[] {seen};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    /** @return what is seen once nothing moves any more */
    static ImageData still(Supplier<ImageData> look) {
        var seen = new ArrayDeque<ImageData>();
        Waiting.until("the window stands still", () -> {
            seen.add(look.get());
            if (seen.size() > ALIKE) {
                seen.poll();
            }
            return seen.size() == ALIKE && seen.stream().allMatch(i -> Arrays.equals(i.data, seen.peek().data));
        });
        return seen.getLast();
    }

    private static ImageData look(Shell window) {
        Display display = window.getDisplay();
        window.forceActive();
        window.update();
        while (display.readAndDispatch()) { // all that is waiting to be painted
        }
        Rectangle bounds = place(window);
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData(window.getMonitor().getZoom());
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** @return what the window covers; not the frame that the toolkit reckons with and that nobody drew where no window manager is */
    private static Rectangle place(Shell window) {
        Rectangle bounds = window.getBounds();
        Rectangle inner = window.getClientArea();
        Point begin = window.toDisplay(0, 0);
        return begin.x > bounds.x ? bounds : new Rectangle(bounds.x, bounds.y, inner.width, begin.y - bounds.y + inner.height);
    }
}
