package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Rectangle;
import org.glossator.model.TextSpan;

/**
 * Paints again what looks different, and leaves the rest of the page as it is: with every step and every tag a few lines of
 * a screen of fifty.
 */
final class PageRepaint {
    private static final int AROUND = 3; // pixels: frames are a little larger than their words

    private final PageWidget text;
    private final PageGeometry geometry;
    private final ChipMargin chips;
    private final LinkArcs arcs;
    private PlaceMarks marked = PlaceMarks.NONE; // as painted, or about to be

    PageRepaint(PageWidget text, PageGeometry geometry, ChipMargin chips, LinkArcs arcs) {
        this.text = text;
        this.geometry = geometry;
        this.chips = chips;
        this.arcs = arcs;
    }

    /** Everything may look different. */
    void all(PlaceMarks now) {
        marked = now;
        text.repaint();
    }

    /** The reader is somewhere else. */
    void moved(PlaceMarks now, ClaimLooks looks) {
        some(now, looks, List.of(), false);
    }

    /**
     * Something else is said, and the reader may be somewhere else.
     *
     * @param changed stretches of the page of which it is said; their words are painted by the widget itself
     */
    void changed(PlaceMarks now, ClaimLooks looks, List<TextSpan> changed) {
        some(now, looks, changed, true);
    }

    private void some(PlaceMarks now, ClaimLooks looks, List<TextSpan> changed, boolean otherChips) {
        PlaceMarks before = marked;
        if (arcs.differ(looks, before.claim(), now.claim())) {
            all(now);
            return;
        }
        marked = now;
        var parts = new ArrayList<Rectangle>();
        Stream.of(before, now).filter(marks -> !before.equals(now)).flatMap(marks -> stretches(marks, looks)).distinct()
                .forEach(span -> lines(span).ifPresent(parts::add));
        changed.forEach(span -> lines(span).ifPresent(parts::add));
        parts.addAll(chips.differences(looks, before.target(), now.target(), otherChips));
        parts.stream().reduce(Rectangle::union).ifPresent(this::paint);
    }

    private void paint(Rectangle part) {
        text.repaint(part.y - AROUND, part.height + 2 * AROUND);
    }

    private static Stream<TextSpan> stretches(PlaceMarks marks, ClaimLooks looks) {
        return Stream.of(marks.sentence(), marks.claim().map(looks::spans).orElse(List.of()), marks.line().stream().toList(),
                List.of(marks.besideCaret())).flatMap(List::stream);
    }

    /** The caret comes or goes. */
    void caret() {
        lines(marked.besideCaret()).ifPresent(this::paint);
    }

    /** @return as wide as the page, with the space below that lines of other claims are drawn in; nothing where it is out of sight */
    private Optional<Rectangle> lines(TextSpan span) {
        int from = Math.max(span.start(), geometry.visibleStart());
        int to = Math.min(span.end(), geometry.visibleEnd());
        if (from >= to) {
            return Optional.empty();
        }
        int top = geometry.top(from);
        return Optional.of(new Rectangle(0, top, text.getClientArea().width, geometry.bottom(to - 1) + text.getLineSpacing() - top));
    }
}
