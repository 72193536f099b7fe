package org.glossator.taxonomy.checks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what leads back to itself, in time that grows with the number of edges. */
final class Cycles {

    private Cycles() {
    }

    /** @return the nodes that are on a cycle, or on the way from one to another, in the order of the edges */
    static <T> Set<T> in(Map<T, ? extends Collection<T>> edges) {
        var back = new HashMap<T, List<T>>();
        edges.forEach((from, ends) -> ends.forEach(to -> back.computeIfAbsent(to, n -> new ArrayList<>()).add(from)));
        var left = new LinkedHashSet<T>(edges.keySet());
        left.retainAll(back.keySet());
        peel(left, edges, back);
        peel(left, back, edges);
        return left;
    }

    /** Takes away what has no edge to what is left, again and again. */
    private static <T> void peel(Set<T> left, Map<T, ? extends Collection<T>> out, Map<T, ? extends Collection<T>> back) {
        var counts = new HashMap<T, Integer>();
        var ends = new ArrayDeque<T>();
        for (T node : left) {
            int count = (int) out.get(node).stream().filter(left::contains).count();
            counts.put(node, count);
            if (count == 0) {
                ends.add(node);
            }
        }
        while (!ends.isEmpty()) {
            T end = ends.remove();
            left.remove(end);
            for (T node : back.get(end)) {
                if (left.contains(node) && counts.merge(node, -1, Integer::sum) == 0) {
                    ends.add(node);
                }
            }
        }
    }
}
