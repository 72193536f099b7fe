package org.glossator.taxonomy.parser;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.parser.TextNodes.Movable;

/**
 * What all words of a statement stand on, and the footings of the statements in it: moved, it moves them all at once. Statements have
 * none until something before them changes. The words of a node that has one all stand on it, and no others do.
 */
@NonNullByDefault({})
final class Footing {
    private final ICompositeNode statement;
    private @Nullable Footing around;
    private int moved; // in UTF-16 code units, from where the one around is

    private Footing(ICompositeNode statement, @Nullable Footing around) {
        this.statement = statement;
        this.around = around;
    }

    /** @return how far the words that stand on it have been moved, in UTF-16 code units; negative to the front */
    static int moved(@Nullable Footing footing) {
        int all = 0;
        for (Footing at = footing; at != null; at = at.around) {
            all += at.moved;
        }
        return all;
    }

    /** @return that of the node itself; null where it has none */
    static @Nullable Footing of(ICompositeNode node) {
        Movable first = firstWord(node);
        for (Footing at = first == null ? null : first.footing(); at != null; at = at.around) {
            if (at.statement == node) {
                return at;
            }
        }
        return null;
    }

    /** @return that of the node, or of the smallest statement around that has one; null where none has */
    static @Nullable Footing within(@Nullable ICompositeNode node) {
        for (ICompositeNode at = node; at != null; at = at.getParent()) {
            Footing found = of(at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Movable firstWord(ICompositeNode node) {
        for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            Movable first = child instanceof ICompositeNode composite ? firstWord(composite) : (Movable) child;
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    /**
     * Puts a node on a footing without moving it; statements in it that have none get theirs.
     *
     * @param around of the statement that the node is in now; null for none
     */
    static void put(INode node, @Nullable Footing around) {
        switch (node) {
            case Movable word -> word.stand(around);
            case ICompositeNode composite -> {
                Footing own = of(composite);
                if (own != null) {
                    own.stand(around);
                    return;
                }
                Footing inner = Block.isMovedAlone(composite) ? new Footing(composite, around) : around;
                for (INode child = composite.getFirstChild(); child != null; child = child.getNextSibling()) {
                    put(child, inner);
                }
            }
            default -> throw new IllegalStateException("not of a text: " + node);
        }
    }

    private void stand(@Nullable Footing now) {
        moved += moved(around) - moved(now);
        around = now;
    }

    /** @param by in UTF-16 code units; negative to the front */
    void move(int by) {
        moved += by;
    }
}
