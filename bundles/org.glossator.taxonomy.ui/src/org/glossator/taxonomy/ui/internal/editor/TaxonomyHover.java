package org.glossator.taxonomy.ui.internal.editor;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.glossator.taxonomy.ide.Explanation;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Explains the name under the mouse. The Generic Editor asks off the UI thread. */
@NonNullByDefault({})
public final class TaxonomyHover implements ITextHover {
    private static final int PATIENCE = 2; // seconds; the mouse has gone on by then

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        Optional<Explanation> told = DocumentPlaces.uri(viewer.getDocument())
                .flatMap(uri -> explanation(uri, region.getOffset()));
        return told.isPresent() ? told.get().plain() : null;
    }

    private static Optional<Explanation> explanation(String uri, int offset) {
        try {
            return Services.get(EditorLanguage.class).session().explanation(uri, offset).get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty(); // the text changed meanwhile: the mouse can ask again
        }
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }
}
