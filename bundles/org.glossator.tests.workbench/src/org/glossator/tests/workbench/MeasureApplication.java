package org.glossator.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Resource;
import org.glossator.tests.workbench.pages.Desktop;

/**
 * The real product, with somebody who reads, tags and looks for papers, and a stopwatch beside. System properties:
 * {@code glossator.measure.out} (gets a line {@code name value} for each measurement), {@code glossator.measure.phase}
 * (what is measured: {@code start} nothing, so that there is a workspace; {@code paper}, {@code corpus}, {@code palette},
 * {@code taxonomy}, {@code day}), {@code glossator.measure.name} (words of the title of the long paper, or the name of the large taxonomy),
 * {@code glossator.measure.rounds} and {@code glossator.measure.seconds} (then it gives up, and says on standard error
 * where every thread stood). Exit code 0 only if all was measured.
 */
public final class MeasureApplication implements IApplication {
    private static final int STUCK = 3; // exit code

    private final Leaks leaks = new Leaks();
    private boolean worked;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        var watch = new Thread(MeasureApplication::giveUp, "watch");
        watch.setDaemon(true);
        watch.start();
        if (phase().equals("day")) {
            Resource.setNonDisposeHandler(leaks); // before anything is drawn
        }
        DesktopRun.start(context, this::measure);
        return worked ? EXIT_OK : Integer.valueOf(1);
    }

    @Override
    public void stop() {
        DesktopRun.stop();
    }

    private static String phase() {
        return System.getProperty("glossator.measure.phase", "start");
    }

    private void measure(Desktop desktop) {
        desktop.corpusAddress(); // once it is open
        desktop.settle();
        Path out = Path.of(System.getProperty("glossator.measure.out"));
        String name = System.getProperty("glossator.measure.name", "").replace('_', ' ');
        int rounds = Integer.getInteger("glossator.measure.rounds", 7);
        var stopwatch = new Stopwatch((figure, value) -> write(out, figure + " " + value + "\n"));
        switch (phase()) {
            case "paper" -> new MeasuredPaper(desktop, stopwatch).measure(name, rounds);
            case "corpus" -> new MeasuredLists(desktop, stopwatch).corpus(rounds);
            case "palette" -> new MeasuredLists(desktop, stopwatch).palette(name, rounds);
            case "taxonomy" -> new MeasuredTaxonomy(desktop, stopwatch).measure(name, rounds);
            case "day" -> new MeasuredDay(desktop, stopwatch, leaks).measure(rounds);
            default -> { // there is a workspace now
            }
        }
        worked = true;
    }

    private static void giveUp() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("glossator.measure.seconds", 300));
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        System.err.println("Given up, as it took too long. Where the threads stood:");
        for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
            System.err.println(thread.getKey());
            for (StackTraceElement line : thread.getValue()) {
                System.err.println("    " + line);
            }
        }
        Runtime.getRuntime().halt(STUCK);
    }

    private static void write(Path out, String line) {
        try {
            Files.writeString(out, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
