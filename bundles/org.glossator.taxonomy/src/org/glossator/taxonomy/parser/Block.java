package org.glossator.taxonomy.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.impl.CompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * What holds statements: a taxonomy, or a category or an extension with its braces.
 *
 * @param nodes all children of the node
 * @param open the number of the opening brace among them; -1 in a taxonomy
 * @param close the number of the closing brace; as many as there are in a taxonomy
 */
@NonNullByDefault({})
record Block(EObject holder, ICompositeNode node, List<INode> nodes, int open, int close) {
    private static final Set<EStructuralFeature> STATEMENTS = Set.of(Literals.CATEGORY_TEXT__CHILDREN, Literals.CATEGORY_TEXT__ATTRIBUTES,
            Literals.CATEGORY_TEXT__MISPLACED, Literals.EXTENSION_TEXT__CHILDREN, Literals.EXTENSION_TEXT__ATTRIBUTES,
            Literals.EXTENSION_TEXT__MISPLACED, Literals.TAXONOMY_TEXT__CATEGORIES, Literals.TAXONOMY_TEXT__EXTENSIONS,
            Literals.TAXONOMY_TEXT__LIMITS, Literals.TAXONOMY_TEXT__CROSSES, Literals.TAXONOMY_TEXT__SCALES,
            Literals.TAXONOMY_TEXT__ATTRIBUTES, Literals.TAXONOMY_TEXT__RELATIONS, Literals.TAXONOMY_TEXT__RULES,
            Literals.TAXONOMY_TEXT__MAPPINGS, Literals.TAXONOMY_TEXT__CHANGES);
    private static final Set<String> MOVED_ALONE = STATEMENTS.stream().map(EStructuralFeature::getName)
            .filter(feature -> !feature.equals("attributes")).collect(Collectors.toUnmodifiableSet()); // many, of a few words

    /** @return nothing where the object holds no statements, or has no braces */
    static Optional<Block> of(EObject holder) {
        if (!(holder instanceof TaxonomyText || holder instanceof CategoryText || holder instanceof ExtensionText)) {
            return Optional.empty();
        }
        ICompositeNode node = NodeModelUtils.findActualNodeFor(holder);
        if (node == null) {
            return Optional.empty();
        }
        var nodes = new ArrayList<INode>();
        int open = -1;
        int close = -1;
        for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (open < 0 && isKeyword(child, "{")) {
                open = nodes.size();
            } else if (isKeyword(child, "}") && child.getTotalLength() > 0) { // else it is missing
                close = nodes.size();
            }
            nodes.add(child);
        }
        if (holder instanceof TaxonomyText) {
            return Optional.of(new Block(holder, node, nodes, -1, nodes.size()));
        }
        return open < 0 || close < open ? Optional.empty() : Optional.of(new Block(holder, node, nodes, open, close));
    }

    private static boolean isKeyword(INode node, String word) {
        return node.getGrammarElement() instanceof Keyword keyword && keyword.getValue().equals(word);
    }

    /** @return whether statements are held by that feature */
    static boolean holds(EStructuralFeature feature) {
        return STATEMENTS.contains(feature);
    }

    /** @return whether it is a statement that words enough stand in, those of others among them, to be moved as one */
    static boolean isMovedAlone(ICompositeNode node) {
        Assignment assignment = node instanceof CompositeNode && node.getGrammarElement() != null
                ? GrammarUtil.containingAssignment(node.getGrammarElement()) : null;
        return assignment != null && MOVED_ALONE.contains(assignment.getFeature());
    }

    /** @return in UTF-16 code units */
    int start() {
        return open < 0 ? 0 : nodes.get(open).getEndOffset();
    }

    /** @return in UTF-16 code units */
    int end() {
        return close == nodes.size() ? node.getTotalEndOffset() : nodes.get(close).getOffset();
    }

    /** @return those between the braces */
    List<INode> inside() {
        return nodes.subList(open + 1, close);
    }

    /** @return those before the opening brace, it, the closing one and what follows */
    List<INode> outside() {
        var outside = new ArrayList<>(nodes.subList(0, open + 1));
        outside.addAll(nodes.subList(close, nodes.size()));
        return outside;
    }

    /** @return whether there is nothing between the braces but statements, finished or not */
    boolean isClean() {
        return inside().stream().allMatch(child -> holdsNoWord(child) || isStatement(child));
    }

    /** @return whether a child of the node is of a statement, or of one that has not come far enough to be an object */
    boolean isStatement(INode child) {
        EStructuralFeature feature = feature(child);
        return feature != null && STATEMENTS.contains(feature) || child instanceof ILeafNode && child.getGrammarElement() == null;
    }

    /** @return whether a child of the node is a word that cannot stand there */
    boolean isStray(INode child) {
        EStructuralFeature feature = feature(child);
        return feature != null && feature == strayFeature();
    }

    /** @return whether a child of the node is a brace that closes nothing */
    boolean isStrayBrace(INode child) {
        return isStray(child) && child.getLength() > 0 && child.getRootNode().getText().charAt(child.getOffset()) == '}';
    }

    private EStructuralFeature feature(INode child) {
        Assignment assignment = child.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(child.getGrammarElement());
        return assignment == null ? null : holder.eClass().getEStructuralFeature(assignment.getFeature());
    }

    private EStructuralFeature strayFeature() {
        return holder.eClass().getEStructuralFeature("stray");
    }

    /** @return the words that cannot stand where they are */
    List<?> strays() {
        return holder.eIsSet(strayFeature()) ? (List<?>) holder.eGet(strayFeature()) : List.of(); // asking makes a list, which is kept
    }

    /** Puts other words in the place of some of those that cannot stand where they are. */
    void exchangeStrays(int from, int to, List<?> now) {
        if (to > from || !now.isEmpty()) {
            var all = new ArrayList<Object>(strays());
            all.subList(from, to).clear();
            all.addAll(from, now);
            holder.eSet(strayFeature(), all);
        }
    }

    /** @return how many of the nodes are such words */
    int strays(List<INode> some) {
        return (int) some.stream().filter(this::isStray).count();
    }

    /** @return whether it is a blank, a comment, or what a taxonomy has not said of itself */
    static boolean holdsNoWord(INode node) {
        return isHidden(node) || node.getTotalLength() == 0;
    }

    static boolean isHidden(INode node) {
        return node instanceof ILeafNode leaf && leaf.isHidden();
    }

    /** @return the statement that a child of the node is of */
    Optional<EObject> statement(INode child) {
        INode at = child;
        while (at instanceof ICompositeNode composite && !at.hasDirectSemanticElement()) {
            at = composite.getFirstChild();
        }
        return at instanceof ICompositeNode && at.getSemanticElement().eContainer() == holder
                && STATEMENTS.contains(at.getSemanticElement().eContainingFeature()) ? Optional.of(at.getSemanticElement()) : Optional.empty();
    }
}
