package org.glossator.taxonomy.parser;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * A statement that is read without what stands between its braces, as that has not changed: there may be 100,000 categories.
 *
 * @param node of the statement, among those of the block around
 * @param start of what stands between the braces, in the text afterwards
 * @param end likewise
 */
@NonNullByDefault({})
record Hollow(INode node, EObject statement, Block block, int start, int end) {

    /** @return nothing where it has to be read with all that it holds */
    static Optional<Hollow> of(INode node, EObject statement, Edit edit) {
        return Block.of(statement)
                .filter(block -> block.end() > block.start() && block.isClean())
                .filter(block -> block.nodes().get(block.close()).getSyntaxErrorMessage() == null) // said of what it holds
                .filter(block -> edit.end() < block.start() || edit.offset() > block.end())
                .map(block -> new Hollow(node, statement, block, edit.moved(block.start()), edit.moved(block.end())));
    }

    int length() {
        return end - start;
    }

    /**
     * @param read a statement without anything between its braces
     * @param brace where the opening one has to end
     * @return whether it is this one, whatever else has changed of it
     */
    boolean isIn(Block read, int brace) {
        return read.holder().eClass() == statement.eClass() && read.start() == brace && read.end() == brace;
    }

    /** @return whether the parser has said of the statement that it is wrong, not of one of its words */
    static boolean isWrong(EObject statement) {
        for (INode node = NodeModelUtils.findActualNodeFor(statement); node != null && !(node.getSemanticElement() instanceof TaxonomyText)
                && node.getSemanticElement() == statement; node = node.getParent()) {
            if (node.getSyntaxErrorMessage() != null) {
                return true;
            }
        }
        return false;
    }
}
