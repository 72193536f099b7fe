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

/** Fonts of the blocks and bands of the claims, as the text widget wants them. */
final class PageStyles {

    /** How a claim's band looks. */
    interface Bands {
        Color band(ClaimId claim);
    }

    private final PaperTheme theme;

    PageStyles(PaperTheme theme) {
        this.theme = theme;
    }

    /** Styles the whole page. */
    void show(StyledText widget, PageText page, ClaimLayers layers, Bands bands) {
        show(widget, page, layers, bands, 0, widget.getCharCount());
    }

    /** Styles a part of the page again. */
    void show(StyledText widget, PageText page, ClaimLayers layers, Bands bands, int from, int to) {
        int end = Math.min(to, widget.getCharCount());
        if (from < end) {
            List<StyleRange> ranges = ranges(page, layers, bands, from, end);
            widget.replaceStyleRanges(from, end - from, ranges.toArray(StyleRange[]::new));
        }
    }

    /** @return ranges that cover this part of the page, in order */
    private List<StyleRange> ranges(PageText page, ClaimLayers layers, Bands bands, int from, int to) {
        var ranges = new ArrayList<StyleRange>();
        for (Block block : page.blocks(from, to)) {
            int at = Math.max(block.page().start(), from);
            int end = Math.min(block.page().end(), to);
            for (Stretch stretch : layers.in(at, end)) {
                add(ranges, block.look(), at, stretch.span().start(), null);
                add(ranges, block.look(), stretch.span().start(), stretch.span().end(),
                        bands.band(stretch.claims().getFirst()));
                at = stretch.span().end();
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
