package org.glossator.taxonomy.parser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * What a change in a block can make something else of: from the last statement that begins before it to the first that ends behind
 * it, or where there is none to the brace. Before the first statement of a taxonomy all that is said of the taxonomy.
 *
 * @param first the number of the first statement among the block's nodes; -1 where the change is before all statements
 * @param last the number of the last one, or of a brace that closes nothing; -1 where the change is behind all of them
 */
@NonNullByDefault({})
record Passage(Block block, int first, int last) {

    /** @return nothing where the change is not within the block, or nothing but statements is there */
    static Optional<Passage> around(Block block, Edit edit) {
        if (edit.offset() < block.start() || edit.end() > block.end()) {
            return Optional.empty();
        }
        int first = -1;
        int last = -1;
        for (int i = block.open() + 1; i < block.close() && last < 0; i++) {
            INode node = block.nodes().get(i);
            if (block.statement(node).isEmpty()) {
                continue;
            } else if (endOfFirstWord(node) < edit.offset() && isRightBehind(block, i - 1)) {
                first = i;
            }
            if (node.getTotalEndOffset() > edit.end() && endsPlainly(block, node, edit)
                    && isRightBehind(block, i)) {
                last = i;
            }
        }
        var passage = new Passage(block, first, last);
        return (first >= 0 || last >= 0) && passage.isClean() && isRightBehind(block, passage.to() - 1) ? Optional.of(passage) : Optional.empty();
    }

    /** @return with the next statement behind, or with all up to the end: the last one may not come to its end after the change */
    Optional<Passage> longer() {
        if (last < 0) {
            return Optional.empty();
        }
        int next = last + 1;
        while (next < block.close() && (block.statement(block.nodes().get(next)).isEmpty() || !isRightBehind(block, next))) {
            next++;
        }
        var longer = new Passage(block, first, next < block.close() ? next : -1);
        return longer.isClean() ? Optional.of(longer) : Optional.empty();
    }

    /**
     * @param braces how many are open behind it after the change
     * @return with all up to those farther on that closed nothing before; nothing where there are not so many
     */
    Optional<Passage> upToBrace(int braces) {
        int open = braces;
        for (int i = to(); i < block.nodes().size() && braces > 0; i++) {
            open -= block.isStrayBrace(block.nodes().get(i)) ? 1 : 0;
            if (open == 0) {
                var longer = new Passage(block, first, i);
                return longer.isClean() && isRightBehind(block, i) ? Optional.of(longer) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The word that a statement begins with stays what it is. */
    static int endOfFirstWord(INode node) {
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                return leaf.getEndOffset();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Behind a brace, a text or a whole change of the tree nothing but the next statement follows, whatever was said before. */
    private static boolean endsPlainly(Block block, INode node, Edit edit) {
        char end = edit.whole().charAt(node.getTotalEndOffset() + edit.longer() - 1);
        return end == '}' || end == '"' || block.statement(node).orElseThrow() instanceof ChangeText;
    }

    /** The parser says of a word what is wrong with the statement before, such as that it has not come to its end. */
    private static boolean isRightBehind(Block block, int number) {
        for (INode next : block.nodes().subList(number + 1, block.nodes().size())) {
            for (INode node : next.getAsTreeIterable()) {
                if (node.getSyntaxErrorMessage() != null) {
                    return false;
                } else if (node instanceof ILeafNode leaf && !leaf.isHidden()) {
                    return true;
                }
            }
        }
        return true;
    }

    private boolean isClean() {
        return (isHeader() || nodes().stream().allMatch(node -> Block.holdsNoWord(node) || block.isStatement(node) || block.isStray(node)))
                && block.strays(block.nodes()) == block.strays().size();
    }

    /** @return whether it has to do with what the taxonomy says of itself */
    boolean isHeader() {
        return first < 0 && block.holder() instanceof TaxonomyText;
    }

    /** @return the number of the first of the nodes among those of the block */
    int from() {
        return first < 0 ? block.open() + 1 : first;
    }

    /** @return the number of the first node behind */
    int to() {
        return last < 0 ? block.close() : last + 1;
    }

    List<INode> nodes() {
        return block.nodes().subList(from(), to());
    }

    /** @return in the text as it was */
    int start() {
        return first < 0 ? block.start() : block.nodes().get(first).getTotalOffset();
    }

    /** @return in the text as it was */
    int end() {
        return last < 0 ? block.end() : block.nodes().get(last).getTotalEndOffset();
    }

    /** @return the statements at its ends, of those that need not be read with all that they hold */
    List<Hollow> hollows(Edit edit) {
        return Stream.concat(firstNode().stream(), lastNode().stream()).distinct()
                .flatMap(node -> block.statement(node).flatMap(statement -> Hollow.of(node, statement, edit)).stream()).toList();
    }

    Optional<INode> firstNode() {
        return first < 0 ? Optional.empty() : Optional.of(block.nodes().get(first));
    }

    Optional<INode> lastNode() {
        return last < 0 ? Optional.empty() : Optional.of(block.nodes().get(last));
    }

    /** @return what stands behind; nothing at the end of the block */
    Optional<INode> next() {
        return block.nodes().subList(to(), block.nodes().size()).stream().filter(node -> !Block.holdsNoWord(node)).findFirst();
    }

    /** @return whether another statement is behind that begins a line, at most so far in */
    boolean isFollowedAt(int column, Edit edit) {
        Optional<INode> next = next();
        if (next.isEmpty() || !block.isStatement(next.get())) {
            return false;
        }
        int start = next.get().getOffset() + edit.longer();
        int line = edit.whole().lastIndexOf('\n', start - 1) + 1;
        return start - line <= column && edit.whole().substring(line, start).isBlank();
    }

    /** @return in the order of the text */
    List<EObject> statements() {
        return nodes().stream().flatMap(node -> block.statement(node).stream()).toList();
    }
}
