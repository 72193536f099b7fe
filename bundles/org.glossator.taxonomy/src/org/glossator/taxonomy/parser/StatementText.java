package org.glossator.taxonomy.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * The statement around a change, parsed anew: the smallest category that the change is within, or else the statement of the
 * taxonomy. What stands before and behind is read the same way as before, as a statement begins with a word of its own, and is
 * taken only if it ends with the same word as it did, with nothing open. The parser finds as many braces open as there are, and
 * another statement behind, so that it goes on after an error as it does in the whole.
 *
 * @param node of the statement as it was
 * @param before what it said
 * @param read of the statement as it is now
 * @param now what it says
 * @param wrong what has errors in it
 */
@NonNullByDefault({})
public record StatementText(ICompositeNode node, EObject before, ICompositeNode read, EObject now, List<INode> wrong) {

    private static final int PARTS = 3; // of a long text: more of it at once is not worth the try
    private static final int SHORT = 20_000; // characters
    private static final String NEXT = "\ncategory next";

    /**
     * @param root of the text as it was; may have errors
     * @param offset of the change in UTF-16 code units
     * @param length of what is replaced
     * @param longer by how much the text has become longer; may be negative
     * @param whole the text afterwards
     * @return nothing where the change is not within one statement, or where what is said then has to be read as a whole. The tree
     *         is as it was
     */
    public static Optional<StatementText> read(TextParser parser, ICompositeNode root, int offset, int length, int longer, String whole) {
        EObject at = NodeModelUtils.findActualSemanticObjectFor(NodeModelUtils.findLeafNodeAtOffset(root, offset));
        for (; at != null; at = at.eContainer()) {
            ICompositeNode node = mayStandAlone(at) ? NodeModelUtils.findActualNodeFor(at) : null;
            if (node != null && isWithin(node, offset, length)) {
                int end = node.getTotalEndOffset() + longer;
                Optional<StatementText> read = end - node.getTotalOffset() > Math.max(SHORT, whole.length() / PARTS) ? Optional.empty()
                        : read(parser, node, at, whole.substring(node.getTotalOffset(), end));
                if (read.isPresent()) {
                    return read; // else there may be two of them now, in what is around
                }
            }
        }
        return Optional.empty();
    }

    /** Extensions do not: they say where others look for names. */
    private static boolean mayStandAlone(EObject object) {
        return object.eContainer() != null // else it is a part that the parser has given up
                && (object instanceof CategoryText || object.eContainer() instanceof TaxonomyText && !(object instanceof ExtensionText));
    }

    /** Neither the word that it begins with nor what it ends with changes; what belongs to the header begins otherwise. */
    private static boolean isWithin(ICompositeNode node, int offset, int length) {
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                return KeywordNames.beginsStatement(leaf.getText()) && offset > leaf.getEndOffset()
                        && offset + length < node.getTotalEndOffset();
            }
        }
        return false;
    }

    private static Optional<StatementText> read(TextParser parser, ICompositeNode node, EObject before, String text) {
        if (!endsPlainly(before, text) || staysOpen(text)) {
            return Optional.empty();
        }
        var opening = new StringBuilder();
        var closing = new StringBuilder(NEXT);
        int levels = 0;
        for (EObject at = before.eContainer(); at.eContainer() != null; at = at.eContainer()) {
            opening.insert(0, at instanceof ExtensionText ? "extend around{" : "category around{");
            closing.append('}');
            levels++;
        }
        IParseResult read = parser.doParse(opening + text + closing);
        return statement(read.getRootASTElement(), levels)
                .filter(now -> now.eClass() == before.eClass() && now.eContainingFeature() == before.eContainingFeature())
                .map(now -> new StatementText(node, before, NodeModelUtils.findActualNodeFor(now), now, errors(read)))
                .filter(now -> now.isAll(opening.length(), text.length()));
    }

    /** @return what stands within so many others, if nothing else does but another one behind it */
    private static Optional<EObject> statement(EObject taxonomy, int levels) {
        EObject at = taxonomy;
        for (int i = 0; i < levels && at != null; i++) {
            at = at.eContents().size() == 1 ? at.eContents().getFirst() : null;
        }
        return at != null && at.eContents().size() == 2 ? Optional.of(at.eContents().getFirst()) : Optional.empty();
    }

    private static List<INode> errors(IParseResult read) {
        var errors = new ArrayList<INode>();
        read.getSyntaxErrors().forEach(errors::add);
        return errors;
    }

    /** @return whether the node is of the whole statement, and nothing is wrong with what is around or with its end */
    private boolean isAll(int offset, int length) {
        return read.getTotalOffset() == offset && read.getTotalLength() == length && isSame(lastWord(read), lastWord(node))
                && wrong.stream().allMatch(error -> error.getTotalOffset() >= offset && error.getTotalEndOffset() < offset + length);
    }

    /** Behind a brace, a text or a whole change of the tree nothing but the next statement follows, whatever was said before. */
    private static boolean endsPlainly(EObject before, String text) {
        char last = text.charAt(text.length() - 1);
        return last == '}' || last == '"' || before instanceof ChangeText;
    }

    private static ILeafNode lastWord(ICompositeNode node) {
        return NodeModelUtils.findLeafNodeAtOffset(node, node.getTotalEndOffset() - 1);
    }

    /** A hidden one is in a comment, which goes on behind the statement. */
    private static boolean isSame(ILeafNode one, ILeafNode other) {
        return !one.isHidden() && one.getText().equals(other.getText()) && one.getGrammarElement() == other.getGrammarElement();
    }

    /** A comment that begins in it may end only behind it. */
    private static boolean staysOpen(String text) {
        int begun = text.lastIndexOf("/*");
        return begun >= 0 && text.indexOf("*/", begun + 2) < 0;
    }

    /**
     * Puts what it says now in the place of what it said.
     *
     * @param whole the text afterwards
     */
    public void exchange(String whole) {
        EObject around = before.eContainer();
        EStructuralFeature feature = before.eContainingFeature();
        if (feature.isMany()) {
            @SuppressWarnings("unchecked") // it holds the one, which is of the same type as the other
            List<Object> all = (List<Object>) around.eGet(feature);
            all.set(all.indexOf(before), now);
        } else {
            around.eSet(feature, now);
        }
        new SyntaxNodes().exchange(node, read, whole);
    }
}
