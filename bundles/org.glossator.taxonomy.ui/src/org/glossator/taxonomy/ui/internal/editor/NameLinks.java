package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.PlatformUI;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Leads from a name to where it is declared, in this file or another. */
@NonNullByDefault({})
public final class NameLinks extends AbstractHyperlinkDetector {
    private static final int PATIENCE = 500; // milliseconds: this is asked on the UI thread, while a key is held

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        IDocument document = viewer.getDocument();
        Optional<String> uri = document == null ? Optional.empty() : DocumentPlaces.uri(document).filter(u -> u.endsWith(".taxonomy"));
        List<Spot> spots = uri.map(address -> declared(address, region.getOffset())).orElse(List.of());
        IRegion word = word(document, region.getOffset());
        return spots.isEmpty() ? null : spots.stream().map(spot -> new Link(word, spot)).toArray(IHyperlink[]::new);
    }

    private static List<Spot> declared(String uri, int offset) {
        try {
            return Services.get(EditorLanguage.class).session().definitions(uri, offset).get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException e) {
            return List.of(); // the text changed meanwhile, or the language is starting
        }
    }

    private static IRegion word(IDocument document, int offset) {
        String text = document == null ? "" : document.get();
        int start = Math.min(offset, text.length());
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = Math.min(offset, text.length());
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return new Region(start, end - start);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private record Link(IRegion word, Spot spot) implements IHyperlink {
        @Override
        public IRegion getHyperlinkRegion() {
            return word;
        }

        @Override
        public String getTypeLabel() {
            return null;
        }

        @Override
        public String getHyperlinkText() {
            return spot.shown();
        }

        @Override
        public void open() {
            TextPlaces.show(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), spot.uri(), spot.start(),
                    spot.end());
        }
    }
}
