package org.glossator.taxonomy.parser;

import java.util.List;
import java.util.function.IntUnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.HiddenLeafNode;
import org.eclipse.xtext.nodemodel.impl.HiddenLeafNodeWithSyntaxError;
import org.eclipse.xtext.nodemodel.impl.LeafNode;
import org.eclipse.xtext.nodemodel.impl.LeafNodeWithSyntaxError;
import org.eclipse.xtext.nodemodel.impl.RootNode;

/**
 * Nodes of a text that someone is typing in: of 100,000 categories there are more than a million, and each key moves those behind
 * it. Statements are moved as a whole, and where the lines begin is found out when somebody asks.
 */
@NonNullByDefault({})
final class TextNodes {

    private TextNodes() {
    }

    /** A word that can be moved along. */
    interface Movable extends INode {
        /** @param by in UTF-16 code units; negative to the front */
        void move(int by);

        /** @return of the smallest statement around that has one; null where the offset is counted from the start of the text */
        @Nullable Footing footing();

        /** Stands on another footing, at the same place. */
        void stand(@Nullable Footing now);
    }

    /** The whole. Many may read it at the same time. */
    static final class Whole extends RootNode {
        private String text;
        private volatile int @Nullable [] lineBreaks;
        private List<Unclosed> unclosed = List.of();

        /** @param found where a brace is open that nothing closes */
        void say(List<Unclosed> found) {
            unclosed = found;
        }

        List<Unclosed> unclosed() {
            return unclosed;
        }

        @Override
        protected void basicSetCompleteContent(String content) {
            text = content;
            lineBreaks = null;
        }

        @Override
        public String getCompleteContent() {
            return text;
        }

        @Override
        protected int[] basicGetLineBreakOffsets() {
            int[] known = lineBreaks;
            if (known == null) {
                known = computeLineBreaks(text);
                lineBreaks = known;
            }
            return known;
        }
    }

    /** What the parser sees. */
    static final class Word extends LeafNode implements Movable {
        private @Nullable Footing footing;

        Word(Object grammarElement, int offset, int length) {
            basicSetGrammarElement(grammarElement);
            basicSetTotalOffset(offset);
            basicSetTotalLength(length);
        }

        @Override
        public int getTotalOffset() {
            return super.getTotalOffset() + Footing.moved(footing);
        }

        @Override
        public int getOffset() {
            return getTotalOffset();
        }

        @Override
        protected void basicSetTotalOffset(int offset) {
            super.basicSetTotalOffset(offset - Footing.moved(footing));
        }

        @Override
        public void move(int by) {
            super.basicSetTotalOffset(super.getTotalOffset() + by);
        }

        @Override
        public @Nullable Footing footing() {
            return footing;
        }

        @Override
        public void stand(@Nullable Footing now) {
            int place = getTotalOffset();
            footing = now;
            basicSetTotalOffset(place);
        }
    }

    /** A blank or a comment. */
    static final class Hidden extends HiddenLeafNode implements Movable {
        private @Nullable Footing footing;

        Hidden(Object grammarElement, int offset, int length) {
            basicSetGrammarElement(grammarElement);
            basicSetTotalOffset(offset);
            basicSetTotalLength(length);
        }

        @Override
        public int getTotalOffset() {
            return super.getTotalOffset() + Footing.moved(footing);
        }

        @Override
        public int getOffset() {
            return getTotalOffset();
        }

        @Override
        protected void basicSetTotalOffset(int offset) {
            super.basicSetTotalOffset(offset - Footing.moved(footing));
        }

        @Override
        public void move(int by) {
            super.basicSetTotalOffset(super.getTotalOffset() + by);
        }

        @Override
        public @Nullable Footing footing() {
            return footing;
        }

        @Override
        public void stand(@Nullable Footing now) {
            int place = getTotalOffset();
            footing = now;
            basicSetTotalOffset(place);
        }
    }

    /** What the parser sees and does not understand. */
    private static final class WrongWord extends LeafNodeWithSyntaxError implements Movable {
        private @Nullable Footing footing;

        WrongWord(ILeafNode word, SyntaxErrorMessage wrong) {
            basicSetGrammarElement(word.getGrammarElement());
            basicSetTotalOffset(word.getTotalOffset());
            basicSetTotalLength(word.getTotalLength());
            basicSetSyntaxErrorMessage(wrong);
        }

        @Override
        public int getTotalOffset() {
            return super.getTotalOffset() + Footing.moved(footing);
        }

        @Override
        public int getOffset() {
            return getTotalOffset();
        }

        @Override
        protected void basicSetTotalOffset(int offset) {
            super.basicSetTotalOffset(offset - Footing.moved(footing));
        }

        @Override
        public void move(int by) {
            super.basicSetTotalOffset(super.getTotalOffset() + by);
        }

        @Override
        public @Nullable Footing footing() {
            return footing;
        }

        @Override
        public void stand(@Nullable Footing now) {
            int place = getTotalOffset();
            footing = now;
            basicSetTotalOffset(place);
        }
    }

    /** What is kept from the parser. */
    private static final class WrongHidden extends HiddenLeafNodeWithSyntaxError implements Movable {
        private @Nullable Footing footing;

        WrongHidden(ILeafNode hidden, SyntaxErrorMessage wrong) {
            basicSetGrammarElement(hidden.getGrammarElement());
            basicSetTotalOffset(hidden.getTotalOffset());
            basicSetTotalLength(hidden.getTotalLength());
            basicSetSyntaxErrorMessage(wrong);
        }

        @Override
        public int getTotalOffset() {
            return super.getTotalOffset() + Footing.moved(footing);
        }

        @Override
        public int getOffset() {
            return getTotalOffset();
        }

        @Override
        protected void basicSetTotalOffset(int offset) {
            super.basicSetTotalOffset(offset - Footing.moved(footing));
        }

        @Override
        public void move(int by) {
            super.basicSetTotalOffset(super.getTotalOffset() + by);
        }

        @Override
        public @Nullable Footing footing() {
            return footing;
        }

        @Override
        public void stand(@Nullable Footing now) {
            int place = getTotalOffset();
            footing = now;
            basicSetTotalOffset(place);
        }
    }

    /** @return the word or blank, of which something is to be said */
    static LeafNode wrong(ILeafNode leaf, SyntaxErrorMessage message) {
        return leaf.isHidden() ? new WrongHidden(leaf, message) : new WrongWord(leaf, message);
    }

    /**
     * Looked for from both ends at once: a long text has thousands of rules behind its categories.
     *
     * @return the word or blank that the place is in; null where none is
     */
    static @Nullable ILeafNode leafAt(ICompositeNode root, int offset) {
        @Nullable INode at = root;
        while (at instanceof ICompositeNode composite) {
            at = childAt(composite, offset);
        }
        return (ILeafNode) at;
    }

    private static @Nullable INode childAt(ICompositeNode parent, int offset) {
        @Nullable INode before = parent.getFirstChild();
        @Nullable INode behind = parent.getLastChild();
        while (before != null && behind != null) {
            if (before.getTotalEndOffset() > offset) {
                return before.getTotalOffset() <= offset ? before : null;
            } else if (behind.getTotalOffset() <= offset) {
                return behind.getTotalEndOffset() > offset ? behind : null;
            }
            before = before.getNextSibling();
            behind = behind.getPreviousSibling();
        }
        return null;
    }

    /** Moves all that stands behind a node. */
    static void moveBehind(INode node, int by) {
        if (by == 0) {
            return;
        }
        for (INode at = node; at != null; at = at.getParent()) {
            for (INode next = at.getNextSibling(); next != null; next = next.getNextSibling()) {
                move(next, by);
            }
        }
    }

    /** Moves a node with all that it holds. */
    static void move(INode node, int by) {
        switch (node) {
            case Movable word -> word.move(by);
            case ICompositeNode composite -> {
                Footing footing = footing(composite);
                if (footing != null) {
                    footing.move(by);
                    return;
                }
                for (INode child = composite.getFirstChild(); child != null; child = child.getNextSibling()) {
                    move(child, by);
                }
            }
            default -> throw new IllegalStateException("not of a text: " + node);
        }
    }

    /** @return that of a statement, which may get it now; null for other nodes, and where no word is */
    private static @Nullable Footing footing(ICompositeNode node) {
        Footing known = Footing.of(node);
        if (known == null && Block.isMovedAlone(node)) {
            Footing.put(node, Footing.within(node.getParent()));
            return Footing.of(node);
        }
        return known;
    }

    /** Puts every word of a node where it belongs. */
    static void place(INode node, IntUnaryOperator place) {
        switch (node) {
            case Movable word -> word.move(place.applyAsInt(word.getTotalOffset()) - word.getTotalOffset());
            case ICompositeNode composite -> {
                for (INode child = composite.getFirstChild(); child != null; child = child.getNextSibling()) {
                    place(child, place);
                }
            }
            default -> throw new IllegalStateException("not of a text: " + node);
        }
    }
}
