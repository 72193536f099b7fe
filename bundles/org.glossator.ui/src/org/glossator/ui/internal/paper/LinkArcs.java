package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.glossator.model.ClaimId;
import org.glossator.model.TextSpan;
import org.glossator.store.LinkRecord;
import org.glossator.ui.internal.paper.ArcLayout.Placed;
import org.glossator.ui.internal.paper.ArcLayout.Wish;

/**
 * The links at the left of the text: a line from claim to claim with an arrow where it ends, a short one with a ring where the
 * other end is in another paper. Those of the selected claim stand out.
 */
final class LinkArcs {
    private static final int FROM_TEXT = 20; // pixels, as are all below; the sentence's bar is nearer
    private static final int LANE = 7;
    private static final int MOST_LANES = 8;
    private static final int ROUND = 4;
    private static final int ARROW = 4;
    private static final int STUB = 14;
    private static final int NEAR = 3; // of the mouse
    private static final int OUT = 30; // above or below what is seen

    private final StyledText text;
    private final PageGeometry geometry;
    private final PaperTheme theme;
    private List<Placed<LinkRecord>> placed = List.of();
    private List<LinkRecord> drawn = List.of(); // those among which it was looked

    LinkArcs(StyledText text, PageGeometry geometry, PaperTheme theme) {
        this.text = text;
        this.geometry = geometry;
        this.theme = theme;
    }

    void paint(GC gc, ClaimLooks looks, Optional<ClaimId> selected) {
        place(looks);
        gc.setAntialias(SWT.ON);
        gc.setLineStyle(SWT.LINE_SOLID);
        placed.stream().filter(p -> !isOf(p.link(), selected)).forEach(p -> paint(gc, p, looks, false));
        placed.stream().filter(p -> isOf(p.link(), selected)).forEach(p -> paint(gc, p, looks, true));
        gc.setLineWidth(1);
    }

    /** @return whether other links are to be drawn, or others of them are to stand out */
    boolean differ(ClaimLooks looks, Optional<ClaimId> before, Optional<ClaimId> now) {
        return drawn != looks.links() || !before.equals(now)
                && placed.stream().anyMatch(p -> isOf(p.link(), before) || isOf(p.link(), now));
    }

    private static boolean isOf(LinkRecord link, Optional<ClaimId> selected) {
        return selected.filter(link::joins).isPresent();
    }

    /** Looks only at links with an end in sight. */
    private void place(ClaimLooks looks) {
        int from = geometry.visibleStart();
        int to = geometry.visibleEnd();
        var wishes = new ArrayList<Wish<LinkRecord>>();
        for (LinkRecord link : looks.links()) {
            Optional<Integer> source = start(looks, link.source());
            Optional<Integer> target = start(looks, link.target());
            boolean seen = source.or(() -> target).isPresent() && (isIn(source, from, to) || isIn(target, from, to));
            if (seen) {
                int begin = height(source.or(() -> target).orElseThrow(), from, to);
                wishes.add(new Wish<>(link, begin, source.isPresent() && target.isPresent() ? height(target.get(), from, to) : begin));
            }
        }
        placed = ArcLayout.place(wishes, lanes());
        drawn = looks.links();
    }

    private static Optional<Integer> start(ClaimLooks looks, ClaimId claim) {
        List<TextSpan> spans = looks.spans(claim);
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getFirst().start());
    }

    private static boolean isIn(Optional<Integer> offset, int from, int to) {
        return offset.filter(o -> o >= from && o < to).isPresent();
    }

    /** Lines that are out of sight are not measured: of a long text that would take long. */
    private int height(int offset, int from, int to) {
        return offset < from ? -OUT : offset >= to ? text.getClientArea().height + OUT
                : (geometry.top(offset) + geometry.bottom(offset)) / 2;
    }

    private int lanes() {
        return Math.clamp((text.getLeftMargin() - FROM_TEXT - 2) / LANE, 1, MOST_LANES);
    }

    private int edge() {
        return text.getLeftMargin() - FROM_TEXT;
    }

    private int x(Placed<LinkRecord> place) {
        return edge() - ROUND - ARROW - place.lane() * LANE;
    }

    private void paint(GC gc, Placed<LinkRecord> place, ClaimLooks looks, boolean selected) {
        gc.setForeground(selected ? theme.accent() : theme.quiet());
        gc.setBackground(selected ? theme.accent() : theme.quiet());
        gc.setLineWidth(selected ? 2 : 1);
        boolean leaves = start(looks, place.link().target()).isEmpty();
        boolean comes = start(looks, place.link().source()).isEmpty();
        boolean directed = looks.isDirected(place.link());
        if (leaves || comes) {
            stub(gc, place.from(), leaves, directed);
        } else {
            bracket(gc, place, directed);
        }
    }

    private void stub(GC gc, int y, boolean leaves, boolean directed) {
        int right = edge();
        int left = right - STUB;
        gc.drawLine(left + ROUND, y, right, y);
        gc.drawOval(left - ROUND / 2, y - ROUND / 2 - 1, ROUND + 1, ROUND + 1);
        if (directed) {
            arrow(gc, leaves ? left + ROUND : right, y, leaves ? -1 : 1);
        }
    }

    private void bracket(GC gc, Placed<LinkRecord> place, boolean directed) {
        int x = x(place);
        int top = Math.min(place.from(), place.to());
        int bottom = Math.max(place.from(), place.to());
        int round = Math.min(ROUND, (bottom - top) / 2);
        gc.drawLine(x, top + round, x, bottom - round);
        gc.drawArc(x, top, 2 * round, 2 * round, 90, 90);
        gc.drawArc(x, bottom - 2 * round, 2 * round, 2 * round, 180, 90);
        gc.drawLine(x + round, top, edge(), top);
        gc.drawLine(x + round, bottom, edge(), bottom);
        if (directed) {
            arrow(gc, edge(), place.to(), 1);
        }
    }

    /** @param direction 1 to the text, -1 away from it */
    private static void arrow(GC gc, int x, int y, int direction) {
        int back = x - direction * ARROW;
        gc.fillPolygon(new int[] {x, y, back, y - ARROW + 1, back, y + ARROW});
    }

    /**
     * @param at in pixels of the widget
     * @return the link whose line is there, seen from the end that is nearer, so that it leads to the other one
     */
    Optional<Hit> at(Point at, ClaimLooks looks) {
        for (Placed<LinkRecord> place : placed.reversed()) {
            LinkRecord link = place.link();
            boolean leaves = start(looks, link.target()).isEmpty();
            boolean comes = start(looks, link.source()).isEmpty();
            if (leaves || comes ? isOnStub(at, place.from()) : isOnBracket(at, place)) {
                boolean fromSource = leaves || !comes && Math.abs(at.y - place.from()) <= Math.abs(at.y - place.to());
                return Optional.of(new Hit(link, fromSource ? link.source() : link.target()));
            }
        }
        return Optional.empty();
    }

    /** @param nearer the end from which the person comes */
    record Hit(LinkRecord link, ClaimId nearer) {
    }

    private boolean isOnStub(Point at, int y) {
        return at.x >= edge() - STUB - NEAR && at.x <= edge() && Math.abs(at.y - y) <= 2 * NEAR;
    }

    private boolean isOnBracket(Point at, Placed<LinkRecord> place) {
        int x = x(place);
        int top = Math.min(place.from(), place.to());
        int bottom = Math.max(place.from(), place.to());
        boolean upright = Math.abs(at.x - x) <= NEAR && at.y >= top - NEAR && at.y <= bottom + NEAR;
        boolean across = at.x >= x && at.x <= edge() && (Math.abs(at.y - top) <= NEAR || Math.abs(at.y - bottom) <= NEAR);
        return upright || across;
    }
}
