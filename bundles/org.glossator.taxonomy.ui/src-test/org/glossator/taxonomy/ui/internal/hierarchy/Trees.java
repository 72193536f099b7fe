package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glossator.model.Colour;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;

/** Hierarchies for tests, without a text. */
final class Trees {
    static final Colour RED = new Colour(200, 40, 40);

    private Trees() {
    }

    static OutlineNode node(String path, OutlineNode... children) {
        return node(Kind.CATEGORY, path, Optional.empty(), children);
    }

    static OutlineNode red(String path, OutlineNode... children) {
        return node(Kind.CATEGORY, path, Optional.of(RED), children);
    }

    static OutlineNode node(Kind kind, String path, Optional<Colour> colour, OutlineNode... children) {
        return new OutlineNode(kind, path.substring(path.lastIndexOf('.') + 1), path, Optional.empty(), Optional.empty(), colour,
                false, 0, 1, 0, 1, 1, 1, List.of(children));
    }

    /** @return so many roots with so many below each */
    static List<OutlineNode> wide(int roots, int each) {
        return IntStream.range(0, roots).mapToObj(i -> node("r" + i, IntStream.range(0, each)
                .mapToObj(j -> node("r" + i + ".c" + j)).toArray(OutlineNode[]::new))).toList();
    }
}
