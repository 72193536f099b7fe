package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.glossator.taxonomy.ide.Hint;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Shows before a name that stands for a category deep in the tree where that is. */
@NonNullByDefault({})
public final class PathHints extends AbstractCodeMiningProvider {

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        Optional<String> uri = document == null ? Optional.empty() : DocumentPlaces.uri(document);
        if (uri.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        TaxonomySession session = Services.get(EditorLanguage.class).session();
        session.update(uri.get(), document.get()); // so that places are those of what is shown
        return session.hints(uri.get(), 0, document.getLength())
                .thenApply(hints -> hints.stream().map(hint -> new Before(hint, this)).toList());
    }

    private static final class Before extends LineContentCodeMining {

        Before(Hint hint, ICodeMiningProvider provider) {
            super(new Position(hint.offset(), 1), provider);
            setLabel(hint.text());
        }

        @Override
        public boolean isResolved() {
            return true;
        }
    }
}
