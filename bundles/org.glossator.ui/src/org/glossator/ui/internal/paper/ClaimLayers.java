package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.glossator.model.ClaimId;
import org.glossator.model.TextSpan;

/**
 * What lies over what where claims overlap: a page is cut into stretches, each with its claims from the innermost one,
 * which is shown as a band, outwards, each of which is shown as a line below it. Only the part that is asked for is cut,
 * since a long paper has thousands of claims and a screen shows a few.
 */
final class ClaimLayers {

    /** A claim on the page, as one of its stretches. */
    record Mark(ClaimId claim, TextSpan span, int size) {
    }

    /** A stretch of the page under the same claims; the innermost (shortest) one first. */
    record Stretch(TextSpan span, List<ClaimId> claims) {
        Stretch {
            claims = List.copyOf(claims);
        }
    }

    private static final Comparator<Mark> INNERMOST = Comparator.comparingInt(Mark::size)
            .thenComparing(m -> m.span().start(), Comparator.reverseOrder())
            .thenComparingLong(m -> m.claim().value());
    private static final Comparator<Mark> READING = Comparator.comparingInt(m -> m.span().start());

    private final Mark[] marks;
    private final int[] furthest; // end of the mark that reaches furthest, up to each one

    /** @param marks in any order; {@code size} is the length of the whole claim */
    ClaimLayers(Collection<Mark> marks) {
        this.marks = marks.stream().sorted(READING).toArray(Mark[]::new);
        furthest = new int[this.marks.length];
        int end = 0;
        for (int i = 0; i < furthest.length; i++) {
            end = Math.max(end, this.marks[i].span().end());
            furthest[i] = end;
        }
    }

    /** @return the marks that touch this part of the page, in the order of their starts */
    List<Mark> marks(int start, int end) {
        var found = new ArrayList<Mark>();
        for (int i = firstReaching(start); i < marks.length && marks[i].span().start() < end; i++) {
            if (marks[i].span().end() > start) {
                found.add(marks[i]);
            }
        }
        return found;
    }

    private int firstReaching(int start) {
        int low = 0;
        int high = marks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (furthest[middle] <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** @return the stretches of this part of the page, in order and cut to it */
    List<Stretch> in(int start, int end) {
        List<Mark> here = marks(start, end);
        var borders = new TreeSet<Integer>();
        for (Mark mark : here) {
            borders.add(Math.max(start, mark.span().start()));
            borders.add(Math.min(end, mark.span().end()));
        }
        var stretches = new ArrayList<Stretch>();
        var open = new TreeSet<>(INNERMOST);
        int next = 0;
        int from = start;
        for (int border : borders) {
            if (!open.isEmpty()) {
                stretches.add(new Stretch(new TextSpan(from, border), open.stream().map(Mark::claim).distinct().toList()));
                open.removeIf(mark -> mark.span().end() <= border);
            }
            while (next < here.size() && here.get(next).span().start() <= border) {
                open.add(here.get(next++));
            }
            from = border;
        }
        return stretches;
    }

    /** @return the claims at this offset, the innermost first */
    List<ClaimId> at(int offset) {
        return in(offset, offset + 1).stream().flatMap(s -> s.claims().stream()).toList();
    }
}
