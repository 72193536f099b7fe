package org.glossator.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Writes when the desktop could be used, and closes it. Told by system properties: {@code glossator.bench.begun} when
 * it was started, in milliseconds of the clock, {@code glossator.bench.started} the file to write to,
 * {@code glossator.bench.view} the view that has to show rows, none for a window alone.
 */
public final class Stopwatch implements IStartup {
    private static final int LOOK_AGAIN = 5; // milliseconds
    private static final int MIB = 1 << 20;

    @Override
    public void earlyStartup() {
        String file = System.getProperty("glossator.bench.started");
        if (file != null) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> look(display, Path.of(file)));
        }
    }

    private static void look(Display display, Path file) {
        if (!usable()) {
            display.timerExec(LOOK_AGAIN, () -> look(display, file));
            return;
        }
        long millis = System.currentTimeMillis() - Long.getLong("glossator.bench.begun", 0);
        long processor = ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(-1L);
        long resident = residentMebibytes();
        System.gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MIB;
        try {
            Files.writeString(file, millis + " " + processor + " " + heap + " " + resident + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PlatformUI.getWorkbench().close();
    }

    private static boolean usable() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || !window.getShell().isVisible()) {
            return false;
        }
        String view = System.getProperty("glossator.bench.view", "");
        IWorkbenchPage page = window.getActivePage();
        return view.isEmpty() || page != null && hasRows(page.findView(view));
    }

    private static boolean hasRows(IViewPart view) {
        return view != null && view.getSite().getService(MPart.class).getWidget() instanceof Composite top && anyRow(top);
    }

    private static boolean anyRow(Composite top) {
        for (Control child : top.getChildren()) {
            boolean rows = switch (child) {
                case Table table -> table.getItemCount() > 1;
                case Tree tree -> tree.getItemCount() > 1;
                case Composite inner -> anyRow(inner);
                default -> false;
            };
            if (rows) {
                return true;
            }
        }
        return false;
    }

    private static long residentMebibytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(Objects.requireNonNull(line.replaceAll("[^0-9]", ""))) >> 10)
                    .findFirst().orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
