package org.glossator.rcp.internal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.ide.IDE;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.ui.Problems;

/** Opens the taxonomies that somebody named when starting the program. On the thread of the user interface. */
final class FileOpening {
    private static final String DESIGN = "org.glossator.ui.design";

    private FileOpening() {
    }

    /** Shows each of them in its editor, where they are designed; says which are not there. */
    static void open(List<Path> files) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow() == null && workbench.getWorkbenchWindowCount() > 0
                ? workbench.getWorkbenchWindows()[0] : workbench.getActiveWorkbenchWindow();
        if (window == null || files.isEmpty()) {
            return;
        }
        window.getShell().setMinimized(false);
        window.getShell().forceActive();
        var problems = new ArrayList<Problem>();
        try {
            IWorkbenchPage page = workbench.showPerspective(DESIGN, window);
            for (Path file : files) {
                open(page, file).ifPresent(problems::add);
            }
        } catch (WorkbenchException e) {
            problems.add(Problem.error("open.failed", e.getStatus().getMessage()));
        }
        if (!problems.isEmpty()) {
            Problems.show(Messages.FileOpening_failed, problems);
        }
    }

    private static Optional<Problem> open(IWorkbenchPage page, Path file) {
        Place place = Place.file(file.toString());
        if (!Files.isRegularFile(file)) {
            return Optional.of(Problem.error("open.noFile", NLS.bind(Messages.FileOpening_noFile, file.getFileName()), place));
        }
        try {
            Optional<IFile> ofWorkspace = ofWorkspace(file.toUri());
            if (ofWorkspace.isPresent()) {
                IDE.openEditor(page, ofWorkspace.get());
            } else {
                IDE.openEditorOnFileStore(page, EFS.getStore(file.toUri()));
            }
            return Optional.empty();
        } catch (CoreException e) {
            return Optional.of(Problem.error("open.failed", e.getStatus().getMessage(), place));
        }
    }

    private static Optional<IFile> ofWorkspace(URI address) {
        for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(address)) {
            if (file.isAccessible()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
