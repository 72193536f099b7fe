package org.glossator.taxonomy.parser;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.AbstractNode;
import org.eclipse.xtext.nodemodel.impl.CompositeNode;
import org.eclipse.xtext.nodemodel.impl.LeafNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;

/** Builds the syntax tree, and notes where a reference is written, so that the linker need not look through all of the tree. */
@NonNullByDefault({})
public final class SyntaxNodes extends NodeModelBuilder {

    /**
     * A place where a reference is written.
     *
     * @param first of its tokens that are not hidden; its parent is the node of the reference where that has several
     */
    public record Called(CrossReference reference, ILeafNode first) {
    }

    /** A syntax tree with its references. */
    public static final class Tree extends ParseResult {
        private final @Nullable List<Called> references;

        private Tree(EObject model, ICompositeNode root, boolean wrong, @Nullable List<Called> references) {
            super(model, root, wrong);
            this.references = references;
        }

        /** @return in the order of the text; null where the text has errors, as nodes were exchanged then */
        public @Nullable List<Called> references() {
            return references;
        }
    }

    private final List<Called> references = new ArrayList<>();
    private @Nullable CrossReference begun; // whose first token has not come yet

    @Override
    public ICompositeNode newCompositeNode(EObject element, int lookahead, ICompositeNode parent) {
        if (element instanceof CrossReference reference) {
            begun = reference;
        }
        return super.newCompositeNode(element, lookahead, parent);
    }

    @Override
    public ILeafNode newLeafNode(int offset, int length, EObject element, boolean hidden, SyntaxErrorMessage error,
            ICompositeNode parent) {
        LeafNode plain = hidden ? new TextNodes.Hidden(element, offset, length) : new TextNodes.Word(element, offset, length);
        ILeafNode leaf = added(error == null ? plain : TextNodes.wrong(plain, error), parent);
        if (!hidden) {
            if (begun != null) {
                references.add(new Called(begun, leaf));
                begun = null;
            } else if (element instanceof CrossReference reference) {
                references.add(new Called(reference, leaf));
            }
        }
        return leaf;
    }

    @Override
    public INode setSyntaxError(INode node, SyntaxErrorMessage error) {
        if (!(node instanceof LeafNode leaf)) {
            return super.setSyntaxError(node, error);
        }
        LeafNode wrong = TextNodes.wrong(leaf, error);
        replace(leaf, wrong);
        return wrong;
    }

    private LeafNode added(LeafNode leaf, ICompositeNode parent) {
        addChild(parent, leaf);
        return leaf;
    }

    @Override
    public ICompositeNode newRootNode(String text) {
        var root = new TextNodes.Whole();
        setCompleteContent(root, text);
        return root;
    }

    /**
     * Puts a word in the place of another one and moves what is behind it.
     *
     * @param whole the text afterwards
     */
    void exchange(LeafNode before, LeafNode now, String whole) {
        ICompositeNode root = before.getRootNode();
        replaceWithoutChildren(before, now);
        Footing.put(now, ((TextNodes.Movable) before).footing());
        int longer = now.getTotalLength() - before.getTotalLength();
        TextNodes.moveBehind(now, longer);
        var edit = new Edit(now.getTotalOffset(), now.getTotalOffset() + before.getTotalLength(), longer, whole);
        say(root, whole, Unclosed.moved(((TextNodes.Whole) root).unclosed(), edit));
    }

    /** Makes these the children of a node, wherever they were before. */
    static void arrange(ICompositeNode parent, List<INode> children) {
        Footing footing = Footing.within(parent);
        children.stream().filter(child -> child.getParent() != parent).forEach(child -> Footing.put(child, footing));
        var arranging = new Arranging();
        var holder = new CompositeNode();
        children.forEach(child -> arranging.addChild(holder, (AbstractNode) child));
        arranging.replaceChildren(holder, (CompositeNode) parent);
    }

    static void say(ICompositeNode root, String whole, List<Unclosed> unclosed) {
        new SyntaxNodes().setCompleteContent(root, whole);
        ((TextNodes.Whole) root).say(unclosed);
    }

    /** Takes children from elsewhere. */
    private static final class Arranging extends NodeModelBuilder {
        @Override
        protected void checkValidNewChild(AbstractNode child) {
            // where it was before nobody looks any more
        }

        @Override
        protected void replaceChildren(AbstractNode before, AbstractNode now) { // seen from here only where it is declared again
            super.replaceChildren(before, now);
        }
    }

    @Override
    public IParseResult createParseResult(EObject model, ICompositeNode root, boolean wrong) {
        return new Tree(model, root, wrong, wrong ? null : List.copyOf(references));
    }
}
