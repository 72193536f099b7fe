package org.glossator.taxonomy.ui.internal.editor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.Reconciler;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Tells the language what stands in an editor, shortly after the typing stops; on the reconciler's thread. */
@NonNullByDefault({})
public final class ProblemReconciler extends Reconciler {
    private static final int DELAY = 20; // milliseconds without a key: what is in vain is given up by the next one

    private final Strategy strategy = new Strategy();

    public ProblemReconciler() {
        setDelay(DELAY);
        setReconcilingStrategy(strategy, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void uninstall() {
        super.uninstall();
        strategy.end();
    }

    private static final class Strategy implements IReconcilingStrategy, IReconcilingStrategyExtension {
        private IDocument document;
        private Watched watched;

        private record Watched(String uri, IFileStore file) {
        }

        @Override
        public void setDocument(IDocument document) {
            this.document = document;
        }

        @Override
        public void initialReconcile() {
            update();
        }

        @Override
        public void reconcile(IRegion partition) {
            update();
        }

        @Override
        public void reconcile(DirtyRegion dirty, IRegion part) {
            update();
        }

        @Override
        public void setProgressMonitor(IProgressMonitor monitor) {
            // telling takes no time
        }

        private synchronized void update() {
            if (document == null) {
                return;
            }
            DocumentPlaces.uri(document).ifPresent(uri -> {
                EditorLanguage language = Services.get(EditorLanguage.class);
                if (watched == null || !watched.uri.equals(uri)) {
                    end();
                    ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
                    watched = new Watched(uri, buffer.getFileStore());
                    language.use(uri);
                }
                language.session().update(uri, document.get());
            });
        }

        private synchronized void end() {
            if (watched != null) {
                String kept = kept(watched.file);
                Services.get(EditorLanguage.class).release(watched.uri, kept == null ? "" : kept);
                watched = null;
            }
        }

        private static @Nullable String kept(IFileStore file) {
            try (InputStream in = file.openInputStream(0, new NullProgressMonitor())) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException | CoreException e) {
                return null; // the file is gone, and its markers with it
            }
        }
    }
}
