package org.glossator.rcp.internal;

import java.net.URL;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * The picture that stands on the screen until the first window does. Drawn by the program itself, as there is no native
 * launcher that would show one. Goes away with the first other shell, be it the workbench's or a message's.
 */
final class SplashWindow {
    private static final String PICTURE = "/branding/splash.png";
    /** How long the start may wait for the picture to be painted, in milliseconds. */
    private static final int PATIENCE = 60;
    private static final int NAME_HEIGHT = 30;
    private static final int NAME_X = 38;
    private static final int NAME_Y = 176;
    private static final int LINE_HEIGHT = 10;
    private static final int LINE_Y = 226;

    private final Shell shell;
    private final Image picture;
    private final Font name;
    private final Font line;

    private SplashWindow(Display display, URL file) {
        shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP | SWT.DOUBLE_BUFFERED);
        picture = ImageDescriptor.createFromURL(file).createImage(display);
        name = font(display, NAME_HEIGHT);
        line = font(display, LINE_HEIGHT);
        shell.setText(Messages.SplashWindow_name);
        Rectangle size = picture.getBounds();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2,
                size.width, size.height);
        shell.addPaintListener(e -> paint(e.gc));
        shell.addDisposeListener(e -> {
            picture.dispose();
            name.dispose();
            line.dispose();
        });
    }

    /** Shows the picture now, on the thread of the display; does nothing where it cannot be found. */
    static void open(Display display) {
        URL file = SplashWindow.class.getResource(PICTURE);
        if (file != null) {
            new SplashWindow(display, file).show(display);
        }
    }

    private void show(Display display) {
        goWithFirstOther(display);
        var painted = new AtomicBoolean();
        shell.addPaintListener(e -> painted.set(true));
        shell.open();
        var patient = new AtomicBoolean(true);
        display.timerExec(PATIENCE, () -> patient.set(false));
        while (!painted.get() && patient.get() && !shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private void goWithFirstOther(Display display) {
        var listener = new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (event.widget instanceof Shell other && other != shell) {
                    display.removeFilter(SWT.Show, this);
                    display.asyncExec(shell::dispose); // after the other is painted, so that no hole is seen
                }
            }
        };
        display.addFilter(SWT.Show, listener);
    }

    private void paint(GC gc) {
        gc.drawImage(picture, 0, 0);
        gc.setAntialias(SWT.ON);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
        gc.setFont(name);
        gc.drawText(Messages.SplashWindow_name, NAME_X, NAME_Y, true);
        gc.setFont(line);
        gc.drawText(Messages.SplashWindow_line, NAME_X + 2, LINE_Y, true);
    }

    private static Font font(Display display, int height) {
        FontData[] data = display.getSystemFont().getFontData();
        for (FontData each : data) {
            each.setHeight(height);
        }
        return new Font(display, data);
    }
}
