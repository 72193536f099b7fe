package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glossator.taxonomy.ide.OutlineNode;

/**
 * What a text declares and mentions. Never changes.
 *
 * @param state the text that was read
 * @param name of the taxonomy; empty where it has none
 * @param version as it is written; empty where it has none
 * @param title empty where it has none
 * @param nameStart of the taxonomy's name, in UTF-16 code units
 * @param nameEnd of the taxonomy's name
 * @param imports the names of the imported taxonomies
 * @param roots in the order of the text
 * @param mentions of what this text or another declares, in the order of the text
 * @param deprecated the paths of what a statement says that nobody should use it any more
 * @param used what is asked often of the roots
 */
record TextIndex(TextState state, String name, String version, String title, int nameStart, int nameEnd, List<String> imports,
        List<OutlineNode> roots, List<Mention> mentions, Set<String> deprecated, Used used) {

    /**
     * A name in the text that stands for something declared elsewhere.
     *
     * @param taxonomy the name of the one that declares it; empty for the text's own
     * @param path of what is meant
     * @param start of the one name in the text that names it: what a rename writes anew
     * @param first whether the name is not the continuation of a path
     */
    record Mention(OutlineNode.Kind kind, String taxonomy, String path, int start, int end, boolean first) {
    }

    TextIndex {
        imports = List.copyOf(imports);
        roots = List.copyOf(roots);
        mentions = List.copyOf(mentions);
        deprecated = Set.copyOf(deprecated);
    }

    TextIndex(TextState state, String name, String version, String title, int nameStart, int nameEnd, List<String> imports,
            List<OutlineNode> roots, List<Mention> mentions, Set<String> deprecated) {
        this(state, name, version, title, nameStart, nameEnd, imports, roots, mentions, deprecated, new Used(roots));
    }

    /** @return every node, those of one branch together */
    Stream<OutlineNode> all() {
        return used.all().stream();
    }

    /** @return what has the path; facets are categories */
    Optional<OutlineNode> find(OutlineNode.Kind kind, String path) {
        return find(roots, kind, path);
    }

    private static Optional<OutlineNode> find(List<OutlineNode> nodes, OutlineNode.Kind kind, String path) {
        for (OutlineNode node : nodes) {
            if (path.equals(node.path()) && alike(kind, node.kind())) {
                return Optional.of(node);
            } else if (path.startsWith(node.path()) && path.startsWith(".", node.path().length())) {
                Optional<OutlineNode> below = find(node.children(), kind, path);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    static boolean alike(OutlineNode.Kind one, OutlineNode.Kind other) {
        return one == other || isCategory(one) && isCategory(other);
    }

    private static boolean isCategory(OutlineNode.Kind kind) {
        return kind == OutlineNode.Kind.CATEGORY || kind == OutlineNode.Kind.FACET;
    }
}
