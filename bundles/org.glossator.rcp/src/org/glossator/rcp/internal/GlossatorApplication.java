package org.glossator.rcp.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.glossator.ui.HeadStart;

/** The desktop. */
public final class GlossatorApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Location workspace = Platform.getInstanceLocation();
        List<Path> files = context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] words
                ? OpenRequests.taxonomies(words, Path.of("")) : List.of();
        try {
            Optional<String> obstacle = lock(workspace);
            if (obstacle.isEmpty()) {
                HeadStart.begin();
            } else if (!files.isEmpty() && workspace.isSet() && new OpenRequests(path(workspace)).send(files)) {
                return EXIT_OK; // the desktop that runs there has them
            }
            return run(obstacle, files, workspace, context);
        } finally {
            workspace.release();
        }
    }

    private static Object run(Optional<String> obstacle, List<Path> files, Location workspace, IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            if (obstacle.isPresent()) {
                say(display, obstacle.get(), context);
                return EXIT_OK;
            }
            SplashWindow.open(display);
            int code = PlatformUI.createAndRunWorkbench(display, new GlossatorWorkbench(files, new OpenRequests(path(workspace))));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** @return why this folder cannot be worked in, in one sentence */
    private static Optional<String> lock(Location workspace) {
        try {
            if (!workspace.isSet()) {
                workspace.set(Path.of(System.getProperty("user.home"), "Glossator").toUri().toURL(), false);
            }
            return workspace.lock() ? Optional.empty()
                    : Optional.of(NLS.bind(Messages.GlossatorApplication_inUse, folder(workspace)));
        } catch (IOException e) {
            return Optional.of(NLS.bind(Messages.GlossatorApplication_noAccess, folder(workspace)));
        }
    }

    private static Path path(Location workspace) {
        return Path.of(folder(workspace).replaceFirst("^/(?=[A-Za-z]:)", "")); // as Windows has it
    }

    private static String folder(Location workspace) {
        return workspace.getURL() == null ? "" : workspace.getURL().getPath().replaceFirst("/$", "");
    }

    private static void say(Display display, String sentence, IApplicationContext context) {
        context.applicationRunning(); // takes the splash away
        var shell = new Shell(display);
        MessageDialog.openInformation(shell, Messages.GlossatorApplication_title, sentence);
        shell.dispose();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
