package org.glossator.tests.osgi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.glossator.model.taxonomy.PathSpelling;

/**
 * Texts of taxonomies whose names and labels are of a few words: the same on several levels, unlike in case or accents only, without
 * letters, of other scripts; the same for the same seed.
 */
final class AlikeLabels {
    private static final List<String> NAMES = List.of("a", "A", "b", "a-2", "a-3", "ä", "é", "e", "nothing", "claim", "category", "_1",
            "事実", "двое");
    private static final List<String> LABELS = List.of("a", "A", "B", "a 2", "Ä", "É", "e\u0301", "E", "Nothing", "claim", "Category",
            "?!", "…", "1", "1.", "事実", "Двое", "مرحبا", "a_b", "A-b", "😀", " ");

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final List<Node> nodes = new ArrayList<>();

    private record Node(String path, String label, List<Node> below) {
        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    private AlikeLabels(long seed) {
        random = new SplittableRandom(seed);
    }

    static String text(long seed) {
        return new AlikeLabels(seed).write();
    }

    private String write() {
        List<Node> roots = siblings("", 0);
        text.append("taxonomy alike version 1.0.0\n");
        boolean refers = random.nextBoolean();
        var spelling = new PathSpelling(nodes.stream().map(Node::path));
        roots.forEach(root -> write(root, refers ? Optional.of(spelling) : Optional.empty()));
        return text.toString();
    }

    private List<Node> siblings(String prefix, int depth) {
        var siblings = new ArrayList<Node>();
        var names = new HashSet<String>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String name = any(NAMES);
            if (names.add(name)) {
                var node = new Node(prefix + name, random.nextInt(3) > 0 ? any(LABELS) : name, new ArrayList<>());
                nodes.add(node);
                siblings.add(node);
                if (depth < 4 && random.nextInt(3) > 0) {
                    node.below.addAll(siblings(node.path + ".", depth + 1));
                }
            }
        }
        return siblings;
    }

    private void write(Node node, Optional<PathSpelling> spelling) {
        text.append("category ").append(node.name()).append(" \"").append(node.label).append("\"\n");
        Node other = any(nodes);
        if (other != node && random.nextInt(3) == 0) {
            spelling.flatMap(all -> all.of(other.path, node.path)).ifPresent(path -> text.append("see ").append(path).append('\n'));
        }
        if (!node.below.isEmpty()) {
            text.append("{\n");
            node.below.forEach(child -> write(child, spelling));
            text.append("}\n");
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
