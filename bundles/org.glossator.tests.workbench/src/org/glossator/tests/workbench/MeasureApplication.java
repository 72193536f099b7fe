package org.glossator.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.glossator.tests.workbench.pages.Desktop;

/**
 * The real product, with somebody who reads, tags and looks for papers, and a stopwatch beside. System properties:
 * {@code glossator.measure.out} (gets a line {@code name value} for each measurement, in milliseconds), {@code
 * glossator.measure.paper} (words of the title of the long paper) and {@code glossator.measure.rounds}. Without a paper
 * it only opens the window and closes it again, so that there is a workspace. Exit code 0 only if all was measured.
 */
public final class MeasureApplication implements IApplication {
    private boolean worked;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        DesktopRun.start(context, this::measure);
        return worked ? EXIT_OK : Integer.valueOf(1);
    }

    @Override
    public void stop() {
        DesktopRun.stop();
    }

    private void measure(Desktop desktop) {
        desktop.corpusAddress(); // once it is open
        desktop.settle();
        String paper = System.getProperty("glossator.measure.paper", "").replace('_', ' ');
        if (!paper.isEmpty()) {
            Path out = Path.of(System.getProperty("glossator.measure.out"));
            new Stopwatch(desktop, (name, millis) -> write(out, name + " " + millis + "\n"))
                    .measure(paper, Integer.getInteger("glossator.measure.rounds", 7));
        }
        worked = true;
    }

    private static void write(Path out, String line) {
        try {
            Files.writeString(out, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
