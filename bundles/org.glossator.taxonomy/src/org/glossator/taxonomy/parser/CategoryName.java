package org.glossator.taxonomy.parser;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.syntax.CategoryText;

/**
 * Changes the name of a category in a syntax tree, without parsing: behind the word that begins a category a name follows,
 * whatever it looks like, and what stands behind it is read the same way.
 */
@NonNullByDefault({})
public final class CategoryName {

    private CategoryName() {
    }

    /**
     * @param offset of the change in UTF-16 code units
     * @param length of what is replaced
     * @param whole the text afterwards
     * @return whose name was changed; nothing where the change is not within the name of a category, or makes something else of
     *         it: then the tree is as it was
     */
    public static Optional<CategoryText> replace(ICompositeNode root, int offset, int length, String put, String whole) {
        ILeafNode leaf = leaf(root, offset);
        if (leaf == null || leaf.getSyntaxErrorMessage() != null
                || !(leaf.getGrammarElement() instanceof RuleCall called) || !called.getRule().getName().equals("ID")
                || offset + length > leaf.getEndOffset()) {
            return Optional.empty();
        }
        Assignment assignment = GrammarUtil.containingAssignment(called);
        if (assignment == null || !assignment.getFeature().equals("name")
                || !(leaf.getParent().getSemanticElement() instanceof CategoryText category) || !isRightBehindKeyword(leaf)
                || QuotedText.changesWhatEnds(root, offset, length, put, whole)) {
            return Optional.empty();
        }
        String before = leaf.getText();
        String after = whole.substring(leaf.getOffset(), leaf.getEndOffset() + put.length() - length);
        if (!before.equals(category.getName()) || !isPlain(before) || !isPlain(after)
                || after.equals("n") && whole.startsWith("/", leaf.getOffset() + 1)) { // n/a is one word
            return Optional.empty();
        }
        category.setName(after);
        QuotedText.replace(leaf, after, whole);
        return Optional.of(category);
    }

    /** @return the one that the place is in, or right behind */
    private static ILeafNode leaf(ICompositeNode root, int offset) {
        ILeafNode leaf = TextNodes.leafAt(root, offset);
        return leaf != null && !leaf.isHidden() || offset == 0 ? leaf : TextNodes.leafAt(root, offset - 1);
    }

    /** Else the parser has skipped something, and a keyword is no name there. */
    private static boolean isRightBehindKeyword(INode name) {
        INode before = name.getPreviousSibling();
        while (before != null && Block.isHidden(before)) {
            before = before.getPreviousSibling();
        }
        return before != null && before.getGrammarElement() instanceof Keyword;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c != '-' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
