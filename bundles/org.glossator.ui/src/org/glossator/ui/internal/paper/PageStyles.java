package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.glossator.model.ClaimId;
import org.glossator.ui.internal.paper.ClaimLayers.Stretch;
import org.glossator.ui.internal.paper.PageText.Block;
import org.glossator.ui.internal.paper.PageText.Look;

/** Fonts of the blocks and bands of the claims, as the text widget wants them. Changes only what is different. */
final class PageStyles {

    /** How a claim's band looks. */
    interface Bands {
        Color band(ClaimId claim);
    }

    private final PaperTheme theme;
    private List<StyleRange> shown = List.of();

    PageStyles(PaperTheme theme) {
        this.theme = theme;
    }

    /** Forgets what is shown; to be called when text, fonts or colours were replaced. */
    void reset() {
        shown = List.of();
    }

    void show(StyledText widget, PageText page, ClaimLayers layers, Bands bands) {
        List<StyleRange> wanted = ranges(page, layers, bands, widget.getCharCount());
        int first = 0;
        int least = Math.min(shown.size(), wanted.size());
        while (first < least && shown.get(first).equals(wanted.get(first))) {
            first++;
        }
        int last = 0;
        while (last < least - first
                && shown.get(shown.size() - 1 - last).equals(wanted.get(wanted.size() - 1 - last))) {
            last++;
        }
        if (first == wanted.size() && shown.size() == wanted.size()) {
            return;
        }
        List<StyleRange> fresh = wanted.subList(first, wanted.size() - last);
        int from = first == 0 ? 0 : end(wanted.get(first - 1));
        int to = last == 0 ? widget.getCharCount() : wanted.get(wanted.size() - last).start;
        widget.replaceStyleRanges(from, to - from, fresh.toArray(StyleRange[]::new));
        shown = wanted;
    }

    private static int end(StyleRange range) {
        return range.start + range.length;
    }

    /** @return ranges that cover the whole page, in order */
    private List<StyleRange> ranges(PageText page, ClaimLayers layers, Bands bands, int length) {
        var ranges = new ArrayList<StyleRange>();
        for (Block block : page.blocks()) {
            int at = block.page().start();
            int end = Math.min(block.page().end(), length);
            for (Stretch stretch : layers.in(at, end)) {
                int from = Math.max(at, stretch.span().start());
                int to = Math.min(end, stretch.span().end());
                add(ranges, block.look(), at, from, null);
                add(ranges, block.look(), from, to, bands.band(stretch.claims().getFirst()));
                at = to;
            }
            add(ranges, block.look(), at, end, null);
        }
        return ranges;
    }

    private void add(List<StyleRange> ranges, Look look, int from, int to, Color band) {
        if (from < to) {
            Color text = theme.color(look == Look.META || look == Look.HEADING ? PaperTheme.QUIET : PaperTheme.TEXT);
            var range = new StyleRange(from, to - from, text, band);
            range.font = look == Look.BODY ? null : theme.font(look);
            ranges.add(range);
        }
    }

    /** Space above headings and paragraphs, in pixels. */
    static void space(StyledText widget, PageText page, int line) {
        int lines = widget.getLineCount();
        for (Block block : page.blocks()) {
            int first = widget.getLineAtOffset(Math.min(block.page().start(), widget.getCharCount()));
            int last = widget.getLineAtOffset(Math.min(block.page().end() - 1, widget.getCharCount()));
            int above = switch (block.look()) {
                case TITLE -> line;
                case META -> line / 4;
                case HEADING -> line * 3 / 4;
                case BODY -> line / 4;
            };
            for (int i = first; i <= last && i < lines; i++) {
                widget.setLineVerticalIndent(i, i == first ? above : line / 2);
            }
        }
    }
}
