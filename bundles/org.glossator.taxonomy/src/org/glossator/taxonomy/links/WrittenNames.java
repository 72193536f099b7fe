package org.glossator.taxonomy.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** The references of a text by what is written: a name, or several with dots between them. */
@NonNullByDefault({})
final class WrittenNames {
    private final Map<String, List<WrittenReference>> references = new HashMap<>(); // also of what was written once: someone may be typing
    private final Map<String, List<String>> paths = new HashMap<>(); // of several names, by each of them

    WrittenNames(List<WrittenReference> all) {
        all.forEach(this::add);
    }

    void add(WrittenReference written) {
        String name = written.name();
        List<WrittenReference> known = references.get(name);
        if (known == null) {
            known = new ArrayList<>(1);
            references.put(name, known);
            if (name.indexOf('.') >= 0) {
                Stream.of(name.split("\\.")).distinct().forEach(part -> paths.computeIfAbsent(part, some -> new ArrayList<>(1)).add(name));
            }
        }
        known.add(written);
    }

    void remove(WrittenReference written) {
        references.getOrDefault(written.name(), List.of()).remove(written);
    }

    /** @return that are written so, from the first name to the last */
    List<WrittenReference> as(String name) {
        return references.getOrDefault(name, List.of());
    }

    /** @param name without dots */
    Stream<WrittenReference> naming(String name) {
        return Stream.concat(as(name).stream(), paths.getOrDefault(name, List.of()).stream().flatMap(path -> as(path).stream()));
    }
}
