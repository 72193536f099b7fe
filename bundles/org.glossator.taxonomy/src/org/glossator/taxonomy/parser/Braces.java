package org.glossator.taxonomy.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Whether a passage can be read alone: only if it closes what it opens and is in nothing that is open elsewhere, or if the braces of
 * the rest of the text are right, as else some of the passage may stand for some of the rest.
 *
 * @param hollows what is not read of the passage
 * @param wrong where the parser has said that something of the text is wrong
 * @param unclosed where a brace of the text was open that nothing closed
 */
@NonNullByDefault({})
record Braces(Passage passage, List<Hollow> hollows, Edit edit, List<Integer> wrong, List<Unclosed> unclosed) {

    /** @return whether an error is at a brace that is missing */
    static boolean isMissing(INode error) {
        return error.getTotalLength() == 0 && error instanceof ILeafNode;
    }

    /**
     * @param kept by what was read what stays as it was
     * @param read the nodes of what was read
     * @param begun braces that open what they did, whatever has changed before them
     * @return whether all that is opened is closed, before and now, and what is missing elsewhere does not depend on it
     */
    boolean areClosed(Map<INode, INode> kept, List<INode> read, Set<INode> begun) {
        var before = new ArrayList<INode>();
        for (INode node : passage.nodes()) {
            if (!kept.containsValue(node)) {
                hollows.stream().filter(hollow -> hollow.node() == node).findFirst()
                        .ifPresentOrElse(hollow -> before.addAll(hollow.block().outside()), () -> before.add(node));
            }
        }
        return Count.isRight(before) && Count.isRight(read.stream().filter(node -> !kept.containsKey(node)).toList())
                && (unclosed.isEmpty() || before.stream().noneMatch(node -> !begun.contains(node) && isOpen(node))
                        && !Unclosed.meets(unclosed, edit.offset(), edit.end()) && !Unclosed.dependOn(unclosed, edit));
    }

    /** The word that the passage begins with stays what it is. */
    private boolean isOpen(INode node) {
        int start = passage.firstNode().map(Passage::endOfFirstWord).orElse(0);
        return Unclosed.meets(unclosed, Math.max(start, node.getTotalOffset()), node.getTotalEndOffset());
    }

    /** @return whether nothing is wrong with all that is not read, nor could close what is open in the passage */
    boolean isRestRight() {
        List<INode> all = passage.block().nodes();
        return passage.block().open() < 0 && wrong.stream().allMatch(this::isRead)
                && unclosed.stream().map(Unclosed::start).allMatch(this::isRead)
                && !closesMore(all.subList(0, passage.from())) && !closesMore(all.subList(passage.to(), all.size()));
    }

    private boolean isRead(int place) {
        return place >= passage.start() && place < passage.end() + (passage.last() < 0 ? 1 : 0)
                && hollows.stream().noneMatch(hollow -> place >= hollow.block().start() && place < hollow.block().end());
    }

    private boolean closesMore(List<INode> nodes) {
        return nodes.stream().anyMatch(passage.block()::isStrayBrace);
    }

    /** Of braces in the order of the text. */
    private static final class Count {
        private int open;
        private boolean closesMore;

        static boolean isRight(List<INode> nodes) {
            var count = new Count();
            for (INode node : nodes) {
                if (node instanceof ILeafNode leaf) {
                    count.add(leaf);
                } else {
                    node.getLeafNodes().forEach(count::add);
                }
            }
            return count.open == 0 && !count.closesMore;
        }

        private void add(ILeafNode leaf) {
            if (leaf.getTotalLength() == 1 && !leaf.isHidden()) {
                char mark = leaf.getRootNode().getText().charAt(leaf.getTotalOffset());
                open += mark == '{' ? 1 : mark == '}' ? -1 : 0;
                closesMore |= open < 0;
            }
        }
    }
}
