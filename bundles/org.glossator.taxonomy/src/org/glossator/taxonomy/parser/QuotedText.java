package org.glossator.taxonomy.parser;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.impl.LeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Changes what stands between quotation marks in a syntax tree, without parsing: most of what is typed is that. */
@NonNullByDefault({})
public final class QuotedText {

    private QuotedText() {
    }

    /**
     * @param offset of the change in UTF-16 code units
     * @param length of what is replaced
     * @param whole the text afterwards
     * @return whose text was changed; nothing where the change is not within one text in quotation marks, or makes something
     *         else of it: then the tree is as it was
     */
    public static Optional<EObject> replace(ICompositeNode root, int offset, int length, String put, String whole) {
        ILeafNode leaf = TextNodes.leafAt(root, offset);
        if (leaf == null || leaf.isHidden() || leaf.getSyntaxErrorMessage() != null || !(leaf.getGrammarElement() instanceof RuleCall called) || !isQuoted(called)
                || offset <= leaf.getOffset() || offset + length >= leaf.getEndOffset()) {
            return Optional.empty();
        }
        if (changesWhatEnds(root, offset, length, put, whole)) {
            return Optional.empty();
        }
        String before = leaf.getText();
        String after = whole.substring(leaf.getOffset(), leaf.getEndOffset() + put.length() - length);
        if (!isPlain(before) || !isPlain(after)) {
            return Optional.empty();
        }
        EObject owner = leaf.getParent().getSemanticElement();
        Assignment assignment = GrammarUtil.containingAssignment(called);
        EStructuralFeature feature = owner == null || assignment == null ? null
                : owner.eClass().getEStructuralFeature(assignment.getFeature());
        if (feature == null || !set(owner, feature, leaf, after.substring(1, after.length() - 1))) {
            return Optional.empty();
        }
        replace(leaf, after, whole);
        return Optional.of(owner);
    }

    /** @return whether another statement may end elsewhere, as where it begins in its line depends on the change */
    static boolean changesWhatEnds(ICompositeNode root, int offset, int length, String put, String whole) {
        return Unclosed.dependOn(((TextNodes.Whole) root).unclosed(), new Edit(offset, offset + length, put.length() - length, whole));
    }

    private static boolean isQuoted(RuleCall called) {
        String rule = called.getRule().getName();
        return rule.equals("STRING") || rule.equals("TRANSLATED");
    }

    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(0) == '"' && text.indexOf('"', 1) == last && text.indexOf('\\') < 0
                && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private static boolean set(EObject owner, EStructuralFeature feature, INode leaf, String value) {
        List<INode> said = NodeModelUtils.findNodesForFeature(owner, feature);
        if (!feature.isMany()) {
            if (said.size() != 1) {
                return false;
            }
            owner.eSet(feature, value);
            return true;
        }
        @SuppressWarnings("unchecked") // a feature of texts
        List<Object> values = (List<Object>) owner.eGet(feature);
        int index = said.indexOf(leaf);
        if (index < 0 || said.size() != values.size()) {
            return false;
        }
        values.set(index, value);
        return true;
    }

    /** Puts a word in the place of another one. */
    static void replace(ILeafNode leaf, String after, String whole) {
        new SyntaxNodes().exchange((LeafNode) leaf, new TextNodes.Word(leaf.getGrammarElement(), leaf.getTotalOffset(), after.length()), whole);
    }
}
