package org.glossator.taxonomy.ui.internal.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.Fold;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Lets whatever is declared over several lines be folded to its first; what is folded stays so while the text is typed. */
@NonNullByDefault({})
public final class Folding implements IReconciler {
    /** The platform takes seconds for 100,000 of them, on the thread of the display; of a long text the longest can be folded. */
    private static final int MOST = 2_000;

    private final EditorLanguage.Listener reader = this::read;
    private volatile ProjectionViewer viewer;

    @Override
    public void install(ITextViewer installed) {
        if (installed instanceof ProjectionViewer folding) {
            viewer = folding;
            Services.get(EditorLanguage.class).addListener(reader);
        }
    }

    @Override
    public void uninstall() {
        Services.get(EditorLanguage.class).removeListener(reader);
        viewer = null;
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null; // follows the language, which reads the text anyway
    }

    private void read(String uri, List<Finding> findings) {
        ProjectionViewer now = viewer;
        IDocument document = now == null ? null : now.getDocument();
        if (document == null || DocumentPlaces.uri(document).filter(uri::equals).isEmpty()) {
            return;
        }
        Services.get(EditorLanguage.class).session().folds(uri).thenAccept(folds -> {
            StyledText widget = now.getTextWidget();
            if (widget != null && !widget.isDisposed()) {
                widget.getDisplay().asyncExec(() -> {
                    if (!widget.isDisposed() && viewer == now && now.getDocument() == document) {
                        show(now, document, folds);
                    }
                });
            }
        });
    }

    private static void show(ProjectionViewer viewer, IDocument document, List<Fold> folds) {
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        if (model == null) {
            return; // folding is switched off
        }
        Set<Position> wanted = new HashSet<>();
        folds.stream().sorted(Comparator.comparingInt(fold -> fold.first() - fold.last())).limit(MOST)
                .forEach(fold -> lines(document, fold).ifPresent(wanted::add));
        var gone = new ArrayList<Annotation>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (!wanted.remove(model.getPosition(annotation))) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
        }
    }

    /** @return whole lines, as the platform folds them; nothing where the text has changed meanwhile */
    private static Optional<Position> lines(IDocument document, Fold fold) {
        try {
            int start = document.getLineOffset(fold.first());
            int end = document.getLineOffset(fold.last()) + document.getLineLength(fold.last());
            return Optional.of(new Position(start, end - start));
        } catch (BadLocationException e) {
            return Optional.empty();
        }
    }
}
