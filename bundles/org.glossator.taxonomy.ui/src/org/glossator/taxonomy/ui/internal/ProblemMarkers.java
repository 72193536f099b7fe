package org.glossator.taxonomy.ui.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.model.Severity;
import org.glossator.taxonomy.ide.Finding;

/** Keeps the markers of files in step with what the language finds. Only what changes is changed, so that views rest. */
public final class ProblemMarkers {
    /** The type of our markers. */
    static final String TYPE = "org.glossator.taxonomy.ui.problem";
    /** The attribute that holds one of the codes of {@link org.glossator.taxonomy.TaxonomyProblems}. */
    static final String CODE = "code";

    private final Map<String, List<Finding>> waiting = new ConcurrentHashMap<>();

    /** Shows these problems and no others; returns at once. */
    void show(String uri, List<Finding> findings) {
        if (waiting.put(uri, findings) == null) { // else the job that waits takes the newer ones
            var job = new UpdateJob(uri);
            job.setSystem(true);
            job.schedule();
        }
    }

    @NonNullByDefault({})
    private final class UpdateJob extends WorkspaceJob {
        private final String uri;

        UpdateJob(String uri) {
            super(Messages.ProblemMarkers_job);
            this.uri = uri;
        }

        @Override
        public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            List<Finding> findings = waiting.remove(uri);
            if (findings != null) {
                for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri))) {
                    if (file.isAccessible()) {
                        update(file, findings);
                    }
                }
            }
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return ProblemMarkers.class == family;
        }
    }

    private static void update(IFile file, List<Finding> findings) throws CoreException {
        var wanted = new HashMap<Finding, Integer>();
        findings.forEach(finding -> wanted.merge(finding, 1, Integer::sum));
        for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
            Finding shown = finding(marker);
            if (wanted.merge(shown, -1, Integer::sum) < 0) {
                marker.delete();
            }
        }
        for (Map.Entry<Finding, Integer> entry : wanted.entrySet()) {
            for (int i = entry.getValue(); i > 0; i--) {
                file.createMarker(TYPE, attributes(entry.getKey()));
            }
        }
    }

    /** @return what the marker was made of */
    public static Finding finding(IMarker marker) {
        Severity severity = switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR)) {
            case IMarker.SEVERITY_INFO -> Severity.INFO;
            case IMarker.SEVERITY_WARNING -> Severity.WARNING;
            default -> Severity.ERROR;
        };
        return new Finding(severity, Objects.requireNonNullElse(marker.getAttribute(CODE, ""), ""),
                Objects.requireNonNullElse(marker.getAttribute(IMarker.MESSAGE, ""), ""),
                marker.getAttribute(IMarker.LINE_NUMBER, 0), marker.getAttribute(IMarker.CHAR_START, 0),
                marker.getAttribute(IMarker.CHAR_END, 0));
    }

    private static Map<String, Object> attributes(Finding finding) {
        int severity = switch (finding.severity()) {
            case INFO -> IMarker.SEVERITY_INFO;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case ERROR -> IMarker.SEVERITY_ERROR;
        };
        return Map.of(IMarker.SEVERITY, severity, CODE, finding.code(), IMarker.MESSAGE, finding.message(),
                IMarker.LINE_NUMBER, finding.line(), IMarker.CHAR_START, finding.start(), IMarker.CHAR_END, finding.end());
    }
}
