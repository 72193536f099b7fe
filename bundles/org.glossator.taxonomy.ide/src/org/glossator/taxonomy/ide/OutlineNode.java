package org.glossator.taxonomy.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.Colour;

/**
 * What an open text declares: a category or something beside it. The text may be broken elsewhere. Positions are UTF-16 code
 * units from the start of the text.
 *
 * @param label the name where the text gives none
 * @param path the names from the root down, with dots
 * @param id as it is written; nothing where the path is the id
 * @param key upper case
 * @param colour the category's own, else its parent's
 * @param start of the whole category
 * @param end of the whole category with its children, exclusive
 * @param nameStart of the name
 * @param nameEnd of the name, exclusive
 * @param headEnd of name and label: where more can be said of it
 * @param ownEnd of all that is said of it, before its block with what is below it; the end of the whole where it has none
 */
public record OutlineNode(Kind kind, String label, String path, Optional<String> id, Optional<Character> key,
        Optional<Colour> colour, boolean isAbstract, int start, int end, int nameStart, int nameEnd, int headEnd, int ownEnd,
        List<OutlineNode> children) {

    /** What can be declared. Names of one kind are of no concern to those of another; facets are categories too. */
    public enum Kind {
        CATEGORY, FACET, SCALE, ATTRIBUTE, RELATION, RULE, MAPPING
    }

    public OutlineNode {
        children = List.copyOf(children);
    }

    /** @return the last part of the path */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public boolean isCategory() {
        return kind == Kind.CATEGORY || kind == Kind.FACET;
    }

    /** @return the nodes around a place, outermost first; empty where the place is in none */
    public static List<OutlineNode> pathTo(List<OutlineNode> roots, int offset) {
        var path = new ArrayList<OutlineNode>();
        List<OutlineNode> level = roots;
        while (true) {
            Optional<OutlineNode> around = at(level, offset);
            if (around.isEmpty()) {
                return path;
            }
            path.add(around.get());
            level = around.get().children;
        }
    }

    /** Nodes stand in the order of the text: a level can have many. */
    private static Optional<OutlineNode> at(List<OutlineNode> level, int offset) {
        int low = 0;
        int high = level.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            OutlineNode node = level.get(middle);
            if (offset < node.start) {
                high = middle - 1;
            } else if (offset >= node.end) {
                low = middle + 1;
            } else {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
