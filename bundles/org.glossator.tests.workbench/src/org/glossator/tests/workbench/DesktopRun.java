package org.glossator.tests.workbench;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.glossator.tests.workbench.pages.Desktop;

/** The real product from its start to its end, with somebody who sits down before it as soon as its window is open. */
final class DesktopRun {
    private static final long LOOK_AGAIN = 20_000_000; // ns
    private static final String DESKTOP = "org.glossator.rcp.application";

    private DesktopRun() {
    }

    /**
     * Runs until the window is closed, which it is when the person has finished.
     *
     * @param person acts from a thread of its own, since dialogs keep the window's thread in loops of theirs
     */
    static void start(IApplicationContext context, Consumer<Desktop> person) throws Exception {
        var thread = new Thread(() -> sitDown(person), "person");
        thread.setDaemon(true);
        thread.start();
        desktop().start(context);
    }

    static void stop() {
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> PlatformUI.getWorkbench().close());
    }

    private static void sitDown(Consumer<Desktop> person) {
        while (!isOpen()) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        try {
            person.accept(new Desktop());
        } finally {
            PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
        }
    }

    private static IApplication desktop() throws CoreException {
        for (IConfigurationElement application : Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", DESKTOP).getConfigurationElements()) {
            return (IApplication) application.getChildren("run")[0].createExecutableExtension("class");
        }
        throw new IllegalStateException("the product has no " + DESKTOP);
    }

    /** Asked from outside of the desktop's thread, which must not wait for itself while it opens its window. */
    private static boolean isOpen() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return false;
        }
        var open = new AtomicBoolean();
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
            open.set(!PlatformUI.getWorkbench().isStarting() && windows.length > 0 && windows[0].getShell().isVisible());
        });
        return open.get();
    }
}
