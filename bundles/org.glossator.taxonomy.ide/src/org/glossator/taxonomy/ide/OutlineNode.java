package org.glossator.taxonomy.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.Colour;

/**
 * A category of an open text, which may be broken elsewhere. Positions are UTF-16 code units from the start of the text.
 *
 * @param label the name where the text gives none
 * @param path the names from the root down, with dots
 * @param key upper case
 * @param colour the category's own, else its parent's
 * @param start of the whole category
 * @param end of the whole category with its children, exclusive
 * @param nameStart of the name
 * @param nameEnd of the name, exclusive
 */
public record OutlineNode(String label, String path, Optional<Character> key, Optional<Colour> colour, boolean isAbstract,
        int start, int end, int nameStart, int nameEnd, List<OutlineNode> children) {

    public OutlineNode {
        children = List.copyOf(children);
    }

    /** @return the categories around a place, outermost first; empty where the place is in none */
    public static List<OutlineNode> pathTo(List<OutlineNode> roots, int offset) {
        for (OutlineNode node : roots) {
            if (node.start <= offset && offset < node.end) {
                var path = new ArrayList<OutlineNode>();
                path.add(node);
                path.addAll(pathTo(node.children, offset));
                return path;
            }
        }
        return List.of();
    }
}
