package org.glossator.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.DisabledButton;
import org.glossator.tests.workbench.pages.Screens;
import org.glossator.tests.workbench.pages.Waiting;

import com.google.gson.GsonBuilder;

/**
 * The real product, with somebody who carries out one phase of the demo journey in it. System properties:
 * {@code glossator.demo.phase} (1 to 4), {@code glossator.demo.dir} (where {@code phaseN.json} and {@code phaseN.png}
 * go), {@code glossator.demo.papers} (the list to import) and {@code glossator.screens} (where pictures go). Exit code 0 only if the phase worked; where phase 2 works
 * there is none, as the system kills the process.
 */
public final class DemoApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) throws Exception {
        String phase = System.getProperty("glossator.demo.phase", "1");
        Path dir = Path.of(System.getProperty("glossator.demo.dir", "."));
        var facts = new TreeMap<String, Object>();
        facts.put("phase", Integer.valueOf(phase));
        facts.put("worked", false);
        DesktopRun.start(context, desktop -> carryOut(desktop, phase, dir, facts));
        write(facts, phase, dir);
        return Boolean.TRUE.equals(facts.get("worked")) ? EXIT_OK : Integer.valueOf(1);
    }

    @Override
    public void stop() {
        DesktopRun.stop();
    }

    private static void carryOut(Desktop desktop, String phase, Path dir, Map<String, Object> facts) {
        try {
            var journey = new Journey(Path.of(System.getProperty("glossator.demo.papers")), desktop);
            facts.putAll(switch (phase) {
                case "1" -> journey.first();
                case "2" -> {
                    new Pictures(desktop, "light-200").perspectives(1280, 800);
                    yield journey.untilKilled();
                }
                case "4" -> {
                    Map<String, Object> seen = journey.afterKill();
                    var pictures = new Pictures(desktop, "dark-200");
                    pictures.perspectives(1280, 800);
                    pictures.dialog("Mia");
                    pictures.links();
                    yield seen;
                }
                default -> {
                    Waiting.until("the file that was named at the start",
                            () -> desktop.tabs().titles().contains("named at the start.taxonomy"));
                    desktop.perspective("org.glossator.ui.annotate");
                    yield journey.afterKill();
                }
            });
            if (phase.equals("3")) {
                DisabledButton.check(desktop);
                new Pictures(desktop, "dark-1920").perspectives(1920, 1080);
                new Pictures(desktop, "dark-1280").perspectives(1280, 800);
                named(desktop, dir);
            }
            facts.put("worked", true);
            if (phase.equals("2")) {
                write(facts, phase, dir);
                kill();
            }
        } catch (RuntimeException | AssertionError e) {
            facts.put("failure", String.valueOf(e.getMessage()));
            facts.put("at", Stream.of(e.getStackTrace()).map(StackTraceElement::toString)
                    .filter(at -> at.startsWith("org.glossator")).toList());
        }
        Screens.take(desktop.shell(), dir.resolve("phase" + phase + ".png"));
    }

    /** A taxonomy that is named by another start is opened in this one. */
    private static void named(Desktop desktop, Path dir) {
        var second = new ProcessBuilder(dir.resolve("product/glossator").toString(), "-data", dir.resolve("workspace").toString(),
                "named later.taxonomy").directory(dir.toFile()).redirectErrorStream(true)
                .redirectOutput(dir.resolve("second-start.log").toFile());
        try {
            Process started = second.start();
            Waiting.until("the file that was named later", () -> desktop.tabs().titles().contains("named later.taxonomy"));
            if (!started.waitFor(30, TimeUnit.SECONDS) || started.exitValue() != 0) {
                throw new AssertionError("the second start did not end well: " + dir.resolve("second-start.log"));
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the second start", e);
        }
    }

    private static void write(Map<String, Object> facts, String phase, Path dir) {
        try {
            Files.createDirectories(dir);
            Files.writeString(dir.resolve("phase" + phase + ".json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(facts) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends this process as a power cut would: no shutdown hook runs, nothing is flushed. */
    private static void kill() {
        try {
            new ProcessBuilder("kill", "-KILL", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("not killed", e);
        }
    }
}
