package org.glossator.tests.workbench.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the window, for people to look at. */
public final class Screens {

    private Screens() {
    }

    /** Takes a picture of the part of the screen that the window covers. */
    public static void take(Shell window, Path file) {
        Waiting.act(() -> takeNow(window, file));
    }

    private static void takeNow(Shell window, Path file) {
        Display display = window.getDisplay();
        window.forceActive();
        window.update();
        while (display.readAndDispatch()) { // all that is waiting to be painted
        }
        Rectangle bounds = window.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            Files.createDirectories(file.toAbsolutePath().getParent());
            var loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData(window.getMonitor().getZoom())};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
