package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Colour;
import org.glossator.taxonomy.ide.OutlineNode;

/** What is asked again and again of what a text declares; made when it is first asked. Safe for threads. */
final class Used {
    private final List<OutlineNode> roots;
    private volatile @Nullable Found found;

    Used(List<OutlineNode> roots) {
        this.roots = roots;
    }

    /** @param keys the paths of those that have the key */
    private record Found(List<OutlineNode> all, Set<Colour> colours, Map<Character, Set<String>> keys) {
    }

    /** @return every node, those of one branch together */
    List<OutlineNode> all() {
        return found().all;
    }

    Set<Colour> colours() {
        return found().colours;
    }

    /** @return the keys of all but one */
    Set<Character> keysBeside(String path) {
        var keys = new HashSet<Character>();
        found().keys.forEach((key, paths) -> {
            if (paths.size() > 1 || !paths.contains(path)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private Found found() {
        Found known = found;
        if (known == null) {
            known = new Found(new ArrayList<>(), new HashSet<>(), new HashMap<>());
            collect(roots, known);
            found = known;
        }
        return known;
    }

    private static void collect(List<OutlineNode> nodes, Found found) {
        for (OutlineNode node : nodes) {
            found.all.add(node);
            node.colour().ifPresent(found.colours::add);
            node.key().ifPresent(key -> found.keys.computeIfAbsent(key, some -> new HashSet<>()).add(node.path()));
            collect(node.children(), found);
        }
    }
}
