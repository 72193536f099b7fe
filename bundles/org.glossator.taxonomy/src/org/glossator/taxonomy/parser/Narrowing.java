package org.glossator.taxonomy.parser;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Finds in a statement that was read with all that it holds what is said in other words than before. The rest was read the same way
 * again, so that it need not be exchanged: of a root that has lost a brace one category, not the 5,000 that it holds.
 */
@NonNullByDefault({})
final class Narrowing {

    /**
     * @param passage of the text as it was
     * @param read the block as it is now
     * @param nodes those of that block that were read instead of the passage
     */
    record Part(Passage passage, Block read, List<INode> nodes) {
    }

    private final Edit edit;
    private final List<Integer> errors;
    private final Set<INode> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IntUnaryOperator place;

    /**
     * @param errors where something was wrong
     * @param wrong what is wrong now
     * @param place from what was read to the text as it is now
     */
    Narrowing(Edit edit, List<Integer> errors, List<INode> wrong, IntUnaryOperator place) {
        this.edit = edit;
        this.errors = errors;
        this.place = place;
        for (INode error : wrong) {
            for (INode at = error; at != null && this.wrong.add(at);) {
                at = at.getParent();
            }
        }
    }

    /** @return the smallest part that can be exchanged instead of this one */
    Part narrow(Part part) {
        Part narrow = part;
        for (Optional<Part> inside = Optional.of(part); inside.isPresent(); inside = inside(narrow)) {
            narrow = inside.get();
        }
        return narrow;
    }

    private Optional<Part> inside(Part part) {
        List<INode> before = part.passage().nodes();
        if (before.size() != 1 || part.nodes().size() != 1) {
            return Optional.empty();
        }
        return part.passage().block().statement(before.getFirst()).flatMap(was -> part.read().statement(part.nodes().getFirst())
                .filter(is -> is.eClass() == was.eClass() && !Hollow.isWrong(is) && !Hollow.isWrong(was))
                .flatMap(is -> Block.of(was).flatMap(old -> Block.of(is).flatMap(now -> inside(old, now)))));
    }

    private Optional<Part> inside(Block before, Block now) {
        if (edit.offset() < before.start() || edit.end() > before.end() || !before.strays().isEmpty() || !now.strays().isEmpty()
                || place.applyAsInt(now.start()) != before.start() || place.applyAsInt(now.end()) != before.end() + edit.longer()
                || before.outside().stream().anyMatch(this::wasWrong) || now.outside().stream().anyMatch(wrong::contains)) {
            return Optional.empty();
        }
        List<INode> old = before.inside();
        List<INode> read = now.inside();
        int most = Math.min(old.size(), read.size());
        int first = 0;
        while (first < most && isBefore(old, first) && isSame(before, old.get(first), now, read.get(first))) {
            first++;
        }
        int behind = 0;
        while (behind < most - first && old.get(old.size() - 1 - behind).getTotalOffset() >= edit.end()
                && isSame(before, old.get(old.size() - 1 - behind), now, read.get(read.size() - 1 - behind))) {
            behind++;
        }
        if (first + behind == old.size() && first + behind == read.size()) {
            return Optional.empty();
        }
        int from = before.open() + 1;
        return Optional.of(new Part(new Passage(before, from + first, from + old.size() - behind - 1), now,
                read.subList(first, read.size() - behind)));
    }

    /** @return whether one is the other, read again: the same words, with nothing wrong in them, are always read the same way */
    private boolean isSame(Block before, INode was, Block now, INode is) {
        Optional<EObject> statement = before.statement(was);
        return was.getTotalLength() == is.getTotalLength() && was.getGrammarElement() == is.getGrammarElement()
                && statement.map(EObject::eClass).equals(now.statement(is).map(EObject::eClass))
                && (statement.isPresent() || was instanceof ILeafNode)
                && place.applyAsInt(is.getTotalOffset()) == edit.moved(was.getTotalOffset()) && !wasWrong(was) && !wrong.contains(is);
    }

    private boolean wasWrong(INode node) {
        return errors.stream().anyMatch(error -> error >= node.getTotalOffset() && error < node.getTotalEndOffset());
    }

    /** @return whether the node ends before the change, and nothing that the change makes of what follows can belong to it */
    private boolean isBefore(List<INode> nodes, int number) {
        INode node = nodes.get(number);
        if (node.getTotalEndOffset() > edit.offset()) {
            return false;
        }
        char end = edit.whole().charAt(node.getTotalEndOffset() - 1);
        return end == '}' || end == '"' || number + 1 < nodes.size() && Passage.endOfFirstWord(nodes.get(number + 1)) < edit.offset();
    }
}
