package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.Reconciler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.glossator.taxonomy.ide.PaintedName;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;
import org.glossator.taxonomy.ui.internal.editor.NameRanges.Stretch;

/**
 * Paints names by what they stand for, once the language has read the text: categories in one colour, attributes, relations and
 * the like in another, what is declared in bold, what is deprecated struck through. What the words alone say is painted at
 * once by {@link TaxonomyHighlighting}; between a key and the answer, names keep their paint.
 */
@NonNullByDefault({})
public final class NameColours extends Reconciler {
    private static final String CATEGORY = "org.glossator.taxonomy.ui.category";
    private static final String OTHER = "org.glossator.taxonomy.ui.name";
    private static final int DELAY = 200; // milliseconds without a key
    /** Characters; in longer texts the toolkit takes seconds to paint every name. */
    private static final int LONGEST = 1_000_000;

    private final ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    private final NameRanges ranges = new NameRanges();
    private final ITextPresentationListener painting = this::paint;
    private final Following following = new Following();
    private ITextViewer viewer;

    public NameColours() {
        setDelay(DELAY);
        setReconcilingStrategy(new Strategy(), IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer installed) {
        viewer = installed;
        if (installed instanceof ITextViewerExtension4 presented) {
            presented.addTextPresentationListener(painting);
        }
        installed.addTextInputListener(following);
        following.inputDocumentChanged(null, installed.getDocument());
        super.install(installed);
    }

    @Override
    public void uninstall() {
        super.uninstall();
        if (viewer instanceof ITextViewerExtension4 presented) {
            presented.removeTextPresentationListener(painting);
        }
        if (viewer != null) {
            viewer.removeTextInputListener(following);
            following.inputDocumentChanged(viewer.getDocument(), null);
        }
        viewer = null;
    }

    private void paint(TextPresentation presentation) {
        IRegion extent = presentation.getExtent();
        if (extent != null) {
            ranges.in(new Stretch(extent.getOffset(), extent.getOffset() + extent.getLength()))
                    .forEach(name -> presentation.mergeStyleRange(style(name)));
        }
    }

    private StyleRange style(PaintedName name) {
        boolean category = switch (name.kind()) {
            case CATEGORY, FACET -> true;
            case ATTRIBUTE, SCALE, RELATION, RULE, MAPPING -> false;
        };
        var style = new StyleRange(name.start(), name.end() - name.start(), colours.get(category ? CATEGORY : OTHER), null,
                name.declared() ? SWT.BOLD : SWT.NORMAL);
        style.strikeout = name.deprecated();
        return style;
    }

    /** On any thread. */
    private void ask(IDocument document) {
        StyledText widget = viewer == null ? null : viewer.getTextWidget();
        Optional<String> uri = document == null || document.getLength() > LONGEST ? Optional.empty() : DocumentPlaces.uri(document);
        if (uri.isEmpty() || widget == null) {
            return;
        }
        String text = document.get();
        TaxonomySession session = Services.get(EditorLanguage.class).session();
        session.update(uri.get(), text);
        session.names(uri.get()).thenAccept(names -> {
            if (!widget.isDisposed()) {
                widget.getDisplay().asyncExec(() -> show(document, text, names));
            }
        });
    }

    private void show(IDocument document, String text, List<PaintedName> names) {
        if (viewer != null && viewer.getTextWidget() != null && viewer.getDocument() == document
                && document.getLength() == text.length() && document.get().equals(text)) { // else the next answer is on its way
            ranges.replace(names).ifPresent(other -> {
                if (viewer instanceof ITextViewerExtension2 repainting) {
                    repainting.invalidateTextPresentation(other.start(), other.end() - other.start());
                }
            });
        }
    }

    /** Moves the names along with what is typed. */
    private final class Following implements IDocumentListener, ITextInputListener {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) { // before others paint what has changed
            ranges.typed(event.getOffset(), event.getLength(), event.getText() == null ? 0 : event.getText().length());
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            // done already
        }

        @Override
        public void inputDocumentAboutToBeChanged(IDocument before, IDocument now) {
            // nothing to do yet
        }

        @Override
        public void inputDocumentChanged(IDocument before, IDocument now) {
            if (before != null) {
                before.removeDocumentListener(this);
            }
            ranges.replace(List.of());
            if (now != null) {
                now.addDocumentListener(this);
            }
        }
    }

    /** Asks when the typing has stopped. */
    private final class Strategy implements IReconcilingStrategy, IReconcilingStrategyExtension {
        private IDocument document;

        @Override
        public void setDocument(IDocument other) {
            document = other;
        }

        @Override
        public void initialReconcile() {
            ask(document);
        }

        @Override
        public void reconcile(IRegion partition) {
            ask(document);
        }

        @Override
        public void reconcile(DirtyRegion dirty, IRegion part) {
            ask(document);
        }

        @Override
        public void setProgressMonitor(IProgressMonitor monitor) {
            // asking takes no time
        }
    }
}
