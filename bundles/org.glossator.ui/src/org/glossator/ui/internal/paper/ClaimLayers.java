package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import org.glossator.model.ClaimId;
import org.glossator.model.TextSpan;

/**
 * What lies over what where claims overlap: a page is cut into stretches, each with its claims from the innermost one,
 * which is shown as a band, outwards, each of which is shown as a line below it.
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

    private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();

    /** @param marks in any order; {@code size} is the length of the whole claim */
    ClaimLayers(List<Mark> marks) {
        var opening = new TreeMap<Integer, List<Mark>>();
        var closing = new TreeMap<Integer, List<Mark>>();
        var borders = new TreeSet<Integer>();
        for (Mark mark : marks) {
            opening.computeIfAbsent(mark.span().start(), at -> new ArrayList<>()).add(mark);
            closing.computeIfAbsent(mark.span().end(), at -> new ArrayList<>()).add(mark);
            borders.add(mark.span().start());
            borders.add(mark.span().end());
        }
        var open = new TreeSet<>(INNERMOST);
        int from = 0;
        for (int border : borders) {
            if (!open.isEmpty()) {
                stretches.put(from, new Stretch(new TextSpan(from, border),
                        open.stream().map(Mark::claim).distinct().toList()));
            }
            closing.getOrDefault(border, List.of()).forEach(open::remove);
            open.addAll(opening.getOrDefault(border, List.of()));
            from = border;
        }
    }

    /** @return the stretches that touch this part of the page, in order */
    List<Stretch> in(int start, int end) {
        Integer first = stretches.floorKey(start);
        return stretches.subMap(first == null ? start : first, true, Math.max(start, end), false).values().stream()
                .filter(s -> s.span().end() > start).toList();
    }

    /** @return the claims at this offset, the innermost first */
    List<ClaimId> at(int offset) {
        return in(offset, offset + 1).stream().flatMap(s -> s.claims().stream()).toList();
    }
}
