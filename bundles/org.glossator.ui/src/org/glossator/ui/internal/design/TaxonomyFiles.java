package org.glossator.ui.internal.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** The taxonomies of the workspace and what is wrong with them. Blocks: to be asked in a job. */
final class TaxonomyFiles {
    static final String EXTENSION = "taxonomy";

    /** A file and how many errors its text has. */
    record Entry(IFile file, int errors) {
    }

    /** A problem as the view lists it; {@code line} from 1, 0 where it is not known. */
    record Trouble(IMarker marker, String message, String file, int line, boolean error) {
    }

    private TaxonomyFiles() {
    }

    /** @return sorted by name */
    static List<Entry> all() throws CoreException {
        var files = new ArrayList<Entry>();
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        root.accept(proxy -> {
            if (proxy.getType() == IResource.FILE && proxy.getName().endsWith("." + EXTENSION)
                    && proxy.requestResource() instanceof IFile file) {
                files.add(new Entry(file, errors(file)));
            }
            return !proxy.isDerived();
        }, IResource.NONE);
        files.sort(Comparator.comparing(entry -> entry.file().getName()));
        return files;
    }

    private static int errors(IFile file) throws CoreException {
        int errors = 0;
        for (IMarker marker : file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)) {
            errors += isError(marker) ? 1 : 0;
        }
        return errors;
    }

    private static boolean isError(IMarker marker) {
        return marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) == IMarker.SEVERITY_ERROR;
    }

    /** @return errors first, then by file and line */
    static List<Trouble> troubles() throws CoreException {
        var troubles = new ArrayList<Trouble>();
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        for (IMarker marker : root.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)) {
            troubles.add(new Trouble(marker, marker.getAttribute(IMarker.MESSAGE, ""), marker.getResource().getName(),
                    marker.getAttribute(IMarker.LINE_NUMBER, 0), isError(marker)));
        }
        troubles.sort(Comparator.comparing(Trouble::error).reversed().thenComparing(Trouble::file)
                .thenComparingInt(Trouble::line));
        return troubles;
    }
}
