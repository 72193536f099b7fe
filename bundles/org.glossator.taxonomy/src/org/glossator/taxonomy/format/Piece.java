package org.glossator.taxonomy.format;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * A word or sign of the text, and what the grammar takes it for.
 *
 * @param keyword what it says, where the grammar knows it as a keyword; empty for a keyword that is used as a name
 * @param rule the name of the innermost rule of the grammar; empty where the parser could not place it
 * @param owner the rule in which the feature is
 * @param feature of the syntax tree that it is, or is a part of; empty where it is none
 * @param broken the parser could not place it, or could not make a value of it
 */
record Piece(ILeafNode leaf, String keyword, String rule, String owner, String feature, boolean broken) {
    private static final Set<String> SPACED_COLONS = Set.of("AttributeText", "RelationText");

    static Piece of(ILeafNode leaf) {
        if (!(leaf.getGrammarElement() instanceof AbstractElement element)) {
            return new Piece(leaf, "", "", "", "", true);
        }
        AbstractRule rule = GrammarUtil.containingRule(element);
        boolean value = GrammarUtil.isDatatypeRule(rule);
        Feature feature = feature(leaf, element);
        String keyword = element instanceof Keyword word && !value ? word.getValue() : isTyped(element) ? ":" : "";
        boolean broken = leaf.getSyntaxErrorMessage() != null || feature.name.equals("stray")
                || value && leaf.getParent().getSyntaxErrorMessage() != null;
        return new Piece(leaf, keyword, rule.getName(), feature.owner, feature.name, broken);
    }

    private static boolean isTyped(AbstractElement element) {
        return element instanceof RuleCall call && call.getRule().getName().equals("TYPED");
    }

    private record Feature(String owner, String name) {
    }

    /** @return the feature that the value is of which the leaf is a part; a text with its translation is one value */
    private static Feature feature(ILeafNode leaf, AbstractElement leafElement) {
        AbstractElement element = leafElement;
        @Nullable ICompositeNode parent = leaf.getParent();
        while (true) {
            AbstractRule rule = GrammarUtil.containingRule(element);
            @Nullable Assignment assignment = GrammarUtil.containingAssignment(element);
            boolean inner = rule.getName().equals("Translation") || assignment == null && GrammarUtil.isDatatypeRule(rule);
            if (inner && parent != null && parent.getGrammarElement() instanceof AbstractElement outer) {
                element = outer;
                parent = parent.getParent();
            } else {
                return new Feature(rule.getName(), assignment == null ? "" : assignment.getFeature());
            }
        }
    }

    /** @return whether it is the first word of one of the rules */
    boolean begins(Set<String> rules) {
        INode node = leaf;
        while (isFirst(node) && node.getParent() != null) {
            node = node.getParent();
            if (node.getGrammarElement() instanceof RuleCall call && rules.contains(call.getRule().getName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFirst(INode node) {
        INode before = node.getPreviousSibling();
        while (before instanceof ILeafNode hidden && hidden.isHidden()) {
            before = before.getPreviousSibling();
        }
        return before == null;
    }

    /** @return how long it is together with what is attached to it as one value, such as the rest of a path */
    int width() {
        if (!(leaf.getGrammarElement() instanceof AbstractElement element) || leaf.getParent() == null
                || !GrammarUtil.isDatatypeRule(GrammarUtil.containingRule(element))) {
            return leaf.getLength();
        }
        int width = 0;
        for (ILeafNode part : leaf.getParent().getLeafNodes()) {
            width += part.isHidden() ? 0 : part.getLength();
        }
        return width;
    }

    boolean isText() {
        return leaf.getGrammarElement() instanceof RuleCall call && (call.getRule().getName().equals("STRING") || call.getRule().getName().equals("TRANSLATED"));
    }

    boolean isTag() {
        return leaf.getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals("TAG");
    }

    boolean isMinus() {
        return rule.equals("Amount") && leaf.getText().equals("-");
    }

    /** @return whether it stands between a name and its type, not inside a name */
    boolean isSpacedColon() {
        return keyword.equals(":") && SPACED_COLONS.contains(rule);
    }
}
