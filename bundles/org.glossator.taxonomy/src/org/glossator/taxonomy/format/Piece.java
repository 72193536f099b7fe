package org.glossator.taxonomy.format;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;

/**
 * A word or sign of the text, and what the grammar takes it for.
 *
 * @param keyword what it says, where the grammar knows it as a keyword; empty for a keyword that is used as a name
 * @param rule the name of the innermost rule of the grammar; empty where the parser could not place it
 * @param feature of the syntax tree that it is, or is a part of; empty where it is none
 * @param broken the parser could not place it, or could not make a value of it
 */
record Piece(ILeafNode leaf, String keyword, String rule, String feature, boolean broken) {

    static Piece of(ILeafNode leaf) {
        if (!(leaf.getGrammarElement() instanceof AbstractElement element)) {
            return new Piece(leaf, "", "", "", true);
        }
        AbstractRule rule = GrammarUtil.containingRule(element);
        boolean value = GrammarUtil.isDatatypeRule(rule);
        String feature = feature(leaf, element, value);
        String keyword = element instanceof Keyword word && !value ? word.getValue() : "";
        boolean broken = leaf.getSyntaxErrorMessage() != null || feature.equals("stray")
                || value && leaf.getParent().getSyntaxErrorMessage() != null;
        return new Piece(leaf, keyword, rule.getName(), feature, broken);
    }

    private static String feature(ILeafNode leaf, AbstractElement element, boolean value) {
        @Nullable Assignment assignment = GrammarUtil.containingAssignment(element);
        ICompositeNode parent = leaf.getParent();
        while (assignment == null && value && parent != null && parent.getGrammarElement() instanceof RuleCall call) {
            value = GrammarUtil.isDatatypeRule(GrammarUtil.containingRule(call));
            assignment = GrammarUtil.containingAssignment(call);
            parent = parent.getParent();
        }
        return assignment == null ? "" : assignment.getFeature();
    }
}
