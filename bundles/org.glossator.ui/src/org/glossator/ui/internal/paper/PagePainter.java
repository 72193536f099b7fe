package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.glossator.model.ClaimId;
import org.glossator.model.Colour;
import org.glossator.model.TextSpan;
import org.glossator.ui.internal.paper.ClaimLayers.Stretch;

/** Paints what is not text: the sentence's bar, the lines of claims under others, the frame of the selected claim. */
final class PagePainter {
    private static final int BAR = 3; // pixels, as are all below
    private static final int BAR_GAP = 13;
    private static final int LINE = 2;
    private static final int CARET = 2;
    private static final int LINE_GAP = 1;

    private final StyledText text;
    private final PageGeometry geometry;
    private final PaperTheme theme;

    PagePainter(StyledText text, PageGeometry geometry, PaperTheme theme) {
        this.text = text;
        this.geometry = geometry;
        this.theme = theme;
    }

    void paint(GC gc, ClaimLooks looks, List<TextSpan> sentence, Optional<ClaimId> selected) {
        int from = geometry.visibleStart();
        int to = geometry.visibleEnd();
        sentence.forEach(part -> bar(gc, part, from, to));
        for (Stretch stretch : looks.layers().in(from, to)) {
            for (int layer = 1; layer < stretch.claims().size(); layer++) {
                under(gc, stretch.span(), layer, looks.colour(stretch.claims().get(layer)));
            }
        }
        selected.ifPresent(claim -> looks.spans(claim).forEach(span -> frame(gc, span, looks.colour(claim))));
    }

    /** Frames the line that stands for the paper or the part that is selected. */
    void paintChosen(GC gc, TextSpan line) {
        bar(gc, line, geometry.visibleStart(), geometry.visibleEnd());
        frame(gc, new TextSpan(line.start(), Math.max(line.start() + 1, line.end() - 1)), Optional.empty());
    }

    /** Draws dashed lines below what is proposed, so that nobody takes it for a claim. */
    void paintProposed(GC gc, List<TextSpan> proposed, PageText page) {
        int from = geometry.visibleStart();
        int to = geometry.visibleEnd();
        gc.setForeground(theme.color(PaperTheme.SENTENCE));
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_DASH);
        proposed.stream().filter(s -> page.toPage(s.end()) >= from && page.toPage(s.start()) < to)
                .flatMap(s -> page.toPage(s).stream()).flatMap(s -> geometry.lines(s).stream()).forEach(line -> {
                    int y = line.y + line.height + LINE_GAP;
                    gc.drawLine(line.x, y, line.x + line.width, y);
                });
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    /** Frames the words that are looked for. */
    void paintFound(GC gc, PageSearch search) {
        gc.setForeground(theme.color(PaperTheme.SENTENCE));
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        for (TextSpan span : search.in(geometry.visibleStart(), geometry.visibleEnd())) {
            for (Rectangle line : geometry.lines(span)) {
                gc.drawRectangle(line.x - 1, line.y - 1, line.width + 1, line.height + 1);
            }
        }
    }

    /**
     * Draws the caret. The toolkit's own paints the whole widget again each time that it moves, comes or goes, which is twice
     * a second.
     */
    void paintCaret(GC gc, int offset) {
        Point place = text.getLocationAtOffset(offset);
        gc.setBackground(theme.color(PaperTheme.TEXT));
        gc.fillRectangle(place.x, place.y, CARET, text.getLineHeight(offset));
    }

    private void bar(GC gc, TextSpan span, int from, int to) {
        if (span.end() <= from || span.start() >= to) {
            return;
        }
        int top = geometry.top(Math.max(span.start(), from));
        int bottom = geometry.bottom(Math.min(span.end(), to) - 1);
        gc.setBackground(theme.color(PaperTheme.SENTENCE));
        gc.fillRoundRectangle(text.getLeftMargin() - BAR_GAP - BAR, top, BAR, bottom - top, BAR, BAR);
    }

    private void under(GC gc, TextSpan span, int layer, Optional<Colour> colour) {
        gc.setBackground(line(colour));
        for (Rectangle line : geometry.lines(span)) {
            int y = line.y + line.height + (layer - 1) * (LINE + LINE_GAP);
            if (y + LINE <= line.y + line.height + text.getLineSpacing()) {
                gc.fillRectangle(line.x, y, line.width, LINE);
            }
        }
    }

    private void frame(GC gc, TextSpan span, Optional<Colour> colour) {
        gc.setForeground(line(colour));
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        for (Rectangle line : geometry.lines(span)) {
            gc.drawRoundRectangle(line.x - 1, line.y - 1, line.width + 1, line.height + 1, BAR, BAR);
        }
    }

    Color line(Optional<Colour> colour) {
        return theme.color(theme.line(colour.orElseGet(() -> PaperTheme.colour(theme.color(PaperTheme.UNTAGGED)))));
    }
}
