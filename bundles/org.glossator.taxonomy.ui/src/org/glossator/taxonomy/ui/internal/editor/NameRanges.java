package org.glossator.taxonomy.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.taxonomy.ide.PaintedName;

/**
 * Where names stand in a text that is being written: each moves along with what is typed before it until the language has read
 * the text again. Not safe for threads.
 */
final class NameRanges {
    private List<PaintedName> names = List.of(); // in the order of the text, none over another

    /** A stretch of a text. */
    record Stretch(int start, int end) {
    }

    /** @return the stretch in which something else is to be painted now; nothing where all is as it was */
    Optional<Stretch> replace(List<PaintedName> now) {
        int most = Math.min(names.size(), now.size());
        int first = 0;
        while (first < most && names.get(first).equals(now.get(first))) {
            first++;
        }
        int tail = 0;
        while (tail < most - first && names.get(names.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (List<PaintedName> some : List.of(names.subList(first, names.size() - tail), now.subList(first, now.size() - tail))) {
            if (!some.isEmpty()) {
                start = Math.min(start, some.getFirst().start());
                end = Math.max(end, some.getLast().end());
            }
        }
        names = List.copyOf(now);
        return start < end ? Optional.of(new Stretch(start, end)) : Optional.empty();
    }

    /** What is typed at the border of a name belongs to it. */
    void typed(int offset, int length, int put) {
        var moved = new ArrayList<PaintedName>(names.size());
        for (PaintedName name : names) {
            if (name.end() < offset) {
                moved.add(name);
            } else if (name.start() >= offset + length && (name.start() > offset || length > 0)) {
                moved.add(at(name, name.start() + put - length, name.end() + put - length));
            } else if (name.start() <= offset && name.end() >= offset + length) {
                moved.add(at(name, name.start(), name.end() + put - length));
            } // else a part of it is gone, and nobody knows what is left
        }
        names = moved;
    }

    private static PaintedName at(PaintedName name, int start, int end) {
        return new PaintedName(name.kind(), name.declared(), name.deprecated(), start, end);
    }

    /** @return those that have a character in the stretch, in the order of the text */
    List<PaintedName> in(Stretch stretch) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (names.get(middle).end() <= stretch.start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < names.size() && names.get(end).start() < stretch.end) {
            end++;
        }
        return names.subList(low, end);
    }
}
