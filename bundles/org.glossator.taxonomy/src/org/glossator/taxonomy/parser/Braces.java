package org.glossator.taxonomy.parser;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Whether a passage can be read alone although it opens more braces than it closes, or closes more: only if those of the rest of the
 * text are right, as else some of the passage may stand for some of the rest.
 *
 * @param hollows what is not read of the passage
 * @param wrong where the parser has said that something of the text is wrong
 */
@NonNullByDefault({})
record Braces(Passage passage, List<Hollow> hollows, List<Integer> wrong) {

    /** @return whether an error is at a brace that is missing */
    static boolean isMissing(INode error) {
        return error.getTotalLength() == 0 && error instanceof ILeafNode;
    }

    /** @param read the nodes of what was read */
    boolean areRight(List<INode> read) {
        var before = new Count();
        for (INode node : passage.nodes()) {
            hollows.stream().filter(hollow -> hollow.node() == node).findFirst()
                    .ifPresentOrElse(hollow -> before.add(hollow.block().outside()), () -> before.add(List.of(node)));
        }
        var now = new Count();
        now.add(read);
        return before.isRight() && now.isRight() || passage.block().open() < 0 && isRestRight();
    }

    private boolean isRestRight() {
        List<INode> all = passage.block().nodes();
        return wrong.stream().allMatch(this::isRead) && !closesMore(all.subList(0, passage.from()))
                && !closesMore(all.subList(passage.to(), all.size()));
    }

    private boolean isRead(int place) {
        return place >= passage.start() && place < passage.end() + (passage.last() < 0 ? 1 : 0)
                && hollows.stream().noneMatch(hollow -> place >= hollow.block().start() && place < hollow.block().end());
    }

    private boolean closesMore(List<INode> nodes) {
        return nodes.stream().anyMatch(node -> passage.block().isStray(node) && node.getText().strip().startsWith("}"));
    }

    /** Of braces in the order of the text. */
    private static final class Count {
        private int open;
        private boolean closesMore;

        void add(List<INode> nodes) {
            for (INode node : nodes) {
                if (node instanceof ILeafNode leaf) {
                    add(leaf);
                } else {
                    node.getLeafNodes().forEach(this::add);
                }
            }
        }

        private void add(ILeafNode leaf) {
            if (leaf.getTotalLength() == 1 && !leaf.isHidden()) {
                char mark = leaf.getRootNode().getText().charAt(leaf.getTotalOffset());
                open += mark == '{' ? 1 : mark == '}' ? -1 : 0;
                closesMore |= open < 0;
            }
        }

        boolean isRight() {
            return open == 0 && !closesMore;
        }
    }
}
