package org.glossator.taxonomy.ui.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.custom.StyledText;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Marks where the name at the caret is declared and used in the text: the category, not whatever is spelt the same. */
@NonNullByDefault({})
public final class OccurrenceMarks implements IReconciler {
    private static final String USED = "org.glossator.taxonomy.ui.used";
    private static final String DECLARED = "org.glossator.taxonomy.ui.declared";

    private final ISelectionChangedListener caret = this::moved;
    private ITextViewer viewer;
    private Annotation[] shown = {};
    private int last = -1; // the caret for which it was asked

    @Override
    public void install(ITextViewer installed) {
        viewer = installed;
        if (installed.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.addPostSelectionChangedListener(caret);
        }
    }

    @Override
    public void uninstall() {
        if (viewer.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.removePostSelectionChangedListener(caret);
        }
        viewer = null;
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null; // follows the caret, not the text
    }

    private void moved(SelectionChangedEvent event) {
        IDocument document = viewer == null ? null : viewer.getDocument();
        StyledText widget = viewer == null ? null : viewer.getTextWidget();
        if (document == null || widget == null || !(event.getSelection() instanceof ITextSelection selection)) {
            return;
        }
        Optional<String> uri = DocumentPlaces.uri(document);
        if (uri.isEmpty()) {
            return;
        }
        int asked = selection.getOffset();
        last = asked;
        String text = document.get();
        TaxonomySession session = Services.get(EditorLanguage.class).session();
        session.update(uri.get(), text);
        session.occurrences(uri.get(), asked).thenAccept(spots -> {
            if (!widget.isDisposed()) {
                widget.getDisplay().asyncExec(() -> {
                    if (!widget.isDisposed() && viewer != null && last == asked && document.getLength() == text.length()) {
                        mark(spots);
                    }
                });
            }
        });
    }

    private void mark(List<Spot> spots) {
        IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        if (!(model instanceof IAnnotationModelExtension marks)) {
            return;
        }
        Map<Annotation, Position> wanted = new HashMap<>();
        if (spots.size() > 1) { // one alone is where the caret is: nothing to tell
            spots.forEach(spot -> wanted.put(new Annotation(spot.declared() ? DECLARED : USED, false, spot.shown()),
                    new Position(spot.start(), spot.end() - spot.start())));
        }
        if (shown.length > 0 || !wanted.isEmpty()) {
            marks.replaceAnnotations(shown, wanted);
            shown = wanted.keySet().toArray(Annotation[]::new);
        }
    }
}
