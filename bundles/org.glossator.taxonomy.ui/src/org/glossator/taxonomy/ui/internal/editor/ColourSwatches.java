package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.SWT;
import org.glossator.model.Colour;
import org.glossator.taxonomy.ide.TaxonomyTokens;
import org.glossator.taxonomy.ide.TaxonomyTokens.Kind;

/** Shows each colour of the text as a small square before it. */
@NonNullByDefault({})
public final class ColourSwatches extends AbstractCodeMiningProvider {

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
        String text = viewer.getDocument().get();
        return CompletableFuture.supplyAsync(() -> TaxonomyTokens.read(text, 0, text.length()).stream()
                .filter(token -> token.kind() == Kind.COLOUR)
                .flatMap(token -> Colour.parse(text.substring(token.start(), token.end())).stream()
                        .map(colour -> new Swatch(token.start(), colour, this)))
                .toList());
    }

    private static final class Swatch extends LineContentCodeMining {
        private static final String ROOM = "   "; // the swatch is painted in the place of this label

        private final Colour colour;

        Swatch(int offset, Colour colour, ICodeMiningProvider provider) {
            super(new Position(offset, 1), provider);
            this.colour = colour;
            setLabel(ROOM);
        }

        @Override
        public boolean isResolved() {
            return true;
        }

        @Override
        public Point draw(GC gc, StyledText widget, Color ink, int x, int y) {
            int side = gc.getFontMetrics().getAscent();
            Color before = gc.getBackground();
            int smooth = gc.getAntialias();
            gc.setAntialias(SWT.ON);
            gc.setBackground(new Color(colour.red(), colour.green(), colour.blue()));
            gc.fillRoundRectangle(x, y + gc.getFontMetrics().getLeading() + 1, side, side, side / 3, side / 3);
            gc.setAntialias(smooth);
            gc.setBackground(before);
            return new Point(side + side / 2, widget.getLineHeight());
        }
    }
}
