package org.glossator.taxonomy.ui.internal.editor;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.custom.StyledText;
import org.glossator.taxonomy.ide.StoredAnnotations;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Shows above each category how many annotations the open corpus holds of it, and again when that changes. */
@NonNullByDefault({})
public final class StoredCounts extends AbstractCodeMiningProvider {
    private ServiceRegistration<EventHandler> hearing;

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
        hear(viewer);
        IDocument document = viewer.getDocument();
        Optional<String> uri = document == null ? Optional.empty() : DocumentPlaces.uri(document);
        if (uri.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        TaxonomySession session = Services.get(EditorLanguage.class).session();
        session.update(uri.get(), document.get()); // so that places are those of what is shown
        return session.annotations(uri.get()).thenApply(counts -> minings(document, counts));
    }

    private List<ICodeMining> minings(IDocument document, Map<Integer, String> counts) {
        var minings = new ArrayList<ICodeMining>();
        counts.forEach((place, words) -> {
            try {
                minings.add(new Count(document.getLineOfOffset(place), document, this, words));
            } catch (BadLocationException e) {
                // the text has become shorter meanwhile: the next round shows what is there
            }
        });
        return minings;
    }

    private synchronized void hear(ITextViewer viewer) {
        if (hearing == null) {
            BundleContext context = FrameworkUtil.getBundle(StoredCounts.class).getBundleContext();
            EventHandler again = event -> again(viewer);
            hearing = context.registerService(EventHandler.class, again,
                    new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, StoredAnnotations.TOPIC)));
        }
    }

    private static void again(ITextViewer viewer) {
        StyledText text = viewer.getTextWidget();
        if (text != null && !text.isDisposed() && viewer instanceof ISourceViewerExtension5 source) {
            text.getDisplay().asyncExec(() -> {
                if (!text.isDisposed()) {
                    source.updateCodeMinings();
                }
            });
        }
    }

    @Override
    public synchronized void dispose() {
        if (hearing != null) {
            hearing.unregister();
            hearing = null;
        }
        super.dispose();
    }

    private static final class Count extends LineHeaderCodeMining {

        Count(int line, IDocument document, ICodeMiningProvider provider, String words) throws BadLocationException {
            super(line, document, provider);
            setLabel(words);
        }

        @Override
        public boolean isResolved() {
            return true;
        }
    }
}
