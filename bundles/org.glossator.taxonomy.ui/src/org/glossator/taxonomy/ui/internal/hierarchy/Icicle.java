package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.taxonomy.ide.OutlineNode;

/**
 * A hierarchy as blocks side by side: a column for each level, and each category as high as all that is below it (an icicle
 * plot: Kruskal and Landwehr 1983, The American Statistician 37(2)). Heights are shares of the whole, so that the same layout
 * is drawn at every size. Never changes.
 */
final class Icicle {
    /** So much of the height is given to all categories alike where heights tell numbers, so that none vanishes. */
    private static final double ALIKE = 0.25;

    /**
     * A category in its place.
     *
     * @param index in the list of all
     * @param column of its level, from 0
     * @param top from 0 to 1
     * @param bottom from 0 to 1
     * @param parent index of the block before it; -1 at the top
     * @param leaf whether nothing is below it
     * @param shade how many levels below the category that gives it its colour
     */
    record Block(int index, OutlineNode node, int column, double top, double bottom, int parent, boolean leaf, int shade) {
        double height() {
            return bottom - top;
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> byPath = new HashMap<>();
    private int columns;
    private int leaves;

    private Icicle() {
    }

    /**
     * @param roots what is no category among them is left out
     * @param numbers by path: heights tell them; heights tell how many categories there are where it is empty
     */
    static Icicle of(List<OutlineNode> roots, Map<String, Integer> numbers) {
        var icicle = new Icicle();
        var weights = new IdentityHashMap<OutlineNode, Double>();
        icicle.leaves = leaves(roots);
        double all = numbers.values().stream().mapToInt(Integer::intValue).sum();
        double share = all == 0 ? 1 : ALIKE / (1 - ALIKE) * all / Math.max(1, icicle.leaves);
        double whole = 0;
        for (OutlineNode root : roots) {
            whole += weigh(root, numbers, share, weights);
        }
        icicle.place(roots, 0, -1, 0, whole == 0 ? 0 : 1 / whole, weights);
        return icicle;
    }

    private static int leaves(List<OutlineNode> nodes) {
        int leaves = 0;
        for (OutlineNode node : nodes) {
            leaves += !node.isCategory() ? 0 : isLeaf(node) ? 1 : leaves(node.children());
        }
        return leaves;
    }

    private static boolean isLeaf(OutlineNode node) {
        return node.children().stream().noneMatch(OutlineNode::isCategory);
    }

    private static double weigh(OutlineNode node, Map<String, Integer> numbers, double share,
            Map<OutlineNode, Double> weights) {
        if (!node.isCategory()) {
            return 0;
        }
        double weight = numbers.getOrDefault(node.path(), 0) + (isLeaf(node) ? share : 0);
        for (OutlineNode child : node.children()) {
            weight += weigh(child, numbers, share, weights);
        }
        weights.put(node, weight);
        return weight;
    }

    private void place(List<OutlineNode> nodes, int column, int parent, double from, double scale,
            Map<OutlineNode, Double> weights) {
        double top = from;
        for (OutlineNode node : nodes) {
            if (node.isCategory()) {
                double bottom = top + weights.getOrDefault(node, 0.0) * scale;
                columns = Math.max(columns, column + 1);
                int index = blocks.size();
                byPath.putIfAbsent(node.path(), index);
                blocks.add(new Block(index, node, column, top, bottom, parent, isLeaf(node), shade(node, parent)));
                place(node.children(), column + 1, index, top, scale, weights);
                top = bottom;
            }
        }
    }

    private int shade(OutlineNode node, int parent) {
        boolean inherited = parent >= 0 && node.colour().isPresent()
                && node.colour().equals(blocks.get(parent).node.colour());
        return inherited ? blocks.get(parent).shade + 1 : 0;
    }

    /** @return parents before their children, from the top down */
    List<Block> blocks() {
        return blocks;
    }

    int columns() {
        return columns;
    }

    /** @return how many categories have none below them */
    int leaves() {
        return leaves;
    }

    Optional<Block> find(String path) {
        return Optional.ofNullable(byPath.get(path)).map(blocks::get);
    }

    /** @return the deepest block there; nothing where the column has none at that height */
    Optional<Block> at(int column, double height) {
        return blocks.stream().filter(b -> b.column == column && b.top <= height && height < b.bottom).findFirst();
    }

    Optional<Block> parent(Block block) {
        return block.parent < 0 ? Optional.empty() : Optional.of(blocks.get(block.parent));
    }

    /** @return the first below it */
    Optional<Block> child(Block block) {
        int next = block.index + 1;
        return block.leaf || next >= blocks.size() ? Optional.empty() : Optional.of(blocks.get(next));
    }

    /** @param step 1 for the next of the same column, -1 for the one before; those of other parents count */
    Optional<Block> beside(Block block, int step) {
        for (int i = block.index + step; i >= 0 && i < blocks.size(); i += step) {
            if (blocks.get(i).column == block.column) {
                return Optional.of(blocks.get(i));
            }
        }
        return Optional.empty();
    }
}
