package org.glossator.model.taxonomy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a text names a category so that it is found. A path is looked up from the enclosing category outwards, so that one from the
 * top may lead elsewhere where a category further down has the name that it begins with.
 */
public final class PathSpelling {
    private final Set<String> paths = new HashSet<>();
    private final Set<String> unclear = new HashSet<>(); // names at the top that are names further down, too

    /** @param all the paths of all categories */
    public PathSpelling(Stream<String> all) {
        var below = new HashSet<String>();
        all.forEach(path -> {
            paths.add(path);
            int dot = path.lastIndexOf('.');
            (dot < 0 ? unclear : below).add(path.substring(dot + 1));
        });
        unclear.retainAll(below);
        if (unclear.isEmpty()) {
            paths.clear();
        }
    }

    /**
     * @param path of the category that is meant
     * @param from the path of the category that it is named in; empty at the top
     * @return the path from the top where it leads there, else one from an enclosing category; nothing where none does
     */
    public Optional<String> of(String path, String from) {
        int dot = path.indexOf('.');
        if (from.isEmpty() || !unclear.contains(dot < 0 ? path : path.substring(0, dot))) {
            return Optional.of(path);
        }
        int start = 0;
        while (!found(path.substring(start), from).equals(path)) {
            int end = path.indexOf('.', start);
            if (end < 0 || !(from + ".").startsWith(path.substring(0, end + 1))) {
                return Optional.empty();
            }
            start = end + 1;
        }
        return Optional.of(path.substring(start));
    }

    private String found(String written, String from) {
        String scope = from;
        while (!scope.isEmpty()) {
            String path = scope + "." + written;
            if (paths.contains(path)) {
                return path;
            }
            scope = scope.substring(0, Math.max(0, scope.lastIndexOf('.')));
        }
        return written;
    }
}
