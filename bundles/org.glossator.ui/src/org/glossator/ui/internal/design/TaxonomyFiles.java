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
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;

/** The taxonomies of the workspace and what is wrong with them. Blocks: to be asked in a job. */
final class TaxonomyFiles {
    static final String EXTENSION = "taxonomy";
    private static final int MOST_FIXED = 50; // nobody fixes more before the list is made anew

    /** A file and how many errors its text has. */
    record Entry(IFile file, int errors) {
    }

    /**
     * A problem as the view lists it.
     *
     * @param line from 1, 0 where it is not known
     * @param fix what can be done about it at a click, in a few words; empty where nothing can, or where no editor shows the text
     */
    record Trouble(IMarker marker, String message, String file, int line, boolean error, String fix) {
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

    /** @param files how many taxonomies there are */
    record Found(List<Trouble> troubles, int files) {
    }

    static Found found() throws CoreException {
        return new Found(troubles(), all().size());
    }

    /** @return errors first, then by file and line */
    private static List<Trouble> troubles() throws CoreException {
        var troubles = new ArrayList<Trouble>();
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        for (IMarker marker : root.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)) {
            troubles.add(new Trouble(marker, marker.getAttribute(IMarker.MESSAGE, ""), marker.getResource().getName(),
                    marker.getAttribute(IMarker.LINE_NUMBER, 0), isError(marker), ""));
        }
        troubles.sort(Comparator.comparing(Trouble::error).reversed().thenComparing(Trouble::file)
                .thenComparingInt(Trouble::line));
        for (int i = 0; i < Math.min(troubles.size(), MOST_FIXED); i++) {
            Trouble trouble = troubles.get(i);
            List<IMarkerResolution> fixes = fixes(trouble.marker);
            if (!fixes.isEmpty()) {
                troubles.set(i, new Trouble(trouble.marker, trouble.message, trouble.file, trouble.line, trouble.error,
                        fixes.getFirst().getLabel()));
            }
        }
        return troubles;
    }

    /** @return what can be done, the likeliest first; empty where no editor shows the text */
    static List<IMarkerResolution> fixes(IMarker marker) {
        return marker.exists() ? List.of(IDE.getMarkerHelpRegistry().getResolutions(marker)) : List.of();
    }
}
