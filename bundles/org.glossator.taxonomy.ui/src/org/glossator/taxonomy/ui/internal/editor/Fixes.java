package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.taxonomy.ide.fixes.Fix;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.ProblemMarkers;
import org.glossator.taxonomy.ui.internal.Services;

/** What can be done about a problem at a click, in the editor and in the list of problems. Texts must be open for it. */
@NonNullByDefault({})
public final class Fixes implements IMarkerResolutionGenerator {
    private static final int PATIENCE = 500; // milliseconds: this is asked on the UI thread

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        String uri = DocumentPlaces.uri(marker.getResource().getLocationURI().toString());
        return fixes(uri, marker).stream().map(fix -> new Resolution(uri, fix)).toArray(IMarkerResolution[]::new);
    }

    private static List<Fix> fixes(String uri, IMarker marker) {
        try {
            return Services.get(EditorLanguage.class).session().fixes(uri, ProblemMarkers.finding(marker))
                    .get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException e) {
            return List.of(); // the text changed meanwhile: the menu can be opened again
        }
    }

    private record Resolution(String uri, Fix fix) implements IMarkerResolution {
        @Override
        public String getLabel() {
            return fix.title();
        }

        @Override
        public void run(IMarker marker) {
            try {
                TextChanges.apply(Map.of(uri, fix.changes()));
            } catch (CoreException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            }
        }
    }
}
